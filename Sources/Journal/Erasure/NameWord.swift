internal import Foundation

/// A word of a text as a name is looked for in it: in small letters, however its marks were written, and once more without them.
struct NameWord: Equatable {
    /// Small letters, decomposed, with the tone behind them: `Hoà` and `Hòa` are one word.
    let marked: String
    /// Without any mark, đ as d.
    let bare: String
    /// Whether nothing but space lies between it and the word before; the words of a name stand like that.
    let followsSpace: Bool

    /// Grave, acute, tilde, hook above, dot below: which letter of a syllable has them is a matter of schools.
    private static let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

    private init(_ letters: [Unicode.Scalar], followsSpace: Bool) {
        var (plain, tones, bare) = (String.UnicodeScalarView(), [Unicode.Scalar](), String.UnicodeScalarView())
        for letter in letters {
            if Self.tones.contains(letter) { tones.append(letter) } else { plain.append(letter) }
            if !Self.isMark(letter) { bare.append(letter == "đ" ? "d" : letter) }
        }
        plain.append(contentsOf: tones.sorted { $0.value < $1.value })
        (marked, self.bare, self.followsSpace) = (String(plain), String(bare), followsSpace)
    }

    /// The words of a text: letters, digits and their marks; whatever else stands there is between words.
    static func words(of text: String) -> [NameWord] {
        var (words, letters, followsSpace) = ([NameWord](), [Unicode.Scalar](), true)
        for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            if isMark(scalar) || scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                letters.append(scalar)
                continue
            }
            if !letters.isEmpty {
                words.append(NameWord(letters, followsSpace: followsSpace))
                (letters, followsSpace) = ([], true)
            }
            // A zero-width space, which comes along with what is pasted, is none between words.
            if !scalar.properties.isWhitespace, scalar.properties.generalCategory != .format { followsSpace = false }
        }
        if !letters.isEmpty { words.append(NameWord(letters, followsSpace: followsSpace)) }
        return words
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .nonspacingMark }
}
