import Conference

/// Those who speak or confer together, in the order of the invitation.
struct PeoplePhrase {
    private let people: [PersonPhrase]

    init(_ people: [PersonPhrase]) { self.people = people }

    init(_ speakers: [Agenda.Speaker], in conference: ConferenceState) {
        self.init(speakers.map { PersonPhrase($0, in: conference) })
    }

    var isEmpty: Bool { people.isEmpty }

    /// “hai đồng chí: Vũ Xuân Cường, …; Trịnh Xuân Trường, …”. Only đồng chí goes before several; “các ông” would be rude.
    var called: Spoken {
        guard people.count > 1, people.allSatisfy({ $0.salutation?.vi == Self.comrade }) else { return .list(people.map(\.called)) }
        let names = people.map(\.unaddressed)
        let separator = names.contains { $0.vi.contains(",") } ? "; " : ", "
        return Spoken(
            "\(VietnameseWords.counted(people.count)) \(Self.comrade): \(names.map(\.vi).joined(separator: separator))",
            en: Enumeration.en(names.map(\.english)), named: names.flatMap(\.named))
    }

    /// “đồng chí Bí thư Tỉnh ủy và đồng chí Chủ tịch Ủy ban nhân dân tỉnh”
    var thanked: Spoken { .list(people.map(\.thanked)) }

    private static let comrade = "đồng chí"
}
