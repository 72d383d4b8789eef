import Conference

/// A venue's part of a round with who is there to receive; a part that nobody stands in is none.
struct RoundPart {
    let venue: Venue
    let people: [Recipient]
    let recipients: RecipientPhrase
    /// Who confers there, as they are called; where nobody is named, whose place it is to do so.
    let conferring: Spoken
    /// Whether the programme names who that is.
    let isNamed: Bool
    let thanked: Spoken
    /// On whose delegated authority it is conferred there.
    let authority: BilingualText?
    /// Whether the venue itself has said that they stand ready, and is still there.
    let hasReported: Bool

    init?(_ part: Round.Part, of round: Round, _ award: Award, in conference: ConferenceState) {
        people = conference.awards.recipients(part.recipients).filter {
            $0.state == .waiting || $0.state == .called || $0.state == .conferred
        }
        guard !people.isEmpty, let venue = conference.venues[part.venue] else { return nil }
        self.venue = venue
        recipients = RecipientPhrase(people)
        let named = PeoplePhrase(part.conferrers, in: conference)
        let leader = Self.leader(of: venue, in: conference)
        let unnamed = Self.leaders(at: venue, conferring: award, in: conference)
        authority = part.authority ?? award.authority
        isNamed = !named.isEmpty
        conferring = named.isEmpty ? unnamed : Self.called(part.conferrers, named.called, at: venue)
        thanked = named.isEmpty ? leader?.thanked ?? unnamed : named.thanked
        hasReported = venue.isConnected && !venue.isOut && round.reports.contains { $0.venue == venue.id }
    }

    /// A role that has no English is told by the place.
    private static func called(_ who: [Agenda.Speaker], _ said: Spoken, at venue: Venue) -> Spoken {
        guard !venue.isHall, who.allSatisfy({ RoleName.isRole($0.name) }) else { return said }
        return Spoken(said.vi, en: "the leaders of \(venue.name.english)", named: said.named)
    }

    private static func leader(of venue: Venue, in conference: ConferenceState) -> PersonPhrase? {
        venue.leader.flatMap { conference.people[$0] }.map { PersonPhrase($0, isIntroduced: false) }
    }

    /// Whose place it is to confer where the programme names nobody.
    static func leaders(at venue: Venue, conferring award: Award, in conference: ConferenceState) -> Spoken {
        if venue.isHall { return leaders(award) }
        return leader(of: venue, in: conference)?.called ?? leaders(of: venue)
    }

    private static func leaders(_ award: Award) -> Spoken {
        Spoken(OfficeWords.leaders(of: award.decidedBy.vi), en: "the representatives of the leadership")
    }

    /// “đại diện lãnh đạo huyện Si Ma Cai”
    private static func leaders(of venue: Venue) -> Spoken {
        Spoken("đại diện lãnh đạo \(venue.withinSentence)", en: "the leaders of \(venue.name.english)")
    }
}
