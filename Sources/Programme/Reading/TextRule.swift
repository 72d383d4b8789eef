import Conference
import Foundation

/// What a text of the programme may be: folded by the rule for all texts, composed (NFC), and not longer than a command could bring it.
enum TextRule {
    /// Who somebody or what something is called; stands on one line of a screen.
    case name
    /// A title, an office, a heading: one line.
    case title
    /// A paper's topic: one line of the list of speakers.
    case topic
    /// What the MC reads out; may have several lines.
    case script
    /// Notes of the staff; may have several lines.
    case note
    /// What is signed; may have several lines.
    case pledge

    /// In Unicode scalars.
    var longest: Int {
        switch self {
        case .name: StateLimits.nameCharacters
        case .title: StateLimits.titleCharacters
        case .topic: StateLimits.queueCharacters
        case .script: StateLimits.scriptCharacters
        case .note: StateLimits.noteCharacters
        case .pledge: StateLimits.pledgeCharacters
        }
    }

    private var remedyForLength: String {
        switch self {
        case .name, .title, .topic, .note: "shorten it to at most \(longest)"
        case .script: "shorten it to at most \(longest), or make two items of this one"
        case .pledge: "shorten it to at most \(longest); what is longer can be an annex on paper"
        }
    }

    private var isLine: Bool {
        switch self {
        case .name, .title, .topic: true
        case .script, .note, .pledge: false
        }
    }

    /// The text as it is kept; what is wrong with it has been complained of. `mayBreak`: in a line the breaks are those of the hall's screens.
    func checked(
        _ told: Located<String>, field: String, of what: String, on page: FileContext, mayBreak: Bool = false
    ) -> Located<String> {
        var text = folded(told, field: field, on: page)
        if isLine {
            if mayBreak { text = unbroken(text, field: field, of: what, at: told.place, on: page) }
            text = joined(text, field: field, of: what, at: told.place, on: page)
            let line = TextNormalization.line(text)
            if line != text { page.note(.surplusSpace, at: told.place) }
            text = line
        }
        if self == .name, !text.isEmpty { checkName(text, field: field, of: what, at: told.place, on: page) }
        if text.utf8.count > longest, text.unicodeScalars.count > longest {
            page.fault(
                told.place, "`\(field)` of \(what) is \(text.unicodeScalars.count) characters long", remedyForLength)
        }
        return Located(value: text, place: told.place)
    }

    /// The lines of a title as one line; where they were broken is kept for the hall's screens.
    private func unbroken(_ text: String, field: String, of what: String, at place: Place, on page: FileContext) -> String {
        let lines = text.split(whereSeparator: \.isNewline).map { TextNormalization.line(String($0)) }.filter { !$0.isEmpty }
        guard lines.count > 1 else { return text }
        if lines.count > FileLimits.titleLines {
            page.fault(
                place, "`\(field)` of \(what) is broken into \(lines.count) lines",
                "break it into at most \(FileLimits.titleLines): the hall's screen has no room for more")
        }
        if !page.lineBreaks.note(lines) {
            page.fault(
                place,
                "with `\(field)` of \(what) the titles that have line breaks are longer than \(FileLimits.brokenCharacters) characters, and every screen is "
                    + "sent all of them", "write those on one line that are short enough")
        }
        return lines.joined(separator: " ")
    }

    /// What a name cannot be, and what it hardly is.
    private func checkName(_ text: String, field: String, of what: String, at place: Place, on page: FileContext) {
        if text.unicodeScalars.contains("?"), !page.complaints.isGarbled(page) {
            page.fault(place, "`\(field)` of \(what) is “\(text)”: a name has no question mark", "type anew the letter that it stands for")
        }
        let hasLetter = text.unicodeScalars.contains { $0.properties.isAlphabetic }
        if !hasLetter || (page.isTable && SpoiltCell.isConvertedID(text)) {
            page.warning(
                place, "`\(field)` of \(what) is “\(text)”, a number or a date and hardly a name", "type the name anew, unless this is it")
        }
    }

    /// Escapes of YAML spell characters that the file itself does not hold.
    private func folded(_ told: Located<String>, field: String, on page: FileContext) -> String {
        if told.value.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return told.value }
        var clean = String.UnicodeScalarView()
        for scalar in told.value.unicodeScalars {
            switch TextNormalization.treatment(of: scalar) {
            case .kept: clean.append(scalar)
            case .folded(let other, let folding):
                if let other { clean.append(other) }
                page.note(ReadingNotes.Kind(folding), at: told.place)
            case .refused(let objection):
                page.fault(told.place, "`\(field)` holds \(objection.sentence) (\(scalar.code))", objection.remedy)
                clean.append(" ")
            }
        }
        return String(clean).precomposedStringWithCanonicalMapping
    }

    /// A cell with a line break in it (Alt+Enter) is meant as one line, but a quotation mark that is missing looks alike.
    private func joined(_ text: String, field: String, of what: String, at place: Place, on page: FileContext) -> String {
        guard text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" || $0 == "\t" }) else { return text }
        let joined = TextNormalization.line(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
        if page.isTable, Self.swallowsLine(text) {
            page.fault(
                place, "`\(field)` of \(what) holds the lines below it as well",
                "look on this line for a quotation mark that stands there alone, and delete it")
        } else if page.isTable {
            page.warning(
                place, "`\(field)` of \(what) has a line break and is read as “\(joined)”",
                "delete the break in the cell (Alt+Enter makes one)")
        } else {
            page.fault(place, "`\(field)` of \(what) goes over several lines, or holds a tab", "write it on one line, with plain spaces")
        }
        return joined
    }

    /// A further line that begins like a line of a list: an id and a separator.
    private static func swallowsLine(_ text: String) -> Bool {
        text.split(whereSeparator: \.isNewline).dropFirst().contains { line in
            let id = line.prefix { $0 == "-" || ("a"..."z").contains($0) || ("0"..."9").contains($0) }
            return !id.isEmpty && line[id.endIndex...].first.map { ",;\t".contains($0) } ?? false
        }
    }
}
