import Conference

/// Words in both languages, and whom they call by name in the order in which they do.
struct Spoken: Equatable, Sendable {
    /// Vietnamese that is one or the other: written by the programme and read as it stands, or made here of the programme's names, of which abbreviations are
    /// said in full.
    private struct Part: Equatable {
        var vi: String
        let isWritten: Bool
    }

    let text: BilingualText
    let named: [EntityKey]
    /// Whether it ends in an office, as “đồng chí …, Bí thư Tỉnh ủy” does: a sentence that goes on behind it parts the two by a comma.
    let endsInOffice: Bool
    /// The Vietnamese, one after the other.
    private let parts: [Part]

    static let nothing = Spoken(text: BilingualText("", en: ""))

    /// As the programme has written it.
    init(text: BilingualText, named: [EntityKey] = []) {
        self.init(text: text, named: named, endsInOffice: text.vi.contains(", "), parts: [Part(vi: text.vi, isWritten: true)])
    }

    private init(text: BilingualText, named: [EntityKey], endsInOffice: Bool, parts: [Part]) {
        self.text = text
        self.named = named
        self.endsInOffice = endsInOffice
        self.parts = parts
    }

    /// As it is made of the programme's names here: nobody can read out what they have for the eye alone.
    init(_ vi: String, en: String, named: [EntityKey] = []) {
        let said = SpokenText.withoutRemarks(vi)
        self.init(
            text: BilingualText(said, en: SpokenText.withoutRemarks(en)), named: named, endsInOffice: said.contains(", "),
            parts: [Part(vi: said, isWritten: false)])
    }

    var vi: String { text.vi }
    /// What an English reader is given: the Vietnamese where there is no English.
    var english: String { text.english }
    var isNothing: Bool { text.vi.isEmpty }

    /// One after the other, each with its own line.
    static func lines(_ all: [Spoken], between separator: String = "\n") -> Spoken {
        let said = all.filter { !$0.isNothing }
        if said.count == 1 { return said[0] }
        let text = BilingualText(said.map(\.vi).joined(separator: separator), en: said.map(\.english).joined(separator: separator))
        let gap = Part(vi: separator, isWritten: true)
        let parts = said.enumerated().flatMap { place, one in (place == 0 ? [] : [gap]) + one.parts }
        return Spoken(text: text, named: said.flatMap(\.named), endsInOffice: text.vi.contains(", "), parts: parts)
    }

    /// “A, B và C”
    static func list(_ all: [Spoken]) -> Spoken {
        guard let last = all.last, all.count > 1 else { return all.first ?? .nothing }
        let text = BilingualText(Enumeration.vi(all.map(\.vi)), en: Enumeration.en(all.map(\.english)))
        return Spoken(
            text: text, named: all.flatMap(\.named), endsInOffice: last.endsInOffice, parts: [Part(vi: text.vi, isWritten: false)])
    }

    /// As it stands before the rest of its sentence.
    var closed: (vi: String, en: String) { endsInOffice ? (vi: vi + ",", en: english + ",") : (vi: vi, en: english) }

    /// The same words, in which these are named first.
    func naming(first keys: [EntityKey]) -> Spoken {
        Spoken(text: text, named: keys + named, endsInOffice: endsInOffice, parts: parts)
    }

    /// As it is read out.
    func writtenOut(by abbreviations: Abbreviations) -> Spoken {
        let said = parts.map { $0.isWritten ? $0.vi : abbreviations.writtenOut($0.vi) }.joined()
        return Spoken(
            text: BilingualText(said, en: text.en), named: named, endsInOffice: endsInOffice, parts: [Part(vi: said, isWritten: true)])
    }
}

extension BilingualText {
    /// The English, and where the programme has none the Vietnamese.
    var english: String { en ?? vi }
}
