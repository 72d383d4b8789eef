import Foundation

/// What a text of the programme may be: composed (NFC), trimmed, without characters that a screen must not show, and not endless.
enum TextRule {
    /// Stands on one line of a screen.
    case line
    /// May have several lines.
    case text

    /// The text as it is kept; what is wrong with it has been complained of.
    func checked(_ told: Told<String>, field: String, on page: Page) -> Told<String> {
        var text = told.value
        if !text.utf8.allSatisfy({ $0 < 0x80 }) { text = text.precomposedStringWithCanonicalMapping }
        if let scalar = text.unicodeScalars.first(where: { Letters.objection(to: $0) != nil }),
            let objection = Letters.objection(to: scalar)
        {
            page.fault(told.place, "`\(field)` holds \(objection) (\(Letters.code(scalar)))", Letters.remedy(for: scalar))
        }
        if self == .line, text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" || $0 == "\t" }) {
            page.fault(told.place, "`\(field)` goes over several lines, or holds a tab", "write it on one line, with plain spaces")
        }
        let limit = self == .line ? Limits.lineScalars : Limits.textScalars
        if text.utf8.count > limit, text.unicodeScalars.count > limit {
            page.fault(told.place, "`\(field)` is \(text.unicodeScalars.count) characters long", "shorten it to at most \(limit)")
        }
        return Told(value: text, place: told.place)
    }
}
