import Conference

extension Opening {
    /// The same conference with items of these kinds only and one or two of each thing that they are about, so that a day costs a thirtieth.
    ///
    /// The first and the last round, one bloc with head and deputy, the venues that those name; nothing that is read out.
    func shortened(to kinds: Set<Agenda.Kind>) -> Opening {
        var short = self
        short.items = items.filter { kinds.contains($0.kind) } + items.suffix(1)
        short.awards = kinds.contains(.awards) ? awards?.shortened : nil
        short.blocs = kinds.contains(.pledge) ? Array(blocs.prefix(1)) : []
        let signing = Set(short.blocs.flatMap { [$0.head, $0.deputy].compactMap(\.self) })
        short.units = units.filter { signing.contains($0.id) }
        let named = short.units.compactMap(\.venue) + (short.awards?.recipients.map(\.venue) ?? [])
        let hall = venues.filter(\.isHall)
        short.venues = named.isEmpty ? hall + venues.filter { !$0.isHall }.prefix(2) : venues.filter { $0.isHall || named.contains($0.id) }
        let here = Set(short.venues.map(\.id))
        let isHere = { (venue: VenueID?) in venue.map(here.contains) ?? true }
        short.guests = Array(guests.filter { isHere($0.venue) }.prefix(2))
        short.participants = participants.filter { isHere($0.venue) && $0.units.allSatisfy(signing.contains) }
        for place in short.items.indices {
            short.items[place].papers = Array(short.items[place].papers.filter { isHere($0.venue) }.prefix(2))
            short.items[place].script = nil
        }
        return short
    }
}

extension Awards.Programme {
    fileprivate var shortened: Awards.Programme {
        var short = self
        short.rounds = Array(rounds.prefix(1) + rounds.suffix(1))
        let kept = Set(short.rounds.map(\.id))
        short.recipients = recipients.filter { $0.round.map(kept.contains) ?? false }
        let conferred = Set(short.rounds.map(\.award))
        short.awards = awards.filter { conferred.contains($0.id) }
        return short
    }
}
