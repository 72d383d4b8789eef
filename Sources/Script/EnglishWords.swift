/// Small rules of written English that the scripts share.
enum EnglishWords {
    /// Begun with a capital.
    static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// “nine collectives”, “one individual”
    static func counted(_ count: Int, _ thing: String) -> String {
        let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        let number = words.indices.contains(count - 1) ? words[count - 1] : String(count)
        return "\(number) \(thing)\(count == 1 ? "" : "s")"
    }
}
