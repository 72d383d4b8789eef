import Conference

/// One person as a sentence names them: “đồng chí Vũ Xuân Cường, Chủ tịch Hội đồng nhân dân tỉnh”.
///
/// All offices are said once a day, where the hall first hears the name; afterwards the one by which everybody knows them, where the programme has it.
struct PersonPhrase {
    let salutation: BilingualText?
    /// As it stands within a sentence.
    let name: String
    let office: BilingualText?
    private let short: BilingualText?
    private let key: [EntityKey]

    init(name: String, salutation: BilingualText?, title: BilingualText?, of key: EntityKey? = nil) {
        self.salutation = salutation
        self.name = Self.withinSentence(name, salutation)
        office = title
        short = nil
        self.key = key.map { [$0] } ?? []
    }

    /// `isIntroduced`: whether the hall has heard all the offices.
    init(_ person: Person, isIntroduced: Bool) {
        self.init(person, salutation: person.salutation, title: person.title, isIntroduced: isIntroduced)
    }

    /// Who speaks or confers: somebody of the programme, or whoever was written in.
    init(_ speaker: Agenda.Speaker, in conference: ConferenceState) {
        guard let person = speaker.person.flatMap({ conference.people[$0] }) else {
            self.init(name: speaker.name, salutation: speaker.salutation, title: speaker.title)
            return
        }
        self.init(
            person, salutation: speaker.salutation ?? person.salutation, title: speaker.title ?? person.title,
            isIntroduced: person.short != nil && Introductions(in: conference).include(person))
    }

    private init(_ person: Person, salutation: BilingualText?, title: BilingualText?, isIntroduced: Bool) {
        self.salutation = salutation
        name = Self.withinSentence(person.name, salutation)
        office = isIntroduced ? person.short ?? title : title
        short = person.short
        key = [.person(person.id)]
    }

    /// “lãnh đạo huyện Văn Bàn”: where nobody's name stands there is a common noun.
    private static func withinSentence(_ name: String, _ salutation: BilingualText?) -> String {
        salutation == nil && RoleName.isRole(name) ? name.prefix(1).lowercased() + name.dropFirst() : name
    }

    /// “đồng chí Vũ Xuân Cường, Chủ tịch Hội đồng nhân dân tỉnh”
    var called: Spoken { spoken(vi: addressed.vi, en: addressed.en, office) }

    /// The same behind a word that addresses several at once: “Vũ Xuân Cường, …”.
    var unaddressed: Spoken { spoken(vi: name, en: addressed.en, office) }

    /// Who is thanked is called by the office that everybody knows: “đồng chí Bí thư Tỉnh ủy”; where the programme has none, by name.
    var thanked: Spoken {
        guard let salutation, let short else { return spoken(vi: addressed.vi, en: addressed.en, nil) }
        return spoken(vi: "\(salutation.vi) \(short.vi)", en: addressed.en, nil)
    }

    private var addressed: (vi: String, en: String) {
        let join = { (word: String?, name: String) in [word, name].compactMap(\.self).joined(separator: " ") }
        return (join(salutation?.vi, name), join(salutation?.en, name))
    }

    private func spoken(vi: String, en: String, _ office: BilingualText?) -> Spoken {
        Spoken(vi + (office.map { ", " + $0.vi } ?? ""), en: en + (office.map { ", " + $0.english } ?? ""), named: key)
    }
}
