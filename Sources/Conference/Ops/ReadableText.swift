/// A text of a command that people will read, by the rule for all such texts (`TextNormalization`), as it is stored.
enum ReadableText {
    /// The text folded, in NFC and without white space around it; `max` in characters. `newlines` lets line feeds in, `empty` a text of nothing.
    static func admit(_ text: String, max: Int, newlines: Bool, empty: Bool, composed: (String) -> String) throws(BadField.Reason) -> String
    {
        let breaks: (Unicode.Scalar) -> Bool = { $0 == "\t" || $0 == "\r" || ($0 == "\n" && !newlines) }
        guard !text.unicodeScalars.contains(where: breaks) else { throw .badCharacters }
        let folded: String
        do {
            folded = try TextNormalization.folded(text)
        } catch {
            throw .badCharacters
        }
        let text = TextNormalization.isComposed(folded) ? folded : composed(folded)
        let clean = newlines ? TextNormalization.trimmed(text) : TextNormalization.line(text)
        guard !clean.isEmpty || empty else { throw .badValue }
        guard clean.unicodeScalars.count <= max else { throw .tooLong }
        return clean
    }
}

extension BadField.Reason: Error {}
