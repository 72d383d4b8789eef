import Conference

/// The guests of the invitation as the MC welcomes them, the first by protocol first: who is absent is passed over, who is represented is named by their deputy.
struct WelcomeList {
    /// Where the list stands in the programme's own script.
    static let placeholder = "{guests}"
    /// The most who are welcomed by name: the others are greeted as groups (Decree 145/2013/NĐ-CP).
    private static let mostNamed = 30

    private let conference: ConferenceState

    init(in conference: ConferenceState) { self.conference = conference }

    /// Whether it is read when this item is announced: its script says where, or it has none and is the introduction of delegates.
    static func isRead(with item: Agenda.Item) -> Bool {
        if let script = item.script { return script.vi.contains(placeholder) }
        return item.kind == .ceremony && item.title.vi.lowercased().contains("giới thiệu đại biểu")
    }

    /// One guest a line.
    var lines: Spoken {
        let guests = welcomed.prefix(Self.mostNamed).map(line)
        let end = { (place: Int) in place == guests.count - 1 ? "." : ";" }
        return .lines(
            guests.enumerated().map { place, guest in
                Spoken(
                    VietnameseWords.sentence(guest.vi) + end(place), en: EnglishWords.sentence(guest.english) + end(place),
                    named: guest.named)
            })
    }

    func names(_ person: PersonID) -> Bool {
        conference.guests[GuestID(person.text)].map { $0.state == .expected || $0.state == .present } ?? false
    }

    private var welcomed: [Guest] { conference.guests.rows.filter { $0.state != .absent } }

    private func line(_ guest: Guest) -> Spoken {
        let who = conference.people[guest.person].map { PersonPhrase($0, isIntroduced: false) }
        let venue = conference.venues[guest.venue].flatMap { $0.isHall ? nil : $0.calledOut }
        let place = venue.map { (vi: ", tại \($0.vi)", en: ", at \($0.english)") } ?? (vi: "", en: "")
        guard let substitute = guest.substitute else {
            let called = who?.called ?? .nothing
            return Spoken(called.vi + place.vi, en: called.english + place.en, named: called.named)
        }
        let deputy = PersonPhrase(name: substitute.name, salutation: substitute.salutation, title: substitute.title).called
        let absent = who?.thanked ?? .nothing
        return Spoken(
            "\(deputy.vi), dự thay \(absent.vi)\(place.vi)", en: "\(deputy.english), for \(absent.english)\(place.en)", named: absent.named)
    }
}
