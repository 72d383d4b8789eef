internal import Conference
internal import Foundation
internal import Journal
internal import Records

/// The history of a conference and the day that came of exactly that history, read from its journal over a connection of its own: nobody whom a server serves
/// waits for it.
struct HeldHistory {
    /// What is proved of the last position.
    let last: LoggedRow
    let day: HeldDay

    /// - Parameters:
    ///   - state: of the conference, from a moment ago.
    ///   - now: the wall's time, as papers name it.
    ///   - show: gets every position in order.
    /// - Returns: nil where the journal has no log.
    static func read(
        _ conference: String, in storage: any JournalStorage, _ state: ConferenceState, at now: Date,
        _ show: (LoggedEntry) -> Void = { _ in }
    ) throws(JournalFault) -> HeldHistory? {
        var (state, chronicle) = (state, Chronicle())
        let last = try storage.readLog(conference) { position in
            show(position)
            let entry = position.entry.logEntry
            chronicle.add(entry)
            // A server may have written since the state was taken.
            if entry.seq > state.seq { state.apply(entry) }
        }
        return last.map { HeldHistory(last: $0, day: HeldDay(state, chronicle, at: now.milliseconds)) }
    }
}
