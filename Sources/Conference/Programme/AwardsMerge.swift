/// The awards of mended files, joined with what the morning has done to them: names corrected, people absent, rounds split, awards added.
struct AwardsMerge {
    private static let nothing = Awards.Programme(awards: [], decisions: [], rounds: [], recipients: [])
    private let conference: ConferenceState
    private let base: Awards.Programme
    private let files: Awards.Programme
    private let items: Set<ItemID>
    private let venues: Set<VenueID>
    private let hall: VenueID?
    private(set) var losses: [Loss] = []

    init(_ conference: ConferenceState, _ base: Opening, _ files: Opening, items: Set<ItemID>) {
        self.conference = conference
        self.base = base.awards ?? Self.nothing
        self.files = files.awards ?? Self.nothing
        self.items = items
        venues = Set(files.venues.map(\.id))
        hall = files.venues.first(where: \.isHall)?.id
    }

    mutating func programme() -> Awards.Programme {
        let awards = mergedAwards()
        var rounds = mergedRounds(of: awards)
        let recipients = mergedRecipients(of: awards, in: rounds)
        for place in rounds.rows.indices {
            let round = rounds.rows[place]
            rounds[round.id]?.parts = parts(of: round, recipients)
            rounds[round.id]?.decisions = decisions(of: round, awards)
        }
        return Awards.Programme(
            platformPeople: files.platformPeople, awards: awards.rows, decisions: mergedDecisions(of: awards), rounds: rounds.rows,
            recipients: recipients)
    }

    private mutating func mergedAwards() -> Table<Award> {
        var merge = Merge(base.awards, conference.awards.awards.rows, files.awards)
        let rows = merge.rows()
        losses += merge.losses
        return Table(keep(rows.map { ($0, items.contains($0.item)) }))
    }

    /// With when they were read, as long as an award falls under them.
    private mutating func mergedDecisions(of awards: Table<Award>) -> [Decision] {
        var merge = Merge(base.decisions, conference.awards.decisions.rows, files.decisions)
        let rows = merge.rows()
        losses += merge.losses
        return Decision.named(by: awards.rows, of: rows)
    }

    /// Those of its award; a round that the day has made may name one that mended files call otherwise.
    private func decisions(of round: Round, _ awards: Table<Award>) -> [String] {
        let own = awards[round.award]?.decisions ?? []
        let kept = round.decisions.filter(own.contains)
        return kept.isEmpty ? Array(own.prefix(1)) : kept
    }

    /// In the order in which they go up.
    private mutating func mergedRounds(of awards: Table<Award>) -> Table<Round> {
        let ours = conference.awards.plan.order.compactMap { conference.awards.rounds[$0] }
        let names = conference.awards.awards
        var merge = Merge(base.rounds, ours, files.rounds) { names[$0.award]?.name ?? awards[$0.award]?.name ?? BilingualText($0.id.text) }
        let rows = merge.rows(fields: Round.planned.filter { $0.name != "parts" })
        let ordered = merge.ordered(rows)
        // Who stood in a round that is gone is looked at one by one.
        losses += merge.losses.filter { $0.kind != .gone }
        return Table(keep(ordered.map { ($0, awards[$0.award] != nil) }))
    }

    private mutating func mergedRecipients(of awards: Table<Award>, in rounds: Table<Round>) -> [Recipient] {
        let before = Table(base.recipients)
        let ours = conference.awards.recipients.rows.map(\.value)
        // Who is absent stands in no round, which is no opinion on where they belong.
        let placed = ours.map { recipient in
            var recipient = recipient
            if recipient.round == nil, let missed = recipient.missed, missed == before[recipient.id]?.round { recipient.round = missed }
            return recipient
        }
        var merge = Merge(base.recipients, placed, files.recipients)
        let rows = merge.rows()
        losses += merge.losses
        let known = keep(rows.map { ($0, awards[$0.award] != nil) })
        let now = Table(ours)
        return known.map { settled($0, as: now[$0.id], in: rounds) }
    }

    /// In a round and at a venue that there are; the absent in none, with the one that they would have been in.
    private mutating func settled(_ merged: Recipient, as mine: Recipient?, in rounds: Table<Round>) -> Recipient {
        var recipient = merged
        if let mine, mine.round == nil, mine.missed != nil, recipient.round != nil {
            recipient.missed = recipient.round
            recipient.round = nil
        }
        if let round = recipient.round, rounds[round] == nil {
            losses.append(Loss(.field, recipient.key, recipient.calledOut, field: "round"))
            recipient.round = nil
        }
        if !venues.contains(recipient.venue), let hall {
            let now = conference.venues[recipient.venue]?.name.vi
            losses.append(Loss(.field, recipient.key, recipient.calledOut, field: "venue", now: now))
            recipient.venue = hall
        }
        return recipient
    }

    /// What the day brought cannot be kept without what it belongs to.
    private mutating func keep<Row: Mergeable>(_ rows: [(row: Row, stands: Bool)]) -> [Row] {
        losses += rows.filter { !$0.stands }.map { Loss(.gone, $0.row.key, $0.row.calledOut) }
        return rows.filter(\.stands).map(\.row)
    }

    /// Venue by venue, those who stand in the round now, in the order of whichever side has changed it.
    private mutating func parts(of round: Round, _ recipients: [Recipient]) -> [Round.Part] {
        let before = base.rounds.first { $0.id == round.id }
        let (ours, theirs) = (conference.awards.rounds[round.id], files.rounds.first { $0.id == round.id })
        let sides = ours != nil && ours?.parts != before?.parts ? [ours, theirs] : [theirs, ours]
        let own = recipients.filter { $0.round == round.id }
        let lists = sides.compactMap { $0?.parts }
        var places: [VenueID] = []
        for venue in lists.joined().map(\.venue) + own.map(\.venue) where !places.contains(venue) { places.append(venue) }
        let wanted = lists.joined().flatMap(\.recipients)
        return places.compactMap { venue in
            let there = own.filter { $0.venue == venue }.map(\.id)
            let part = { (round: Round?) in round?.parts.first { $0.venue == venue } }
            if there.isEmpty, part(ours)?.recipients.isEmpty != true || part(theirs) == nil { return nil }
            var standing: [RecipientID] = []
            for id in wanted + there where there.contains(id) && !standing.contains(id) { standing.append(id) }
            var merged = Round.Part(venue: venue, recipients: standing)
            merged.conferrers = conferrers(of: round, part(before), part(ours), part(theirs))
            merged.expected = part(theirs)?.expected ?? part(ours)?.expected ?? merged.conferrers
            return merged
        }
    }

    private mutating func conferrers(
        of round: Round, _ before: Round.Part?, _ ours: Round.Part?, _ theirs: Round.Part?
    ) -> [Agenda.Speaker] {
        guard let theirs else { return ours?.conferrers ?? [] }
        guard let ours, ours.conferrers != theirs.conferrers else { return theirs.conferrers }
        if theirs.conferrers == before?.conferrers { return ours.conferrers }
        if ours.conferrers != before?.conferrers {
            let names = { (part: Round.Part) in part.conferrers.map(\.name).joined(separator: ", ") }
            let award = conference.awards.awards[round.award]?.name ?? round.calledOut
            losses.append(Loss(.field, round.key, award, field: "conferrers", now: names(ours), files: names(theirs)))
        }
        return theirs.conferrers
    }
}
