public import StrictJSON

/// The answer to a command.
public struct ResultFrame: Equatable, Sendable {
    public enum Outcome: Equatable, Sendable {
        /// Accepted at position `seq`. `dup`: this id was accepted before, and this is the first answer again. `yields`: what the command
        /// gives beyond that (`created`, a receipt), none of it named as a field of the frame.
        case accepted(seq: Int, dup: Bool, resultFields: [JSON.Member])
        /// `reason` and `args` are what the page makes its sentence from; `override`: it may be done in spite of them.
        case refused(ErrorCode, reason: String, args: [JSON.Member], retry: Retry, override: OverrideOffer? = nil)
    }

    /// The command's id as its sender spelt it; nil where it could not be read, which only HTTP answers.
    public let id: String?
    public let outcome: Outcome
    /// The term of the row at `seq`, where it is another than the one that the sender was told last.
    public var epoch: String?

    public init(id: String?, _ outcome: Outcome) {
        self.id = id
        self.outcome = outcome
    }

    public func encode() -> [UInt8] {
        var writer = JSONWriter()
        writer.begin("res")
        if let id { writer.field("id", id) }
        switch outcome {
        case .accepted(let seq, let dup, let resultFields):
            writer.field("ok", true)
            writer.field("seq", Int64(seq))
            writer.field("dup", dup)
            if let epoch { writer.field("epoch", epoch) }
            for member in resultFields { writer.member(member) }
        case .refused(let err, let reason, let args, let retry, let override):
            writer.field("ok", false)
            writer.field("err", err.rawValue)
            writer.field("reason", reason)
            writer.field("args", args)
            write(retry, to: &writer)
            override?.write(to: &writer)
        }
        writer.endObject()
        return writer.bytes
    }

    private func write(_ retry: Retry, to writer: inout JSONWriter) {
        switch retry {
        case .no: writer.field("retry", "no")
        case .after(let milliseconds):
            writer.field("retry", "after")
            writer.field("afterMs", Int64(milliseconds))
        }
    }
}
