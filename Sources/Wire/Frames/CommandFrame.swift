internal import Conference
public import StrictJSON

/// A command as it was sent, over a WebSocket or in the body of a POST: its name and argument are not understood yet.
public struct CommandFrame: Equatable, Sendable {
    /// One entry of `if`: the position at which the sender saw an entity.
    public struct Condition: Equatable, Sendable {
        public let key: String
        public let seq: Int

        public init(_ key: String, _ seq: Int) {
            self.key = key
            self.seq = seq
        }
    }

    /// The UUID in its canonical, lower-case spelling (RFC 9562, 4): what makes the command one and the same.
    public let id: String
    /// The id letter for letter as it came, for the answer: Swift writes UUIDs in capitals and looks for its own spelling.
    public let idAsSent: String
    public let op: String
    /// An object; `{}` when none was sent.
    public let arg: JSON
    /// `if`, in the order sent.
    public let conditions: [Condition]
    /// The epoch of the conditions.
    public let epoch: String?

    public init(id: String, op: String, arg: JSON = [:], conditions: [Condition] = [], epoch: String? = nil) {
        self.id = id.lowercased()
        idAsSent = id
        self.op = op
        self.arg = arg
        self.conditions = conditions
        self.epoch = epoch
    }

    /// The command in the body of a POST; the same object as over a WebSocket, its `t` may be left out.
    public static func read(body: [UInt8]) throws(FrameFault) -> CommandFrame {
        let (json, duplicate) = try ClientFrame.json(body)
        return try read(json, duplicate)
    }

    /// `duplicate`: where a key came twice, at whatever depth.
    static func read(_ json: JSON, _ duplicate: JSONFault?) throws(FrameFault) -> CommandFrame {
        do throws(BadField) {
            if duplicate != nil, let path = DuplicateKey.path(in: json) { throw BadField(path, .duplicate) }
            return try CommandFrame(json)
        } catch {
            guard let id = answerableID(json) else { throw FrameFault(.close(.badFrame), .field(error)) }
            throw FrameFault(.answer(id: id), .field(error))
        }
    }

    private init(_ json: JSON) throws(BadField) {
        var fields = try Fields(json, at: "", .exact)
        if let kind = fields.optional("t") { guard case .text("cmd") = kind.content else { throw kind.bad(.badValue) } }
        let id = try fields.required("id")
        idAsSent = try id.opaque(max: StateLimits.idBytes)
        guard Self.isUUID(idAsSent) else { throw id.bad(.badValue) }
        self.id = idAsSent.lowercased()
        op = try fields.opaque("op", max: WireLimits.opBytes)
        if let arg = fields.optional("arg") { _ = try arg.object() }
        arg = json["arg"] ?? [:]
        conditions = if let field = fields.optional("if") { try Self.conditions(field) } else { [] }
        epoch = try fields.optional("epoch")?.opaque(max: WireLimits.epochBytes)
        try fields.done()
    }

    private static func conditions(_ field: Field) throws(BadField) -> [Condition] {
        var fields = try field.object()
        var conditions: [Condition] = []
        for (key, seen) in fields.rest() {
            guard key.utf8.count <= StateLimits.keyBytes else { throw seen.bad(.tooLong) }
            conditions.append(Condition(key, try seen.int(in: 0...StateLimits.largestInteger)))
        }
        guard conditions.count <= WireLimits.conditions else { throw field.bad(.tooLong) }
        return conditions
    }

    /// The id under which the sender waits for an answer, however wrong the rest is; nil where there is none, or more than one.
    private static func answerableID(_ json: JSON) -> String? {
        guard case .object(let members) = json else { return nil }
        let ids = members.filter { $0.key == "id" }
        guard ids.count == 1 else { return nil }
        return try? Field(ids[0].value, at: "id", .exact).opaque(max: StateLimits.idBytes)
    }

    /// `8-4-4-4-12` hexadecimal digits.
    private static func isUUID(_ text: String) -> Bool {
        let bytes = text.utf8
        return bytes.count == 36
            && zip(0..., bytes).allSatisfy { place, byte in
                switch place {
                case 8, 13, 18, 23: byte == UInt8(ascii: "-")
                default: isHexDigit(byte)
                }
            }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
        default: false
        }
    }
}
