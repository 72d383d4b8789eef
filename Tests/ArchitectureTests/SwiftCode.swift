/// Swift text with comments, strings and quoted names blanked, so that a rule reads code and not what is said about it.
///
/// Lines keep their numbers. What is interpolated into a string is code and stays. It is no parser: it knows as much of Swift as these rules need.
struct SwiftCode {
    private let text: [Character]
    private var place = 0
    private(set) var bare = ""

    init(_ text: String) {
        self.text = Array(text)
        code(until: nil)
    }

    private func sees(_ word: String) -> Bool {
        text[place...].prefix(word.count).elementsEqual(word)
    }

    /// Leaves out what stands here; only its line ends remain.
    private mutating func blank(_ count: Int) {
        for _ in 0..<min(count, text.count - place) {
            if text[place].isNewline { bare.append("\n") }
            place += 1
        }
    }

    private mutating func blank(until end: String) {
        while place < text.count, !sees(end) { blank(1) }
        blank(end.count)
    }

    /// Reads code to the end of the text or of the interpolation that it stands in.
    private mutating func code(until end: Character?) {
        var depth = 0
        while place < text.count {
            if depth == 0, let end, text[place] == end { return }
            if sees("//") {
                while place < text.count, !text[place].isNewline { place += 1 }
            } else if sees("/*") {
                blank(until: "*/")
            } else if text[place] == "`" {
                blank(1)
                blank(until: "`")
                bare.append("quoted")
            } else if let hashes = hashesOfString {
                string(hashes: hashes)
            } else {
                if text[place] == "(" { depth += 1 }
                if text[place] == ")" { depth -= 1 }
                bare.append(text[place])
                place += 1
            }
        }
    }

    /// How many `#` open the string that begins here; nil if none does.
    private var hashesOfString: Int? {
        let hashes = text[place...].prefix { $0 == "#" }.count
        return place + hashes < text.count && text[place + hashes] == "\"" ? hashes : nil
    }

    private mutating func string(hashes: Int) {
        let fence = String(repeating: "#", count: hashes)
        blank(hashes)
        let quote = sees("\"\"\"") ? "\"\"\"" : "\""
        blank(quote.count)
        bare.append("\"\"")
        while place < text.count, !sees(quote + fence) {
            if sees("\\" + fence + "(") {
                blank(1 + hashes + 1)
                bare.append("(")
                code(until: ")")
                blank(1)
                bare.append(")")
            } else {
                blank(sees("\\" + fence) ? 2 + hashes : 1)
            }
        }
        blank((quote + fence).count)
    }
}
