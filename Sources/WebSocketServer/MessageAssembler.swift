/// The message that a peer is in the middle of sending.
struct MessageAssembler {
    enum Outcome: Equatable {
        case unfinished
        case whole([UInt8])
        /// Close code and reason of RFC 6455 §7.4.1.
        case refused(UInt16, String)
    }

    private var collected: [UInt8] = []

    /// The next piece, be it a fragment or a part of one that came in with several reads; `announced` is what is still to come of this frame, by its own
    /// word any number of 63 bits, so that a message too long is refused before it is sent.
    mutating func add(_ piece: UnsafeRawBufferPointer, isBinary: Bool, isLast: Bool, announced: UInt64, limit: Int) -> Outcome {
        if isBinary { return .refused(1003, "send text") }
        let count = collected.count + piece.count
        guard count <= limit, announced <= UInt64(limit - count) else {
            collected = []
            return .refused(1009, "at most \(limit) bytes a message")
        }
        collected.append(contentsOf: piece)
        guard isLast else { return .unfinished }
        let message = collected
        collected = []
        guard String(validating: message, as: UTF8.self) != nil else { return .refused(1007, "text is not UTF-8") }
        return .whole(message)
    }
}
