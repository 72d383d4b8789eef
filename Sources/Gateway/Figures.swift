public import Conference

/// What a monitor wants to know of the gateway: figures of this moment, and counts since the start. Every list is in a fixed order.
public struct Figures: Sendable {
    public struct OfConference: Sendable {
        public let id: String
        /// The last durable position.
        public let head: Int
        public let isWritable: Bool
        /// Joined sockets by role; roles without any are there with 0.
        public let sessions: [(role: String, count: Int)]
        /// Of these, readers that do not keep up.
        public let behind: Int
        /// Commands that wait for their turn.
        public let waiting: Int
        /// Milliseconds for which the oldest command has waited for the disk; 0 where none does.
        public let oldestUnacknowledged: Int64
        /// Failed commits by kind.
        public let faults: [(kind: String, count: Int)]
    }

    public let conferences: [OfConference]
    /// Those that are not served, with the reason's word.
    public let withheld: [(conference: String, reason: String)]
    /// Sockets that have not said hello.
    public let pending: Int
    public let refusedHellos: [(reason: String, count: Int)]
    public let refusedCommands: [(err: String, count: Int)]
}

extension ConferenceGateway {
    public func figures(at now: Milliseconds) -> Figures {
        Figures(
            conferences: conferences.all.map { $0.figures(at: now) },
            withheld: conferences.withheld.sorted { $0.key < $1.key }.map { ($0.key, $0.value.rawValue) },
            pending: connections.pending.count,
            refusedHellos: audit.hellos.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
            refusedCommands: audit.commands.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
}

extension LiveConference {
    fileprivate func figures(at now: Milliseconds) -> Figures.OfConference {
        let counts = subscribers.all.reduce(into: [:]) { $0[$1.who.role, default: 0] += 1 }
        return Figures.OfConference(
            id: id, head: conference.seq, isWritable: pipeline.isWritable,
            sessions: Role.joinable.map { ($0.rawValue, counts[$0, default: 0]) },
            behind: subscribers.all.count { $0.isBehind }, waiting: pipeline.waiting.count,
            oldestUnacknowledged: pipeline.oldestReceivedAt.map { max(0, now - $0) } ?? 0,
            faults: pipeline.faults.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
}
