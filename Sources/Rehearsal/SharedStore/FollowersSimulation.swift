package import Conference
internal import Gateway
package import Journal

/// Many servers that follow one history, in which there is more written than any hall writes: what its store has to serve for that, and how far the slowest is behind.
package final class FollowersSimulation {
    /// What was counted.
    package struct Figures: Sendable {
        /// Positions that were written.
        package var positions = 0
        /// Readings that the store answered, and the positions in them.
        package var readings = 0
        package var positionsRead = 0
        /// Milliseconds for which the oldest position waited that some server had not read yet.
        package var longestBehind: Milliseconds = 0
        /// Servers that stood at the head in the end.
        package var atTheHead = 0
    }

    private let opening: Opening
    private let timeline: Timeline
    private let random: RandomSource
    private let disk = MemoryDisk(isShared: true)
    private let writer: MemoryJournalStore
    private var followers: [SharingServer] = []
    private var figures = Figures()
    /// When each position was written.
    private var writtenAt: [Milliseconds] = []

    package init(_ programme: String, _ opening: Opening, followers count: Int, seed: UInt64) {
        self.opening = opening
        timeline = Timeline(from: opening.about.startsAt)
        random = RandomSource(seed: seed)
        writer = MemoryJournalStore(on: disk)
        let setting = SharingServer.Setting(
            programme: programme, opening: opening, timeline: timeline, random: random, inspector: SharedInspector(disk) { _, _ in })
        followers = (1...count).map { number in
            SharingServer(number, on: SharedStoreLine(disk, on: timeline, random: random, planted: nil), setting)
        }
        for follower in followers {
            follower.line.outside.read = { [unowned self] positions in
                figures.readings += 1
                figures.positionsRead += positions
            }
        }
    }

    /// All of them start, and then so many positions a second are written, each by itself, as a thousand venues at once would have it.
    ///
    /// - Throws: what a server met that did not start.
    package func run(positionsPerSecond: Int, milliseconds: Int) throws(JournalFault) -> Figures {
        for follower in followers {
            try follower.start()
            pass(milliseconds: 10)
        }
        pass(milliseconds: 2_000)
        _ = try writer.open(term: "W", snapshotFormat: ConferenceGateway.snapshotFormat)
        let before = disk.head
        figures = Figures()
        writtenAt = Array(repeating: timeline.now, count: before)
        let count = positionsPerSecond * milliseconds / 1_000
        for number in 0..<count {
            timeline.after(Milliseconds(number * 1_000 / positionsPerSecond)) { [unowned self] in write(number) }
        }
        pass(milliseconds: milliseconds + 2_000)
        figures.positions = disk.head - before
        figures.atTheHead = followers.count { $0.state?.seq == disk.head }
        return figures
    }

    private func write(_ number: Int) {
        let venues = opening.participants.filter { $0.who.role == .venue && $0.venue != nil }
        let device = venues[number % venues.count]
        guard let venue = device.venue else { return }
        let (head, now) = (disk.head, timeline.now)
        let event = Event.venue(.helpAsked(venue, text: "Mất tiếng, lần \(number)", at: now))
        let entry = LogEntry(seq: head + 1, at: now, by: device.who, op: "venue.help", events: [event])
        let mark = TimeMark(serverTime: now, wall: now, bootID: "boot", bootTime: now)
        // What the servers themselves write meanwhile is read before it is written on.
        writer.reread(after: head) { _ in }
        writer.append([JournalEntry(logEntry: entry, command: nil)], mark: mark) { _ in }
        while writtenAt.count < disk.head { writtenAt.append(now) }
        for follower in followers { follower.line.notify() }
    }

    private func pass(milliseconds: Int) {
        let end = timeline.now + Milliseconds(milliseconds)
        while timeline.now < end {
            timeline.pass(to: min(end, timeline.now + 50))
            for follower in followers { follower.tick() }
            let slowest = followers.compactMap { $0.state?.seq }.min() ?? 0
            guard slowest < writtenAt.count else { continue }
            figures.longestBehind = max(figures.longestBehind, timeline.now - writtenAt[slowest])
        }
    }
}
