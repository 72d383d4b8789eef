internal import StrictJSON

/// The server's heartbeat, which also says where the chains stand.
public struct Ping: Equatable, Sendable {
    /// Server time, milliseconds since 1970.
    public let now: Int64
    public let head: Head

    public init(now: Int64, head: Head) {
        self.now = now
        self.head = head
    }

    public func encode() -> [UInt8] {
        var writer = JSONWriter()
        writer.begin("ping")
        writer.field("now", now)
        writer.key("head")
        head.write(to: &writer)
        writer.endObject()
        return writer.bytes
    }
}
