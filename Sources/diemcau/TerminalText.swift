import Foundation

/// What is printed. Files and journals are others' work: what would move the cursor, colour the screen, rename the window or turn the writing around is
/// shown as what it is, `\u{1B}`.
enum TerminalText {
    /// One line for people.
    static func masked(_ line: String) -> String {
        replacing(line, keepsLines: false) { "\\u{\(String($0.value, radix: 16, uppercase: true))}" }
    }

    /// Text in JSON, which has its own way to write such characters.
    static func maskedJSON(_ text: String) -> String {
        replacing(text, keepsLines: true) { scalar in
            String(scalar).utf16.map { "\\u" + String(repeating: "0", count: 4 - String($0, radix: 16).count) + String($0, radix: 16) }
                .joined()
        }
    }

    /// Prints one line to standard output.
    static func show(_ line: String) { print(masked(line)) }

    private static func replacing(_ text: String, keepsLines: Bool, by mark: (Unicode.Scalar) -> String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            if mustBeMasked(scalar), !(keepsLines && scalar == "\n") { shown += mark(scalar) } else { shown.unicodeScalars.append(scalar) }
        }
        return shown
    }

    private static func mustBeMasked(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: scalar != "\t"
        case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        default: false
        }
    }
}
