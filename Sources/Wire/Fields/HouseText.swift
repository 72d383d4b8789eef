import Foundation

/// The rule for texts that people read: on the projector, in the minutes, on a phone.
///
/// Stored texts are NFC, so that one name has one spelling. Control characters are refused, and so are the marks that turn the direction of
/// writing: with them a name on the projector can be made to read as another (Unicode Technical Report 36, 2.5).
enum HouseText {
    /// The text in NFC without white space around it; `max` in characters. `newlines` lets line feeds in, `empty` a text of nothing.
    static func admit(_ text: String, max: Int, newlines: Bool, empty: Bool) throws(BadField.Reason) -> String {
        for scalar in text.unicodeScalars where !admits(scalar, newlines: newlines) { throw .badCharacters }
        let trimmed = trim(text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping)
        guard !trimmed.isEmpty || empty else { throw .badValue }
        guard trimmed.unicodeScalars.count <= max else { throw .tooLong }
        return trimmed
    }

    private static func admits(_ scalar: Unicode.Scalar, newlines: Bool) -> Bool {
        switch scalar.value {
        case 0x0A: newlines
        case 0x00...0x1F, 0x7F...0x9F: false
        // Line and paragraph separators break lines behind a page's back.
        case 0x2028, 0x2029: false
        // LRM, RLM, ALM; embeddings and overrides; isolates.
        case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: false
        default: true
        }
    }

    /// By scalars, not by Characters: a space that carries a combining mark is one Character and not white.
    private static func trim(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}

extension BadField.Reason: Error {}
