internal import Conference
internal import StrictJSON

/// What a client says.
public enum ClientFrame: Equatable, Sendable {
    case hello(Hello)
    case command(CommandFrame)
    /// The client's clock in milliseconds, sent back untouched beside ours.
    case time(c0: Int64)
    /// The `now` of the ping that it answers.
    case pong(now: Int64)
    /// The client's chains do not fit together any more; it wants them whole.
    case resync
    /// What stands in a screen's picture.
    case shows(ShownFrame)
    /// A kind of frame of newer pages; it is ignored.
    case unknown(t: String)

    /// The frame that a message's bytes write.
    public static func read(_ bytes: [UInt8]) throws(FrameFault) -> ClientFrame {
        let (json, duplicate) = try json(bytes)
        let kind = try kind(json)
        if kind == "cmd" { return .command(try CommandFrame.read(json, duplicate)) }
        let code: CloseCode = kind == "hello" ? .hello : .badFrame
        if let duplicate { throw FrameFault(.close(code), .notJSON(duplicate)) }
        do {
            return try read(kind, json)
        } catch {
            throw FrameFault(.close(code), .field(error))
        }
    }

    /// A message's JSON, and where in it a key came twice.
    static func json(_ bytes: [UInt8]) throws(FrameFault) -> (json: JSON, duplicate: JSONFault?) {
        guard bytes.count <= WireLimits.messageBytes else { throw FrameFault(.close(.messageTooBig), .tooLarge) }
        do {
            return try JSONReader.readNotingDuplicates(bytes)
        } catch {
            throw FrameFault(.close(.badFrame), .notJSON(error))
        }
    }

    private static func kind(_ json: JSON) throws(FrameFault) -> String {
        guard case .object(let members) = json else { throw FrameFault(.close(.badFrame), .field(BadField("", .wrongType))) }
        let kinds = members.filter { $0.key == "t" }
        guard let kind = kinds.first?.value else { throw FrameFault(.close(.badFrame), .field(BadField("t", .missing))) }
        guard kinds.count == 1 else { throw FrameFault(.close(.badFrame), .field(BadField("t", .duplicate))) }
        guard case .string(let text) = kind else { throw FrameFault(.close(.badFrame), .field(BadField("t", .wrongType))) }
        return text
    }

    private static func read(_ kind: String, _ json: JSON) throws(BadField) -> ClientFrame {
        switch kind {
        case "hello": return .hello(try Hello(json))
        case "time": return .time(c0: try instant("c0", json))
        case "pong": return .pong(now: try instant("now", json))
        case "resync": return .resync
        case "shows": return .shows(try ShownFrame(json))
        default: return .unknown(t: kind)
        }
    }

    private static func instant(_ key: String, _ json: JSON) throws(BadField) -> Int64 {
        var fields = try Fields(json, at: "", .tolerant)
        return Int64(try fields.int(key, in: -StateLimits.largestInteger...StateLimits.largestInteger))
    }
}
