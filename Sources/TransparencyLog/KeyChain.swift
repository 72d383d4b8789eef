public import Access

/// The keys of a server in the order in which they followed one another, each by the word of the one before.
public struct KeyChain: Sendable {
    public let keys: [PublicKey]
    /// When each was followed by the next.
    private let ends: [Int64]

    /// One key that followed none and is followed by none.
    public init(of key: PublicKey) { (keys, ends) = ([key], []) }

    /// - Parameter notes: one after the other, oldest first, UTF-8; none where there was no other key.
    /// - Returns: nil where one does not follow from the one before it.
    public init?(first: PublicKey, notes: [UInt8]) {
        let text = String(decoding: notes, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard Array(text.utf8) == notes, (lines.count - 1) % KeyChange.lines == 0, lines.last == "" else { return nil }
        var (keys, ends) = ([first], [Int64]())
        for start in stride(from: 0, to: lines.count - 1, by: KeyChange.lines) {
            let note = lines[start..<start + KeyChange.lines].map { $0 + "\n" }.joined()
            guard let change = KeyChange(note: note), change.number == keys.count + 1, change.isSigned(note, by: keys[keys.count - 1]),
                !keys.contains(where: { $0.bytes == change.key.bytes })
            else { return nil }
            keys.append(change.key)
            ends.append(change.at)
        }
        (self.keys, self.ends) = (keys, ends)
    }

    /// Whether what a key signed for a time is to be doubted, because by then another had followed it.
    public func isDoubtful(_ place: Int, at: Int64) -> Bool { ends.indices.contains(place) && at >= ends[place] }
}
