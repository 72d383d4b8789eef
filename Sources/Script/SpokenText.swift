/// What of a written text is not said.
enum SpokenText {
    /// A remark in brackets, such as “(minh họa)”, is for who reads it: left out with the blank before it. A bracket that nothing closes is left out alone.
    static func withoutRemarks(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }) else { return text }
        var said = ""
        var depth = 0
        for character in text {
            switch character {
            case "(":
                while depth == 0, said.last == " " { said.removeLast() }
                depth += 1
            case ")": depth = max(0, depth - 1)
            default: if depth == 0 { said.append(character) }
            }
        }
        return depth == 0 ? said : String(text.filter { $0 != "(" && $0 != ")" })
    }
}
