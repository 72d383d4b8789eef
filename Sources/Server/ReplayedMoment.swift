internal import Conference
internal import Foundation
internal import Gateway
internal import Journal

/// A day played again up to a moment.
struct ReplayedMoment {
    /// Why there is no such moment.
    enum Fault: Error {
        /// The history ends before this position, or had not begun at this time.
        case nothing(positions: Int)
        /// A time of the day means nothing before the conference has one.
        case notOpened
        /// A journal of format 1 has no log to be read by.
        case noLog
        case journal(JournalFault)
    }

    /// The position that was the last one then, and how many there are.
    let entry: LogEntry
    let positions: Int
    /// Up to that one.
    let played: ArraySlice<JournalEntry>
    /// What was true, and what everybody was told.
    let replay: Replay

    /// - Parameters:
    ///   - state: of the conference, from a moment ago: how its times are shown may have been mended since.
    ///   - show: gets every position of the history in order.
    init(
        _ asked: ReplayTime, of conference: String, in storage: any JournalStorage, _ state: ConferenceState,
        _ show: (LoggedEntry) -> Void = { _ in }
    ) throws(Fault) {
        var entries: [JournalEntry] = []
        let isLogged: Bool
        do throws(JournalFault) {
            isLogged =
                try storage.readLog(conference) { position in
                    entries.append(position.entry)
                    show(position)
                } != nil
        } catch {
            throw .journal(error)
        }
        guard isLogged else { throw .noLog }
        let seq = try Self.position(asked, in: entries, state)
        (played, replay) = (entries.prefix(seq), Replay())
        for entry in played { replay.apply(entry) }
        entry = entries[seq - 1].logEntry
        positions = entries.count
    }

    private static func position(_ asked: ReplayTime, in entries: [JournalEntry], _ state: ConferenceState) throws(Fault) -> Int {
        switch asked {
        case .position(let seq):
            guard seq <= entries.count else { throw .nothing(positions: entries.count) }
            return seq
        case .ofTheDay(let seconds):
            guard let opened = entries.first(where: { $0.logEntry.opens })?.logEntry.at else { throw .notOpened }
            let until = HallClock(of: state).midnight(before: opened) + Milliseconds(seconds + 1) * .perSecond
            guard let place = entries.lastIndex(where: { state.clock.shown($0.logEntry.at) < until }) else {
                throw .nothing(positions: entries.count)
            }
            return place + 1
        }
    }
}
