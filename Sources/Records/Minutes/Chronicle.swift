public import Conference

/// What the history tells beyond the state that came of it (diễn biến): at which position each thing happened, what was taken back, when everything stood still,
/// and when which venue was away.
public struct Chronicle: Sendable {
    public struct Moment: Equatable, Sendable {
        public let at: Milliseconds
        public let seq: Int
    }

    /// The server itself was away, and with it every page of every venue: nobody's absence.
    public struct Outage: Equatable, Sendable {
        public let from: Milliseconds
        public let until: Milliseconds
        public let seq: Int
    }

    public struct Pause: Equatable, Sendable {
        public let from: Milliseconds
        /// Nil: it lasts.
        public internal(set) var until: Milliseconds?
        public let reason: String?
        public let seq: Int
    }

    /// A venue's device was away, for 30 s at least, or the programme went on without it.
    public struct Absence: Equatable, Sendable {
        public let from: Milliseconds
        /// Nil: it lasts.
        public internal(set) var until: Milliseconds?
        /// Why the programme went on without it; nil: its line was cut.
        public internal(set) var reason: String?
        public let seq: Int
    }

    /// A step that was taken back.
    public struct Retraction: Equatable, Sendable {
        /// The position of the step, and of its taking back.
        public let step: Int
        public let seq: Int
        public let steppedAt: Milliseconds
        public let at: Milliseconds
        public let facts: [Fact]
    }

    public private(set) var outages: [Outage] = []
    public private(set) var pauses: [Pause] = []
    public private(set) var retractions: [Retraction] = []
    /// When the conference went live first.
    public private(set) var opening: Moment?
    /// When it ended last.
    public private(set) var ending: Moment?
    private var absences: [VenueID: [Absence]] = [:]
    private var positions: [Fact: [Int]] = [:]
    /// The facts of each position that has some, until it is taken back.
    private var standing: [Int: (at: Milliseconds, facts: [Fact])] = [:]

    public init() {}

    /// The next position.
    public mutating func add(_ entry: LogEntry) {
        for event in entry.events { follow(event, entry) }
        let facts = entry.events.flatMap(\.facts)
        if facts.isEmpty { return }
        standing[entry.seq] = (entry.at, facts)
        for fact in facts { positions[fact, default: []].append(entry.seq) }
    }

    /// Where it happened last, of the times that stand; nil: never.
    func position(of fact: Fact) -> Int? { positions[fact]?.last }

    /// Which item was on at a position; nil: none.
    func item(onAt seq: Int) -> ItemID? {
        var on: (item: ItemID, since: Int)?
        for case (.entered(let item), let seqs) in positions {
            if let since = seqs.last(where: { $0 < seq }), since > on?.since ?? 0 { on = (item, since) }
        }
        guard let (item, since) = on else { return nil }
        let isOver = positions[.left(item)]?.contains { $0 > since && $0 < seq } ?? false
        return isOver ? nil : item
    }

    /// When a venue was away, in order.
    func absences(of venue: VenueID) -> [Absence] { absences[venue] ?? [] }

    private mutating func follow(_ event: Event, _ entry: LogEntry) {
        switch event {
        case .lifecycle(.moved(let state, let at, let reason, _)): follow(state, at: at, reason, entry.seq)
        case .lifecycle(.serverStarted(let at, let lastSeen)):
            if let lastSeen { outages.append(Outage(from: lastSeen, until: at, seq: entry.seq)) }
        case .venue(let event): follow(event, entry)
        case .steps(.undone(let step)): takeBack(step, by: entry)
        case .lifecycle(.clockJumped), .agenda, .awards, .queue, .pledges, .votes, .rollCall, .guest, .notes, .programme, .clock, .timers,
            .stage,
            .notices, .controlLock, .participant:
            break
        }
    }

    private mutating func follow(_ state: Lifecycle.State, at: Milliseconds, _ reason: String?, _ seq: Int) {
        if pauses.last?.until == nil, !pauses.isEmpty { pauses[pauses.count - 1].until = at }
        switch state {
        case .paused: pauses.append(Pause(from: at, until: nil, reason: reason, seq: seq))
        case .live: opening = opening ?? Moment(at: at, seq: seq)
        case .ended: ending = Moment(at: at, seq: seq)
        case .preparing, .sealed: break
        }
    }

    private mutating func follow(_ event: Venue.Event, _ entry: LogEntry) {
        switch event {
        case .lost(let venue, let since): leave(venue, Absence(from: since, until: nil, reason: nil, seq: entry.seq))
        case .wentOut(let venue, let out): putOut(venue, out, entry.seq)
        case .connected(let venue, let since): come(venue, at: since) { $0.reason == nil }
        case .cameBack(let venue): come(venue, at: entry.at) { $0.reason != nil }
        case .reported, .counted, .checked, .helpAsked, .helpTaken, .helpClosed: break
        }
    }

    /// Said again of a venue that is out, it says why anew.
    private mutating func putOut(_ venue: VenueID, _ out: Venue.Out, _ seq: Int) {
        if let place = absences[venue]?.lastIndex(where: { $0.until == nil && $0.reason != nil }) {
            absences[venue]?[place].reason = out.reason
        } else {
            leave(venue, Absence(from: out.since, until: nil, reason: out.reason, seq: seq))
        }
    }

    private mutating func leave(_ venue: VenueID, _ absence: Absence) { absences[venue, default: []].append(absence) }

    private mutating func come(_ venue: VenueID, at: Milliseconds, _ ends: (Absence) -> Bool) {
        guard let place = absences[venue]?.lastIndex(where: { $0.until == nil && ends($0) }) else { return }
        absences[venue]?[place].until = at
    }

    private mutating func takeBack(_ step: Int, by entry: LogEntry) {
        guard let taken = standing.removeValue(forKey: step) else { return }
        for fact in taken.facts { positions[fact]?.removeAll { $0 == step } }
        // A pause that the end had closed goes on where the end is taken back.
        if taken.facts.contains(.became(.ended)), let last = pauses.last, last.until == taken.at { pauses[pauses.count - 1].until = nil }
        retractions.append(
            Retraction(step: step, seq: entry.seq, steppedAt: taken.at, at: entry.at, facts: taken.facts))
    }
}
