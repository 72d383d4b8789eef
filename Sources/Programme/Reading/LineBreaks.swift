/// Titles that the files break into lines for the hall's screens, in the order in which they are told; each once, as it was broken first.
final class LineBreaks {
    private(set) var texts: [String] = []
    private var known: Set<String> = []
    private var characters = 0

    /// False: they are too long, all together.
    func note(_ lines: [String]) -> Bool {
        guard known.insert(lines.joined(separator: " ")).inserted else { return true }
        texts.append(lines.joined(separator: "\n"))
        characters += lines.reduce(0) { $0 + $1.unicodeScalars.count }
        return characters <= FileLimits.brokenCharacters
    }
}
