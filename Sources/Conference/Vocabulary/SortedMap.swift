/// A dictionary that is written down in the order of its keys, so that two processes give identical bytes. It offers no walk in hash order.
public struct SortedMap<Key: Hashable & Comparable & Sendable, Value: Equatable & Sendable>: Equatable, Sendable {
    private var values: [Key: Value] = [:]

    public init() {}

    public var count: Int { values.count }

    public subscript(key: Key) -> Value? {
        get { values[key] }
        set { values[key] = newValue }
    }
}

extension SortedMap: Codable where Key: Codable, Value: Codable {
    private struct Pair: Codable {
        let key: Key
        let value: Value
    }

    public init(from decoder: any Decoder) throws {
        for pair in try decoder.singleValueContainer().decode([Pair].self) { values[pair.key] = pair.value }
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(values.keys.sorted().map { Pair(key: $0, value: values[$0]!) })
    }
}
