/// The shows of hands of a day: those of the programme and those that were put ad hoc. One is open at a time, because a hand is raised for one thing.
public struct Votes: Equatable, Sendable {
    /// What `votes.yaml` says.
    public struct Programme: Equatable, Sendable {
        /// More than this part of those invited has to be present.
        public var quorum: Motion.Share
        public var votes: [Vote]

        public init(quorum: Motion.Share = .half, votes: [Vote] = []) {
            self.quorum = quorum
            self.votes = votes
        }
    }

    public internal(set) var votes = Table<Vote>()
    public internal(set) var counts = Table<VoteCount>()
    public internal(set) var quorum = Motion.Share.half

    /// The most that one day has, those of the programme included.
    public static let most = 100

    public enum Command: Equatable, Sendable {
        case open(VoteID, override: Override = .nothing)
        case put(Motion)
        /// `venue`: nil is the sender's own, and for an operator the hall's.
        case count(VoteID, VoteCount.Hands, venue: VenueID? = nil, reason: String? = nil, override: Override = .nothing)
        case close(VoteID)
    }

    public enum Event: Equatable, Sendable {
        /// `motion`: of one that was put ad hoc.
        case opened(VoteID, motion: Motion?, in: ItemID?, at: Milliseconds, despite: [Reason] = [])
        case counted(VoteCount, despite: [Reason] = [])
        case closed(VoteID, VoteResult, note: NoteID?, at: Milliseconds)
        /// Left with its item, without a result.
        case dropped(VoteID, at: Milliseconds)
        /// After the close.
        case corrected(VoteID, VoteResult)
    }

    /// The one that is open.
    public var open: Vote? { votes.rows.first { $0.state == .open } }

    /// The one that was closed last, by the clock.
    public var closedLast: Vote? { votes.rows.filter { $0.state == .closed }.max { ($0.closedAt ?? 0) < ($1.closedAt ?? 0) } }
}

extension Votes {
    mutating func apply(_ event: Event) {
        switch event {
        case .opened(let id, let motion, let item, let at, _):
            if let motion { votes[id] = Vote(id: id, motion: motion) }
            for count in counts.rows where count.id.vote == id { counts[count.id] = nil }
            votes.update(id) {
                ($0.state, $0.openedAt, $0.openedIn) = (.open, at, item)
                ($0.closedAt, $0.result, $0.note) = (nil, nil, nil)
            }
        case .counted(let count, _): counts[count.id] = count
        case .closed(let id, let result, let note, let at):
            votes.update(id) { ($0.state, $0.closedAt, $0.result, $0.note) = (.closed, at, result, note) }
        case .dropped(let id, let at): votes.update(id) { ($0.state, $0.closedAt) = (.dropped, at) }
        case .corrected(let id, let result): votes.update(id) { $0.result = result }
        }
    }

    /// Counts stand for what was opened: an opening that was taken back takes with it what was counted.
    mutating func dropUnopenedCounts() {
        for count in counts.rows where (votes[count.id.vote]?.state ?? .planned) == .planned { counts[count.id] = nil }
    }
}

extension Votes {
    /// The vote whose hands are being counted, else the one of which they were counted last.
    public var counted: VoteID? { (open ?? closedLast)?.id }
}
