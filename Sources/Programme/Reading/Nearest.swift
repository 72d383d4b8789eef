/// The known name that a mistyped one most likely means.
enum Nearest {
    /// nil when none is near: more than a third of the letters would have to change.
    static func name(to wrong: String, among known: some Sequence<String>) -> String? { names(to: wrong, among: known, most: 1).first }

    /// The nearest first; of those that are equally near, as they are listed.
    static func names(to wrong: String, among known: some Sequence<String>, most: Int) -> [String] {
        let letters = Array(wrong.lowercased().unicodeScalars)
        let near: [(name: String, distance: Int)] = known.compactMap { candidate in
            let other = Array(candidate.lowercased().unicodeScalars)
            let allowed = max(1, max(letters.count, other.count) / 3)
            guard abs(letters.count - other.count) <= allowed else { return nil }
            let far = distance(letters, other)
            return far <= allowed ? (candidate, far) : nil
        }
        return near.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }.prefix(most)
            .map(\.element.name)
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (restricted Damerau–Levenshtein).
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for i in 0..<left.count {
            var row = [i + 1]
            for j in 0..<right.count {
                var least = min(row[j] + 1, last[j + 1] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { least = min(least, before[j - 1] + 1) }
                row.append(least)
            }
            (before, last) = (last, row)
        }
        return last[right.count]
    }
}
