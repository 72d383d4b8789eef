internal import StrictJSON

/// The client's clock and ours, from which it knows how far they are apart.
public struct TimeReply: Equatable, Sendable {
    /// What the client sent.
    public let c0: Int64
    /// Server time, milliseconds since 1970.
    public let s: Int64

    public init(c0: Int64, s: Int64) {
        self.c0 = c0
        self.s = s
    }

    public func encode() -> [UInt8] {
        var writer = JSONWriter()
        writer.begin("time")
        writer.field("c0", c0)
        writer.field("s", s)
        writer.endObject()
        return writer.bytes
    }
}
