import Conference

/// Words in both languages, and whom they call by name in the order in which they do.
struct Spoken: Equatable, Sendable {
    let text: BilingualText
    let named: [EntityKey]
    /// Whether it ends in an office, as “đồng chí …, Bí thư Tỉnh ủy” does: a sentence that goes on behind it parts the two by a comma.
    private let endsInOffice: Bool

    static let nothing = Spoken(text: BilingualText("", en: ""))

    /// As the programme has written it.
    init(text: BilingualText, named: [EntityKey] = []) {
        self.init(text: text, named: named, endsInOffice: text.vi.contains(", "))
    }

    private init(text: BilingualText, named: [EntityKey], endsInOffice: Bool) {
        self.text = text
        self.named = named
        self.endsInOffice = endsInOffice
    }

    /// As it is made of the programme's names here: nobody can read out what they have for the eye alone.
    init(_ vi: String, en: String, named: [EntityKey] = []) {
        let said = Abbreviations.writtenOut(SpokenText.withoutRemarks(vi))
        self.init(text: BilingualText(said, en: SpokenText.withoutRemarks(en)), named: named)
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
        return Spoken(text: text, named: said.flatMap(\.named))
    }

    /// “A, B và C”
    static func list(_ all: [Spoken]) -> Spoken {
        guard let last = all.last, all.count > 1 else { return all.first ?? .nothing }
        let text = BilingualText(Enumeration.vi(all.map(\.vi)), en: Enumeration.en(all.map(\.english)))
        return Spoken(text: text, named: all.flatMap(\.named), endsInOffice: last.endsInOffice)
    }

    /// As it stands before the rest of its sentence.
    var closed: (vi: String, en: String) { endsInOffice ? (vi: vi + ",", en: english + ",") : (vi: vi, en: english) }
}

extension BilingualText {
    /// The English, and where the programme has none the Vietnamese.
    var english: String { en ?? vi }
}
