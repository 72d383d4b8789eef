internal import Foundation

/// A word of a text as a name is looked for in it: in small letters, however its marks were written, and once more without them.
struct NameWord: Equatable {
    /// Small letters, decomposed, with the tone behind them: `Hoà` and `Hòa` are one word.
    let marked: String
    /// Without any mark, đ as d.
    let bare: String
    /// What lies between it and the word before: a space, however many and whichever there are, or what a name has there, `H'Hen`.
    let gap: String

    /// Grave, acute, tilde, hook above, dot below: which letter of a syllable has them is a matter of schools.
    private static let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

    private init(_ letters: [Unicode.Scalar], gap: String) {
        var (plain, tones, bare) = (String.UnicodeScalarView(), [Unicode.Scalar](), String.UnicodeScalarView())
        for letter in letters {
            if Self.tones.contains(letter) { tones.append(letter) } else { plain.append(letter) }
            if !Self.isMark(letter) { bare.append(letter == "đ" ? "d" : letter) }
        }
        plain.append(contentsOf: tones.sorted { $0.value < $1.value })
        (marked, self.bare, self.gap) = (String(plain), String(bare), gap)
    }

    /// The words of a text: letters, digits and their marks; whatever else stands there is between words.
    static func words(of text: String) -> [NameWord] {
        var (words, letters, gap) = ([NameWord](), [Unicode.Scalar](), "")
        for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            if isMark(scalar) || scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                letters.append(scalar)
                continue
            }
            if !letters.isEmpty {
                words.append(NameWord(letters, gap: gap))
                (letters, gap) = ([], "")
            }
            // A zero-width space, which comes along with what is pasted, is none between words.
            guard scalar.properties.generalCategory != .format else { continue }
            let sign = scalar.properties.isWhitespace ? " " : apostrophes.contains(scalar) ? "'" : String(scalar)
            if sign != " " || gap.last != " " { gap += sign }
        }
        if !letters.isEmpty { words.append(NameWord(letters, gap: gap)) }
        return words
    }

    private static let apostrophes: Set<Unicode.Scalar> = ["\u{2018}", "\u{2019}", "\u{60}", "\u{B4}"]

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .nonspacingMark }
}
