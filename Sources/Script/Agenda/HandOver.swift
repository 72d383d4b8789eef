import Conference

/// How the MC hands an item over to whoever leads it (chủ trì điều hành), and takes it back with thanks.
struct HandOver {
    private let item: Agenda.Item
    private let conference: ConferenceState

    /// Nil: the MC goes on alone, or nothing is led in an item of this kind.
    init?(of item: Agenda.Item, in conference: ConferenceState) {
        switch item.kind {
        case .rollcall, .anthem, .silence, .video, .break: return nil
        case .ceremony, .report, .paper, .speech, .awards, .launch, .pledge: if item.ledBy == nil { return nil }
        }
        self.item = item
        self.conference = conference
    }

    /// What announces the item, with the hand-over in it or behind it. Words of the programme that say themselves who conducts are enough.
    func announced(otherwise announcement: Spoken) -> Spoken {
        if hasOwnWords { return announcement }
        if item.script == nil, isConducted {
            return invitation("Tiếp theo chương trình, xin", en: "Next on the agenda, it is our honour to invite")
        }
        return .lines([announcement, invitation("Xin", en: "It is our honour to invite")])
    }

    var thanks: Spoken {
        let who = isNamed ? PeoplePhrase(leaders, in: conference).thanked : Self.unnamed
        return Spoken(
            "Xin trân trọng cảm ơn \(who.vi) đã điều hành phần \(title.vi).",
            en: "Our sincere thanks to \(who.english) for leading this item.",
            named: who.named)
    }

    /// Whether this person is called by name when the item is handed over.
    func names(_ person: PersonID) -> Bool { !hasOwnWords && leaders.contains { $0.person == person } && isNamed }

    private func invitation(_ lead: String, en english: String) -> Spoken {
        let who = isNamed ? PeoplePhrase(leaders, in: conference).called : Self.unnamed
        return Spoken(
            "\(lead) trân trọng kính mời \(who.closed.vi) điều hành phần \(title.vi).",
            en: "\(english) \(who.closed.en) to lead the item: \(title.english).", named: who.named)
    }

    private var title: BilingualText { BilingualText(VietnameseWords.within(item.title.vi), en: item.title.english) }

    private var hasOwnWords: Bool { item.script?.vi.contains("điều hành") ?? false }

    /// Whether those whom the item names conduct it; in other kinds of items they speak.
    var isConducted: Bool {
        switch item.kind {
        case .paper, .awards, .pledge: true
        case .rollcall, .ceremony, .anthem, .silence, .report, .speech, .video, .launch, .break: false
        }
    }

    private var isNamedByItem: Bool { isConducted && !item.who.isEmpty }

    /// Those whom the item names, else the chairs of the conference who are there.
    private var leaders: [Agenda.Speaker] {
        if isNamedByItem { return item.who }
        return conference.lifecycle.about.chairs.compactMap { conference.people[$0] }.filter(isThere)
            .map { Agenda.Speaker(person: $0.id, name: $0.name) }
    }

    private func isThere(_ person: Person) -> Bool {
        switch conference.guests[GuestID(person.id.text)]?.state {
        case .absent, .substituted: false
        case .expected, .present, nil: true
        }
    }

    /// Where the programme does not say how one of them is addressed, none of them is called by name.
    private var isNamed: Bool { !leaders.isEmpty && leaders.allSatisfy(isAddressed) }

    /// A chair whose name is a role (“Người chủ trì hội nghị”) is invited as the chair.
    private func isAddressed(_ leader: Agenda.Speaker) -> Bool {
        if leader.salutation ?? leader.person.flatMap({ conference.people[$0]?.salutation }) != nil { return true }
        return RoleName.needsNoSalutation(leader.name) && (isNamedByItem || !RoleName.isRole(leader.name))
    }

    private static let unnamed = Spoken("chủ trì hội nghị", en: "the chair")
}
