import Foundation

/// One entry of a list, from YAML or CSV: fields with names.
///
/// Reading a field complains by itself when it is missing or wrong, so that one run tells all faults; the reader then goes on with a
/// default, because a programme with faults is never handed out.
protocol Fields {
    var page: Page { get }
    /// Where the entry begins.
    var place: Place { get }
    /// What the entry is, for sentences: “the venue si-ma-cai”.
    var what: String { get }
    /// The field's text as written; nil when it is absent or empty. Complains when it is not one value.
    func written(_ field: String) -> Told<String>?
    /// How the field would be written, for remedies: `minutes: 20`, or “20 in the column minutes”.
    func example(_ field: String, _ value: String) -> String
    /// Whether the field is there but was already complained of.
    func isSpoilt(_ field: String) -> Bool
}

enum Need {
    case required, optional
}

extension Fields {
    func missing(_ field: String, _ value: String) {
        if !isSpoilt(field) { page.fault(place, "\(what) has no `\(field)`", "add " + example(field, value)) }
    }

    /// One line for a screen.
    func line(_ field: String, _ need: Need = .required, example value: String = "…") -> Told<String>? {
        guard let told = written(field) else {
            if need == .required { missing(field, value) }
            return nil
        }
        return TextRule.line.checked(told, field: field, on: page)
    }

    /// Several lines: a script, a note, a pledge.
    func text(_ field: String, _ need: Need = .required) -> Told<String>? {
        guard let told = written(field) else {
            if need == .required { missing(field, "…") }
            return nil
        }
        return TextRule.text.checked(told, field: field, on: page)
    }

    /// A name of `[a-z0-9-]`, 1 to 64 long.
    func id(_ field: String, _ need: Need = .required, example value: String = "si-ma-cai") -> Told<String>? {
        guard let told = written(field) else {
            if need == .required { missing(field, value) }
            return nil
        }
        return IDRule.checked(told, field: field, on: page) ? told : nil
    }

    func number(_ field: String, in range: ClosedRange<Int>, _ need: Need = .required) -> Told<Int>? {
        guard let told = written(field) else {
            if need == .required { missing(field, "\(range.lowerBound)") }
            return nil
        }
        if told.value.utf8.count <= 9, told.value.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(told.value),
            range.contains(number)
        {
            return Told(value: number, place: told.place)
        }
        page.fault(
            told.place, "`\(field)` is “\(told.value)”, not a whole number from \(range.lowerBound) to \(range.upperBound)",
            "write digits only, such as " + example(field, "\(range.lowerBound)"))
        return nil
    }

    /// `true` or `false`; a spreadsheet may also say `yes`, `no`, `1`, `0`, `x`.
    func flag(_ field: String) -> Bool? {
        guard let told = written(field) else { return nil }
        switch told.value.lowercased() {
        case "true", "yes", "1", "x": return true
        case "false", "no", "0": return false
        default:
            page.fault(
                told.place, "`\(field)` is “\(told.value)”, neither true nor false", "write " + example(field, "true") + " or leave it out")
            return nil
        }
    }

    /// One of a closed list of words.
    func choice<Choice>(_ field: String, _ need: Need = .required) -> Told<Choice>?
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        let words = Choice.allCases.map(\.rawValue)
        guard let told = written(field) else {
            if need == .required { missing(field, words.joined(separator: "|")) }
            return nil
        }
        if let choice = Choice(rawValue: told.value) { return Told(value: choice, place: told.place) }
        let near = Nearest.name(to: told.value, among: words).map { "did you mean “\($0)”? " } ?? ""
        page.fault(told.place, "`\(field)` is “\(told.value)”, which it cannot be", near + "Write one of: " + words.joined(separator: ", "))
        return nil
    }
}
