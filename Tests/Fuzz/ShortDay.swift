import Conference

extension Opening {
    /// The same conference with one or two of each kind of thing: every feature has its part, and a day costs a tenth.
    ///
    /// Six items without what is read out, the first and the last round, two blocs with head and deputy, the venues that those name.
    var shortened: Opening {
        var short = self
        short.blocs = Array(blocs.prefix(2))
        let signing = Set(short.blocs.flatMap { [$0.head, $0.deputy].compactMap(\.self) })
        short.units = units.filter { signing.contains($0.id) }
        short.awards = awards?.shortened
        let named = short.units.compactMap(\.venue) + (short.awards?.recipients.map(\.venue) ?? [])
        short.venues = venues.filter { $0.isHall || named.contains($0.id) }
        let here = Set(short.venues.map(\.id))
        let isHere = { (venue: VenueID?) in venue.map(here.contains) ?? true }
        short.guests = guests.filter { isHere($0.venue) }
        short.participants = participants.filter { isHere($0.venue) && $0.units.allSatisfy(signing.contains) }
        short.items = items.filter { [.rollcall, .anthem, .paper, .awards, .pledge].contains($0.kind) } + items.suffix(1)
        for place in short.items.indices {
            short.items[place].papers.removeAll { !isHere($0.venue) }
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
