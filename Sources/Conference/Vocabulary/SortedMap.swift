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
/// Every command changes a few keys of a copy of the state. The pairs therefore lie in many small dictionaries, and these in groups: a change copies the list of
/// groups, one group and one dictionary, and of the positions of 3,131 recipients the others stay shared. One list of all dictionaries would be counted up
/// and down again for every change, each at a place of its own in memory.
public struct SortedMap<Key: TextKey, Value: Equatable & Sendable>: Equatable, Sendable {
    private var groups: [[[Key: Value]]]

    /// Of groups, and of dictionaries in each: enough that one dictionary of ten thousand keys is as short as a row of a table.
    private static var breadth: Int { 12 }

    public init() { groups = Array(repeating: Array(repeating: [:], count: Self.breadth), count: Self.breadth) }

    public var count: Int { groups.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } } }

    public subscript(key: Key) -> Value? {
        get {
            let place = Self.place(of: key)
            return groups[place.group][place.bucket][key]
        }
        set {
            let place = Self.place(of: key)
            groups[place.group][place.bucket][key] = newValue
        }
    }

    /// All pairs in the order of their keys, which is that of the texts; whoever asks for them walks everything. Each text is made once: comparing keys would make it
    /// anew for every comparison, of thousands of positions.
    var sorted: [(key: Key, value: Value)] {
        let named = groups.joined().flatMap { $0.map { (text: $0.key.text, pair: (key: $0.key, value: $0.value)) } }
        return named.sorted { $0.text < $1.text }.map(\.pair)
    }

    /// From the bytes of the text, the same on every machine.
    private static func place(of key: Key) -> (group: Int, bucket: Int) {
        let place = Int(key.textHash % UInt(breadth * breadth))
        return (place / breadth, place % breadth)
    }
}
