/// Why some bytes are not the JSON of this wire.
public struct JSONFault: Error, Equatable, Sendable {
    /// The closed list of reasons.
    public enum Reason: String, CaseIterable, Sendable {
        case unexpectedEnd = "unexpected-end"
        case unexpectedByte = "unexpected-byte"
        case byteOrderMark = "byte-order-mark"
        case trailingBytes = "trailing-bytes"
        case tooDeep = "too-deep"
        case duplicateKey = "duplicate-key"
        case controlCharacter = "control-character"
        case badEscape = "bad-escape"
        case loneSurrogate = "lone-surrogate"
        case invalidUTF8 = "invalid-utf8"
        case badNumber = "bad-number"
        case numberTooLong = "number-too-long"
        case numberOutOfRange = "number-out-of-range"
    }

    public let reason: Reason
    /// Bytes from the start to where the reader stopped.
    public let offset: Int

    public init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
