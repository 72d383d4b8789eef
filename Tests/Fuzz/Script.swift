/// The fuzzer's bytes as choices, one after the other; zeros when they are spent.
struct Script {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var isSpent: Bool { rest.isEmpty }

    mutating func byte() -> Int { Int(rest.popFirst() ?? 0) }

    mutating func bytes(_ count: Int) -> [UInt8] {
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    mutating func one<Element>(of list: [Element]) -> Element? { list.isEmpty ? nil : list[byte() % list.count] }
}
