/// The one rule for the texts that people read, wherever they come from: a file of the programme or a command.
///
/// Names are copied out of spreadsheets, letters and chats, and go to a projector before a full hall. What only looks like another character is read
/// as that character, because nobody can see the difference and every search would stumble over it; what cannot be seen at all is left out; what turns
/// the writing around, breaks lines behind a page's back or has no picture is refused, because nobody can know what was meant (Unicode Technical
/// Report 36, 2.5). Whoever reads a text then composes it (NFC), so that one name has one spelling. What the journal holds stays as it is.
public enum TextNormalization {
    /// What becomes of one character.
    public enum Treatment: Equatable, Sendable {
        case kept
        /// Read as another, or as nothing.
        case folded(into: Unicode.Scalar?, Folding)
        case refused(Objection)
    }

    /// Why a character is read as another.
    public enum Folding: CaseIterable, Sendable {
        /// No-break, narrow, figure and ideographic spaces are spaces.
        case space
        /// Ð, Ɖ and ð, ɖ, which keyboards and fonts of other languages give for Đ and đ.
        case letter
        /// Bullets and ticks that Word takes from the private codes of its symbol font.
        case symbol
        /// Zero-width spaces and joiners, soft hyphens, byte order marks.
        case invisible
    }

    /// Why a character is not let in.
    public enum Objection: Error, Equatable, Sendable {
        case control
        /// With it a name on the projector can be made to read as another.
        case direction
        /// Line and paragraph separators.
        case separator
        /// U+FFFD: a program has lost what stood there.
        case lost
        /// Private use and what Unicode has not assigned.
        case noPicture
    }

    /// Tab and line breaks are kept: whether a text may have them is its reader's matter.
    public static func treatment(of scalar: Unicode.Scalar) -> Treatment {
        if scalar.isASCII { return isControl(scalar) ? .refused(.control) : .kept }
        switch scalar.value {
        case 0x00D0, 0x0189: return .folded(into: "Đ", .letter)
        case 0x00F0, 0x0256: return .folded(into: "đ", .letter)
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return .refused(.direction)
        case 0x00C0...0x024F, 0x1E00...0x1EFF: return .kept
        case 0xFFFC: return .folded(into: nil, .invisible)
        case 0xFFFD: return .refused(.lost)
        default: break
        }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: return .folded(into: " ", .space)
        case .format: return .folded(into: nil, .invisible)
        case .control: return .refused(.control)
        case .lineSeparator, .paragraphSeparator: return .refused(.separator)
        case .privateUse: return symbols[scalar].map { .folded(into: $0, .symbol) } ?? .refused(.noPicture)
        case .unassigned, .surrogate: return .refused(.noPicture)
        default: break
        }
        let isUnseen = scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isVariationSelector
        return isUnseen ? .folded(into: nil, .invisible) : .kept
    }

    /// The text with everything folded that is to be folded; throws for the first character that is refused.
    public static func folded(_ text: String) throws(Objection) -> String {
        let isKept = text.unicodeScalars.allSatisfy { if case .kept = treatment(of: $0) { true } else { false } }
        if isKept { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch treatment(of: scalar) {
            case .kept: scalars.append(scalar)
            case .folded(let other?, _): scalars.append(other)
            case .folded(nil, _): break
            case .refused(let objection): throw objection
            }
        }
        return String(scalars)
    }

    /// Whether composing a text could change nothing, by a look at each character alone: Latin letters, those of Vietnamese with all their marks, and the
    /// punctuation of sentences stand for themselves in NFC and join with nothing before them (Unicode Standard Annex 15, quick check).
    public static func isComposed(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x0300, 0x1E00...0x1EFF, 0x2010...0x2027: true
            default: false
            }
        }
    }

    /// Without white space at both ends. By scalars, not by Characters: a space that carries a combining mark is one Character and not white.
    public static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// As a line of a screen has it: trimmed, and one space where several stand.
    public static func line(_ text: String) -> String {
        let trimmed = trimmed(text)
        guard zip(trimmed.utf8, trimmed.utf8.dropFirst()).contains(where: { $0 == 0x20 && $1 == 0x20 }) else { return trimmed }
        var scalars = String.UnicodeScalarView()
        var previous: Unicode.Scalar = "x"
        for scalar in trimmed.unicodeScalars {
            if !(scalar == " " && previous == " ") { scalars.append(scalar) }
            previous = scalar
        }
        return String(scalars)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 && scalar != "\t" && scalar != "\n" && scalar != "\r") || scalar.value == 0x7F
    }

    /// Wingdings and Symbol, as Word and Excel paste them.
    private static let symbols: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{F02D}": "-", "\u{F06E}": "■", "\u{F076}": "❖", "\u{F0A7}": "▪", "\u{F0B7}": "•", "\u{F0D8}": "➢", "\u{F0E0}": "→",
        "\u{F0FC}": "✓",
    ]
}
