internal import Conference

/// People as registers have them: plain text, the salutation before the name, the office behind it.
extension HeldDay {
    func plain(_ name: String, _ salutation: String?, _ title: String?) -> String {
        let called = [salutation, name].compactMap(\.self).joined(separator: " ")
        return [called, title].compactMap(\.self).joined(separator: ", ")
    }

    /// Without the office.
    func plainlyCalled(_ speaker: Agenda.Speaker) -> String {
        let person = speaker.person.flatMap { conference.people[$0] }
        return plain(person?.name ?? speaker.name, (speaker.salutation ?? person?.salutation)?.vi, nil)
    }

    /// Who signed, or was to: the name on the link, or in the invitation.
    func plain(_ who: Principal) -> String? {
        conference.people[who.person]?.name ?? conference.participants[who]?.name
    }

    func signatory(of unit: UnitID) -> String? {
        guard let person = conference.units[unit]?.signatory else { return nil }
        return conference.people[person].map { plain($0.name, $0.salutation?.vi, $0.title?.vi) }
            ?? conference.participants[Principal(.delegate, person)]?.name
    }

    func plainVenue(_ id: VenueID?) -> String? { id.flatMap { conference.venues[$0]?.name.vi } }

    func isIllustrative(_ key: EntityKey) -> Bool { about.illustrative.contains(key) }
}
