/// What programs do to Vietnamese that they do not understand, found in a line of a file.
enum GarbledText: CaseIterable {
    /// UTF-8 read as Windows-1252: `Láº§u` for Lầu.
    case misread
    /// Saved in an alphabet without the letter: `L?u`, or with the mark of a lost one.
    case lost
    /// Typed for a font of TCVN3 (.VnTime): `®ång` for đồng.
    case oldFont

    /// Whether any word of a file may be, by the bytes that it would have: looking at every word of a long list takes longer than reading it.
    func mayBe(in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var at = 0
            while at + 2 < bytes.count {
                let (first, second, third) = (bytes[at], bytes[at + 1], bytes[at + 2])
                let isIt =
                    switch self {
                    case .misread: first == 0xC3 && second >= 0x83 && second <= 0xA2 && third >= 0xC2 && third != 0xC3
                    case .lost: first == UInt8(ascii: "?") || (first == 0xEF && second == 0xBF)
                    case .oldFont: first == 0xC2 && second >= 0xA8
                    }
                if isIt { return true }
                at += 1
            }
            return false
        }
    }

    /// The first word of the line that is garbled in this way.
    func word(in line: Substring, of page: FileContext) -> String? {
        let text = page.isTable ? line : Self.withoutComment(line)
        return text.split(whereSeparator: { $0.isWhitespace || $0 == ";" || $0 == "\"" || $0 == "," }).first(where: isGarbled).map(
            String.init)
    }

    /// What to say of a file with such words, the first of them among it.
    func sentence(_ word: String) -> String {
        switch self {
        case .misread: "holds “\(word)”: Vietnamese letters that were opened in the wrong encoding and saved so"
        case .lost: "holds “\(word)”: letters were lost when the text was saved, and a ? or � stands for each"
        case .oldFont: "holds “\(word)”: Vietnamese typed for an old font (TCVN3, .VnTime), not Unicode"
        }
    }

    func remedy(isTable: Bool) -> String {
        switch self {
        case .misread, .lost:
            isTable
                ? "open the workbook from which it was made (not this file), look whether the words are right there, and choose File, "
                    + "Save As, “CSV UTF-8 (Comma delimited)”"
                : "type the words anew, and choose Save As with the encoding UTF-8; a ? that is meant has a space behind it"
        case .oldFont: "convert the text to Unicode (in UniKey: Ctrl+Shift+F6, from TCVN3 to Unicode), then save it as UTF-8"
        }
    }

    private func isGarbled(_ word: Substring) -> Bool {
        switch self {
        case .misread: Self.isMisread(Array(word.unicodeScalars))
        case .lost: Self.hasLost(Array(word.unicodeScalars))
        case .oldFont: Self.isOldFont(Array(word.unicodeScalars))
        }
    }

    /// A question mark directly before a letter. Addresses have such, and are no words.
    private static func hasLost(_ word: [Unicode.Scalar]) -> Bool {
        if word.contains("\u{FFFD}") { return true }
        guard let mark = word.firstIndex(of: "?"), !word.contains("/"), !word.contains("=") else { return false }
        return zip(word[mark...], word[mark...].dropFirst()).contains { $0 == "?" && $1.properties.isAlphabetic }
    }

    /// A sign of the old alphabet within a syllable: ® begins one and stands for đ; µ à, ¸ á, ¹ ạ, ¨ ă, ¬ ơ and ¶ ả stand between letters, where no
    /// unit (µg) and no footnote (¹) does.
    private static func isOldFont(_ word: [Unicode.Scalar]) -> Bool {
        let signs = "µ¸¹¨¬¶".unicodeScalars
        let isLetter = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic }
        if let first = word.first, first == "®", word.count > 1, isLetter(word[1]) || signs.contains(word[1]) { return true }
        return zip(zip(word, word.dropFirst()), word.dropFirst(2)).contains { pair, after in
            signs.contains(pair.1) && isLetter(pair.0) && pair.0 != pair.1 && isLetter(after)
        }
    }

    /// The bytes of a Vietnamese letter or a typographic mark in UTF-8, each shown as the character that Windows-1252 has for it. Pairs that a careful
    /// hand may write, as an Ã before a closing mark, are left alone; a file that was misread has others.
    private static func isMisread(_ word: [Unicode.Scalar]) -> Bool {
        let bytes = word.map(windows1252)
        return bytes.indices.contains { start in
            guard let first = bytes[start], start + 1 < bytes.count, let second = bytes[start + 1] else { return false }
            switch (first, second) {
            case (0xC3, 0xA1...0xA3), (0xC3, 0xA8...0xAA), (0xC3, 0xAC), (0xC3, 0xB2...0xB5), (0xC3, 0xB9...0xBA), (0xC3, 0xBD): return true
            case (0xC4, 0x83), (0xC4, 0x90...0x91), (0xC4, 0xA8...0xA9), (0xC5, 0xA8...0xA9): return true
            case (0xC6, 0xA0...0xA1), (0xC6, 0xAF...0xB0): return true
            case (0xE1, 0xBA...0xBB), (0xE2, 0x80): return start + 2 < bytes.count && (0x80...0xBF).contains(bytes[start + 2] ?? 0)
            default: return false
            }
        }
    }

    /// The byte that Windows-1252 has for a character beyond ASCII.
    private static func windows1252(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.isASCII { return nil }
        if (0x80...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
        return high.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
    }

    /// Its characters from 0x80 on; a space where it has none.
    private static let high = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)

    /// Comments of YAML are for people.
    private static func withoutComment(_ line: Substring) -> Substring {
        var before: Character = " "
        for index in line.indices {
            if line[index] == "#", before == " " { return line[..<index] }
            before = line[index]
        }
        return line
    }
}
