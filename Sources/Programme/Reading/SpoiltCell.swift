import Foundation

/// What a spreadsheet puts into a cell instead of what was meant.
enum SpoiltCell {
    /// `#N/A`, `#REF!` and their kin.
    case error
    /// `=VLOOKUP(…)`: the formula itself.
    case formula
    /// `#####`: too narrow a column for what is in it.
    case narrow

    init?(_ cell: String) {
        guard let first = cell.utf8.first, first == UInt8(ascii: "#") || first == UInt8(ascii: "=") || first | 0x20 == UInt8(ascii: "e")
        else {
            return nil
        }
        let text = cell.uppercased()
        if text.hasPrefix("#") {
            if text.allSatisfy({ $0 == "#" }), text.count > 1 {
                self = .narrow
            } else if Self.errors.contains(text) {
                self = .error
            } else {
                return nil
            }
        } else if text.hasPrefix("ERR:"), text.dropFirst(4).allSatisfy(\.isNumber), text.count > 4 {
            self = .error
        } else if text.hasPrefix("="), text.count > 1 {
            self = .formula
        } else {
            return nil
        }
    }

    var sentence: String {
        switch self {
        case .error: "the error of a formula"
        case .formula: "a formula and not what it comes to"
        case .narrow: "what Excel writes where a column is too narrow"
        }
    }

    var remedy: String {
        switch self {
        case .error: "type into the cell what the formula was to find, and save the list again"
        case .formula: "type into the cell what the formula comes to, and save the list again"
        case .narrow: "make the column wider in Excel, and save the list again"
        }
    }

    /// Of Excel and LibreOffice; they are the same in every language.
    private static let errors: Set<String> = [
        "#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!",
        "#BUSY!", "#UNKNOWN!", "#GETTING_DATA", "#EXTERNAL!", "#PYTHON!",
    ]

    private static let months = ["thg", "thang", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// Bytes of the longest of them, `thang 12-2022`.
    private static let longestConverted = 14

    /// Whether a text that ought to be an id is a date or a number into which a spreadsheet has turned one: `01-Thg1`, `5-Jan`, `1/2/2022`, `1E+05`.
    static func isConvertedID(_ text: String) -> Bool {
        guard text.utf8.count <= longestConverted else { return false }
        let text = text.lowercased()
        guard text.first?.isNumber == true || months.contains(where: text.hasPrefix) else { return false }
        let month = "(" + months.joined(separator: "|") + ")"
        let patterns = [
            "^\\d{1,2}[- ]\(month)[ -]?\\d{0,4}$", "^\(month)[ -]?\\d{1,4}([ -]\\d{2,4})?$", "^\\d{1,4}/\\d{1,2}(/\\d{2,4})?$",
            "^\\d+([.,]\\d+)?e[+-]?\\d+$",
        ]
        return patterns.contains { text.range(of: $0, options: .regularExpression) != nil }
    }
}
