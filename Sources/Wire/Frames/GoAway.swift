internal import StrictJSON

/// The server is about to stop: the client closes and comes back after a while of its own.
public struct GoAway: Equatable, Sendable {
    /// Milliseconds to wait, different for each client, so that a hall does not return as one.
    public let after: Int

    public init(after: Int) {
        self.after = after
    }

    public func encode() -> [UInt8] {
        var writer = JSONWriter()
        writer.begin("goaway")
        writer.field("after", Int64(after))
        writer.endObject()
        return writer.bytes
    }
}
