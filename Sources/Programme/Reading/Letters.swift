/// Which characters a programme may hold.
///
/// Names go to a projector before a full hall: what is invisible, or turns the writing around, has no place in them.
enum Letters {
    /// What is wrong with a character, or nil. Tab and line breaks are the caller's matter.
    static func objection(to scalar: Unicode.Scalar) -> String? {
        if scalar.value < 0x20 { return scalar == "\t" || scalar == "\n" || scalar == "\r" ? nil : "an invisible control character" }
        if scalar.value < 0x7F { return nil }
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            return "an invisible character that turns the writing direction around"
        case 0x00D0, 0x0189: return "a foreign letter that only looks like the Vietnamese Đ"
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control: return "an invisible control character"
        case .format: return "an invisible formatting character"
        case .lineSeparator, .paragraphSeparator: return "an invisible line separator"
        case .privateUse, .unassigned: return "a character that no font can be expected to show"
        default: return nil
        }
    }

    static func remedy(for scalar: Unicode.Scalar) -> String {
        if scalar.value == 0x00D0 || scalar.value == 0x0189 { return "type Đ (U+0110) anew with the Vietnamese keyboard" }
        return "delete it; if it is not to be seen, delete the whole word and type it anew"
    }

    /// `U+202E`
    static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
