internal import Conference
internal import StrictJSON

/// The first frame of a client: which conference, by what right, and what it has already.
public struct Hello: Equatable, Sendable {
    /// Where the client's state stands; positions mean something only within `epoch`.
    public struct Resume: Equatable, Sendable {
        public let epoch: String
        /// Its place: the highest position that it was told of, whose term `epoch` is. Nil of pages from before they kept it.
        public let seq: Int?
        public let view: View?
        public let mine: Mine?

        public init(epoch: String, seq: Int? = nil, view: View? = nil, mine: Mine? = nil) {
            self.epoch = epoch
            self.seq = seq
            self.view = view
            self.mine = mine
        }
    }

    /// The shared chain: the view's name with its projection version, and the last position taken.
    public struct View: Equatable, Sendable {
        public let name: String
        public let seq: Int

        public init(name: String, seq: Int) {
            self.name = name
            self.seq = seq
        }
    }

    /// The principal's own chain.
    public struct Mine: Equatable, Sendable {
        public let seq: Int

        public init(seq: Int) {
            self.seq = seq
        }
    }

    /// The conference's id.
    public let conf: String
    public let token: String
    /// Random per tab: a second hello with the same one takes the place of the first.
    public let client: String
    public let resume: Resume?

    public init(conf: String, token: String, client: String, resume: Resume? = nil) {
        self.conf = conf
        self.token = token
        self.client = client
        self.resume = resume
    }

    init(_ json: JSON) throws(BadField) {
        var fields = try Fields(json, at: "", .tolerant)
        conf = try fields.id("conf", max: StateLimits.conferenceBytes)
        // A link that lost its token is told `unauthorized`, which a person understands, not that the frame was bad.
        token = try fields.opaque("token", max: WireLimits.tokenBytes, empty: true)
        client = try fields.opaque("client", max: WireLimits.clientBytes)
        resume = if let field = fields.optional("resume") { try Resume(field) } else { nil }
    }
}

extension Hello.Resume {
    fileprivate init(_ field: Field) throws(BadField) {
        var fields = try field.object()
        epoch = try fields.opaque("epoch", max: WireLimits.epochBytes)
        seq = if let field = fields.optional("seq") { try field.int(in: 0...StateLimits.largestInteger) } else { nil }
        view = if let field = fields.optional("view") { try Hello.View(field) } else { nil }
        mine = if let field = fields.optional("mine") { try Hello.Mine(field) } else { nil }
    }
}

extension Hello.View {
    fileprivate init(_ field: Field) throws(BadField) {
        var fields = try field.object()
        name = try fields.opaque("name", max: WireLimits.epochBytes)
        seq = try fields.int("seq", in: 0...StateLimits.largestInteger)
    }
}

extension Hello.Mine {
    fileprivate init(_ field: Field) throws(BadField) {
        var fields = try field.object()
        seq = try fields.int("seq", in: 0...StateLimits.largestInteger)
    }
}

/// The token in it is a bearer's right: a hello never shows it in a log.
extension Hello: CustomStringConvertible, CustomReflectable {
    public var description: String { "Hello(conf: \(conf), client: \(client), resume: \(String(describing: resume)))" }
    public var customMirror: Mirror { Mirror(self, children: ["conf": conf, "client": client, "resume": resume as Any]) }
}
