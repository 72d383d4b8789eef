internal import StrictJSON

/// The answer to a hello that was let in.
public struct Welcome: Equatable, Sendable {
    /// Whom the token names.
    public struct Who: Equatable, Sendable {
        public let person: String
        public let name: String
        /// The venue that a venue's page speaks for.
        public let venue: String?
        /// The units that a delegate signs for.
        public let units: [String]?

        public init(person: String, name: String, venue: String? = nil, units: [String]? = nil) {
            self.person = person
            self.name = name
            self.venue = venue
            self.units = units
        }
    }

    public let session: String
    public let role: String
    public let who: Who
    /// The shared view's name with its projection version, as `staff.1`.
    public let view: String
    /// The term of the last row, which is at `seq`: the client's place in the history once both chains are there.
    public let epoch: String
    public let seq: Int
    /// False: the positions that the client resumed from mean nothing here.
    public let recovered: Bool
    public let head: Head
    /// Server time, milliseconds since 1970.
    public let now: Int64
    /// False: the journal cannot be written; the page says so.
    public let writable: Bool
    public let rate: CommandRate
    /// Another one than the page's: it reloads when idle.
    public let build: String

    public init(
        session: String, role: String, who: Who, view: String, epoch: String, seq: Int, recovered: Bool, head: Head, now: Int64,
        writable: Bool,
        rate: CommandRate, build: String
    ) {
        self.session = session
        self.role = role
        self.who = who
        self.view = view
        self.epoch = epoch
        self.seq = seq
        self.recovered = recovered
        self.head = head
        self.now = now
        self.writable = writable
        self.rate = rate
        self.build = build
    }

    public func encode() -> [UInt8] {
        var writer = JSONWriter(capacity: 512)
        writer.begin("welcome")
        writer.field("session", session)
        writer.field("role", role)
        writer.key("who")
        who.write(to: &writer)
        writer.field("view", view)
        writer.field("epoch", epoch)
        writer.field("seq", Int64(seq))
        writer.field("continued", recovered)
        writer.key("head")
        head.write(to: &writer)
        writer.field("now", now)
        writer.field("writable", writable)
        writer.key("limits")
        writeLimits(to: &writer)
        writer.key("heartbeat")
        writer.value([.int(Int64(WireLimits.pingEveryMilliseconds)), .int(Int64(WireLimits.deadAfterMilliseconds))])
        writer.field("build", build)
        writer.endObject()
        return writer.bytes
    }

    private func writeLimits(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("messageBytes", Int64(WireLimits.messageBytes))
        writer.field("depth", Int64(WireLimits.depth))
        writer.field("commandsPerSecond", Int64(rate.perSecond))
        writer.field("burst", Int64(rate.burst))
        writer.endObject()
    }
}

extension Welcome.Who {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("person", person)
        writer.field("name", name)
        if let venue { writer.field("venue", venue) }
        if let units {
            writer.key("units")
            writer.value(.array(units.map(JSON.string)))
        }
        writer.endObject()
    }
}
