internal import StrictJSON

/// A change of one chain, or with `prev` 0 the whole of it. One state is one frame, encoded once and shared by all its readers.
public struct StateFrame: Equatable, Sendable {
    /// One key with its value as already encoded.
    public struct Entry: Equatable, Sendable {
        public let key: String
        public let bytes: [UInt8]

        public init(_ key: String, _ bytes: [UInt8]) {
            self.key = key
            self.bytes = bytes
        }
    }

    public let chain: Chain
    public let prev: Int
    public let seq: Int
    public let set: [Entry]
    public let del: [String]
    /// The term of the row at `seq`, where it may be another than the one that the reader was told last.
    public let epoch: String?

    public init(
        _ chain: Chain, prev: Int, seq: Int, set: [Entry], del: [String] = [], epoch: String? = nil
    ) {
        self.chain = chain
        self.prev = prev
        self.seq = seq
        self.set = set
        self.del = del
        self.epoch = epoch
    }

    /// `del` stands in the frame only where something vanished.
    public func encode() -> [UInt8] {
        var writer = JSONWriter(capacity: set.reduce(256) { $0 + $1.key.utf8.count + $1.bytes.count + 4 })
        writer.begin("state")
        writer.field("v", chain.rawValue)
        writer.field("prev", Int64(prev))
        writer.field("seq", Int64(seq))
        if let epoch { writer.field("epoch", epoch) }
        writer.key("set")
        writer.beginObject()
        for entry in set {
            writer.key(entry.key)
            writer.encoded(entry.bytes)
        }
        writer.endObject()
        if !del.isEmpty { writer.field("del", del) }
        writer.endObject()
        return writer.bytes
    }
}
