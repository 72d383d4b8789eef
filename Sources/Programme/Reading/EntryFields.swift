import Conference
import Foundation

/// One entry of a list, from YAML or CSV: fields with names.
///
/// Reading a field complains by itself when it is missing or wrong, so that one run tells all faults; the reader then goes on with a
/// default, because a programme with faults is never handed out.
protocol EntryFields {
    var page: FileContext { get }
    /// Where the entry begins.
    var place: Place { get }
    /// What the entry is, for sentences: “the venue si-ma-cai”.
    var what: String { get }
    /// The field's text as written; nil when it is absent or empty. Complains when it is not one value.
    func written(_ field: String) -> Located<String>?
    /// How the field would be written, for remedies: `minutes: 20`, or “20 in the column minutes”.
    func example(_ field: String, _ value: String) -> String
    /// Whether the field is there but was already complained of.
    func isSpoilt(_ field: String) -> Bool
}

enum Need {
    case required, optional
}

extension EntryFields {
    func missing(_ field: String, _ value: String) {
        if !isSpoilt(field), !page.complaints.isIncomplete(page) {
            page.fault(place, "\(what) has no `\(field)`", "add " + example(field, value))
        }
    }

    /// A text by its rule; `mayBreak`: a line with breaks for the hall's screens.
    func text(
        _ field: String, _ rule: TextRule, _ need: Need = .required, example value: String = "…", mayBreak: Bool = false
    ) -> Located<String>? {
        guard let told = written(field) else {
            if need == .required { missing(field, value) }
            return nil
        }
        let checked = rule.checked(told, field: field, of: what, on: page, mayBreak: mayBreak)
        if !checked.value.isEmpty { return checked }
        // Nothing but what cannot be seen.
        if need == .required { missing(field, value) }
        return nil
    }

    /// A name of `[a-z0-9-]`, 1 to 64 long.
    func id(_ field: String, _ need: Need = .required, example value: String = "si-ma-cai") -> Located<String>? {
        guard let told = written(field) else {
            if need == .required { missing(field, value) }
            return nil
        }
        return IDRule.checked(told, field: field, on: page) ? told : nil
    }

    /// The id of something that another list defines. A spreadsheet may also have its name: who fills in a list knows “Huyện Si Ma Cai” and not
    /// `si-ma-cai`.
    func reference(_ field: String, _ need: Need = .required, to names: Names, example value: String = "si-ma-cai") -> Located<String>? {
        guard let told = written(field) else {
            if need == .required { missing(field, value) }
            return nil
        }
        var id = told
        if page.isTable, !Identifier<Never>.allows(told.value), !SpoiltCell.isConvertedID(told.value) {
            if let named = names.id(called: told.value) {
                page.note(.thing, at: told.place)
                id = Located(value: named, place: told.place)
            } else if let objection = names.objection(toTitle: told.value) {
                page.fault(told.place, "`\(field)` of \(what) is “\(told.value)”, \(objection.sentence)", objection.remedy)
                return nil
            }
        }
        guard IDRule.checked(id, field: field, on: page) else { return nil }
        names.refer(to: id, by: "`\(field)` of \(what)", on: page)
        return id
    }

    /// `value`: what somebody would write, for the remedy.
    func number(_ field: String, in range: ClosedRange<Int>, _ need: Need = .required, example value: String? = nil) -> Located<Int>? {
        guard let told = written(field) else {
            if need == .required { missing(field, value ?? "\(range.lowerBound)") }
            return nil
        }
        if told.value.utf8.count <= 9, told.value.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(told.value),
            range.contains(number)
        {
            return Located(value: number, place: told.place)
        }
        let plain = Self.plain(told.value).flatMap { range.contains($0) ? "\($0)" : nil }
        page.fault(
            told.place, "`\(field)` is “\(told.value)”, not a whole number from \(range.lowerBound) to \(range.upperBound)",
            "write digits only, such as " + example(field, plain ?? value ?? "\(range.lowerBound)"))
        return nil
    }

    /// The number that an office's spreadsheet writes with dots, commas or spaces: `1.200`, `2,0`, `1 000`.
    private static func plain(_ text: String) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { ".,  ".contains($0) }
        guard let first = parts.first, parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else { return nil }
        if parts.dropFirst().allSatisfy({ $0.count == 3 }) { return Int(parts.joined()) }
        return parts.count == 2 && parts[1].allSatisfy { $0 == "0" } ? Int(first) : nil
    }

    /// Yes or no, in either language.
    func flag(_ field: String) -> Bool? {
        guard let told = written(field) else { return nil }
        switch told.value.lowercased() {
        case "true", "yes", "x", "1", "có", "✓": return true
        case "false", "no", "0", "không": return false
        default:
            page.fault(
                told.place, "`\(field)` is “\(told.value)”, neither true nor false",
                "write " + example(field, page.isTable ? "x" : "true") + " or leave it out")
            return nil
        }
    }

    /// One of a closed list of words, or of those that a spreadsheet has for them: `words`, without diacritics.
    func choice<Choice>(_ field: String, _ need: Need = .required, words other: [String: Choice] = [:]) -> Located<Choice>?
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        let words = Choice.allCases.map(\.rawValue)
        guard let told = written(field) else {
            if need == .required { missing(field, words.joined(separator: "|")) }
            return nil
        }
        if let choice = Choice(rawValue: told.value) ?? other[IDRule.slug(told.value)] { return Located(value: choice, place: told.place) }
        let near = Nearest.name(to: told.value, among: words).map { "did you mean “\($0)”? " } ?? ""
        page.fault(told.place, "`\(field)` is “\(told.value)”, which it cannot be", near + "Write one of: " + words.joined(separator: ", "))
        return nil
    }
}
