public import Conference
public import StrictJSON

/// A frame from a client that cannot be taken as it is, and what follows from it.
///
/// A command whose id can be read is answered, so that its sender sees what was wrong; anything else means that the peer does
/// not speak this protocol, and it is closed without an invitation to come back.
public struct FrameFault: Error, Equatable, Sendable {
    public enum Consequence: Equatable, Sendable {
        case close(CloseCode)
        /// Answer with `result`; the connection stays.
        case answer(id: String)
    }

    public enum Cause: Equatable, Sendable {
        /// More than `Limits.messageBytes`.
        case tooLarge
        case notJSON(JSONFault)
        case field(BadField)
    }

    public let consequence: Consequence
    public let cause: Cause

    public init(_ consequence: Consequence, _ cause: Cause) {
        self.consequence = consequence
        self.cause = cause
    }

    /// The closed list, as in `public/words/`: `frame.too-large`, `frame.not-json`, `field.` and a `BadField.Reason`.
    public var reason: String {
        switch cause {
        case .tooLarge: "frame.too-large"
        case .notJSON: "frame.not-json"
        case .field(let bad): "field.\(bad.reason.rawValue)"
        }
    }

    /// The answer to the sender; over HTTP it is sent for every fault, over a WebSocket only when the consequence is `answer`.
    public var result: ResultFrame {
        let id: String? = if case .answer(let id) = consequence { id } else { nil }
        let err: ErrorCode = cause == .tooLarge ? .tooLarge : .badRequest
        return ResultFrame(id: id, .refused(err, reason: reason, args: arguments, retry: .no))
    }

    /// The reason in a close frame: ASCII of at most `Limits.closeReasonBytes`, for whoever writes a client.
    public var closeReason: String {
        let detail =
            switch cause {
            case .tooLarge: "\(WireLimits.messageBytes) bytes"
            case .notJSON(let fault): "\(fault.reason.rawValue) at \(fault.offset)"
            case .field(let bad): bad.path
            }
        let ascii = "\(reason) \(detail)".unicodeScalars.map { (0x20...0x7E).contains($0.value) ? Character($0) : "?" }
        return String(ascii.prefix(WireLimits.closeReasonBytes))
    }

    private var arguments: [JSON.Member] {
        switch cause {
        case .tooLarge: [JSON.Member("bytes", .int(Int64(WireLimits.messageBytes)))]
        case .notJSON(let fault): [JSON.Member("why", .string(fault.reason.rawValue)), JSON.Member("at", .int(Int64(fault.offset)))]
        case .field(let bad): [JSON.Member("field", .string(bad.path))]
        }
    }
}
