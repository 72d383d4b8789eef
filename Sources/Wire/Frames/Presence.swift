public import StrictJSON

/// What is true only while sockets live: who is connected since when. It has no position and is not resumed.
public struct Presence: Equatable, Sendable {
    /// Values by key, such as `venue/si-ma-cai`.
    public let set: [JSON.Member]
    public let del: [String]

    public init(set: [JSON.Member], del: [String] = []) {
        self.set = set
        self.del = del
    }

    public func encode() -> [UInt8] {
        var writer = JSONWriter()
        writer.begin("presence")
        writer.field("set", set)
        writer.field("del", del)
        writer.endObject()
        return writer.bytes
    }
}
