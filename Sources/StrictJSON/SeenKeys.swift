/// The keys met so far in one object, to find the one that comes twice.
///
/// A handful is compared one by one, which is what nearly every object of the wire needs; from then on a set is kept, because a
/// message of 16 KiB can hold three thousand keys and comparing each with all would let one sender hold up the hall.
public struct SeenKeys {
    private static let handful = 8
    private var few: [ByteText] = []
    private var many: Set<ByteText> = []

    public init() {}

    /// True when the key was not there before.
    public mutating func insert(_ key: String) -> Bool {
        let key = ByteText(key)
        if few.count < Self.handful {
            guard !few.contains(key) else { return false }
            few.append(key)
            return true
        }
        if many.isEmpty { many = Set(few) }
        return many.insert(key).inserted
    }
}
