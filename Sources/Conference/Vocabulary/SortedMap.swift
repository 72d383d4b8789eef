/// A key that is a text.
public protocol TextKey: Hashable, Comparable, Sendable {
    var text: String { get }
    /// Nil for a text that is no such key.
    init?(_ text: String)
    /// The same for the same key on every machine; keys of which some differ should mostly differ in it.
    var textHash: UInt { get }
}

extension TextKey {
    public var textHash: UInt { text.textHash }
}

extension String {
    var textHash: UInt { utf8.reduce(0) { $0 &* 31 &+ UInt($1) } }
}

/// A dictionary that is written down in the order of its keys, so that two processes give identical bytes. It offers no walk in hash order.
///
/// Every command changes a few keys of a copy of the state. The pairs therefore lie in many small dictionaries, of which a change copies one: of
/// the positions of 3,131 recipients the others stay shared.
public struct SortedMap<Key: TextKey, Value: Equatable & Sendable>: Equatable, Sendable {
    private var buckets: [[Key: Value]]

    /// Enough that one bucket of ten thousand keys is as short as a row of a table.
    private static var mostBuckets: Int { 128 }

    public init() { buckets = Array(repeating: [:], count: Self.mostBuckets) }

    public var count: Int { buckets.reduce(0) { $0 + $1.count } }

    public subscript(key: Key) -> Value? {
        get { buckets[Self.bucket(of: key)][key] }
        set { buckets[Self.bucket(of: key)][key] = newValue }
    }

    /// All pairs in the order of their keys, which is that of the texts; whoever asks for them walks everything. Each text is made once: comparing keys would make it
    /// anew for every comparison, of thousands of positions.
    var sorted: [(key: Key, value: Value)] {
        let named = buckets.flatMap { $0.map { (text: $0.key.text, pair: (key: $0.key, value: $0.value)) } }
        return named.sorted { $0.text < $1.text }.map(\.pair)
    }

    /// From the bytes of the text, the same on every machine.
    private static func bucket(of key: Key) -> Int { Int(key.textHash % UInt(mostBuckets)) }
}
