public import Conference

/// A conference that a test plays step by step, a second each, decided and applied as the gateway does it.
public struct PlayedConference {
    public private(set) var conference = ConferenceState()
    /// Server time of the last step.
    public private(set) var now: Milliseconds

    /// With this programme read and every venue's device connected, before the session opens.
    public init(_ opening: Opening) throws(Rejection) {
        now = opening.about.startsAt - 600 * .perSecond
        try does(.system(.read(opening, digest: "files")), by: .system)
        for venue in opening.venues { try does(.venue(.connected(venue.id, since: now)), by: .system) }
    }

    /// The same, open, with this item on.
    public init(_ opening: Opening, at item: ItemID) throws(Rejection) {
        try self.init(opening)
        try does(.lifecycle(.open()))
        try does(.agenda(.jump(to: item)))
    }

    @discardableResult
    public mutating func does(_ command: Command, by: Principal = .mc, facts: Facts = Facts()) throws(Rejection) -> LogEntry {
        let at = now + .perSecond
        let events = try conference.decide(command, by: by, at: at, facts: facts)
        let logEntry = LogEntry(seq: conference.seq + 1, at: at, by: by, op: command.op?.name ?? "", events: events)
        conference.apply(logEntry)
        now = at
        return logEntry
    }

    /// Presses the one big button; false when nothing is left to do.
    public mutating func presses(override: Override = .nothing) throws(Rejection) -> Bool {
        guard let step = conference.cue.step else { return false }
        try does(step.command(override: override))
        return true
    }
}
