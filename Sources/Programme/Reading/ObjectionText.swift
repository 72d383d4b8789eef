import Conference

/// What a file's reader is told of a character that is not let in.
extension TextNormalization.Objection {
    var sentence: String {
        switch self {
        case .control: "an invisible control character"
        case .direction: "an invisible character that turns the writing direction around"
        case .separator: "an invisible line separator"
        case .lost: "the mark of a letter that was lost"
        case .noPicture: "a character that no font can be expected to show"
        }
    }

    var remedy: String {
        switch self {
        case .lost: "type the word anew"
        case .control, .direction, .separator, .noPicture: "delete it; if it is not to be seen, delete the whole word and type it anew"
        }
    }
}

extension Unicode.Scalar {
    /// `U+202E`
    var code: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
