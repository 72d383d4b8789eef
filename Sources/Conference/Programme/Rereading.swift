/// Files that were mended before the opening, joined with what people have done since they were read last.
///
/// Three sides are compared: what the files said, what people have made of it, what the files say now. What fits is kept; what does not is told before it takes
/// effect (`losses`), because somebody has acknowledged it to somebody.
struct Rereading {
    private static let queueName = BilingualText("Danh sách phát biểu", en: "List of speakers")

    private(set) var losses: [Loss] = []
    private(set) var items: [Agenda.Item] = []
    private(set) var awards: Awards.Programme?
    private(set) var rule: SpeakerQueue.Rule

    init(of conference: ConferenceState, _ files: Opening) {
        let base = conference.programme.value
        rule = (files.queue ?? .init()).rule
        mergeRule(conference, base)
        mergeItems(conference, base, files)
        losses += conference.lossesOfPledges(files)
        mergeAwards(conference, base, files)
    }

    private mutating func mergeRule(_ conference: ConferenceState, _ base: Opening) {
        let (before, now) = ((base.queue ?? .init()).rule, conference.queue.list.rule)
        if rule == before {
            rule = now
        } else if now != before, now != rule {
            losses.append(Loss(.field, .queue, Self.queueName, field: "rule", now: now.rawValue, files: rule.rawValue))
        }
    }

    private mutating func mergeItems(_ conference: ConferenceState, _ base: Opening, _ files: Opening) {
        let venues = Set(files.venues.map(\.id))
        var merge = Merge(base.items, conference.agenda.inOrder, files.items)
        let rows = merge.rows().map { item in
            guard let venue = item.venue, !venues.contains(venue) else { return item }
            losses.append(Loss(.field, item.key, item.title, field: "venue", now: conference.venues[venue]?.name.vi))
            var item = item
            item.venue = nil
            return item
        }
        items = merge.ordered(rows)
        losses += merge.losses
    }

    private mutating func mergeAwards(_ conference: ConferenceState, _ base: Opening, _ files: Opening) {
        guard files.awards != nil || conference.awards.awards.count > 0 else { return }
        var merge = AwardsMerge(conference, base, files, items: Set(items.map(\.id)))
        awards = merge.programme()
        losses += merge.losses
    }
}

extension ConferenceState {
    /// What of the signatories and of the pledges' texts would be lost: `readPledges` gives the files what they changed.
    fileprivate func lossesOfPledges(_ files: Opening) -> [Loss] {
        let (kept, texts, delegates) = (Table(files.units), Table(files.blocs), Set(files.participants.map(\.who)))
        let replaced = units.rows.filter { $0.signatory != $0.programmeSignatory }
        let signatories: [Loss] = replaced.compactMap { unit in
            guard let read = kept[unit.id] else { return Loss(.gone, .unit(unit.id), unit.name) }
            let isKept =
                read.signatory == unit.programmeSignatory
                && (unit.signatory.map { delegates.contains(Principal(.delegate, $0)) } ?? true)
            if isKept || read.signatory == unit.signatory { return nil }
            let name = { (person: PersonID?) in person.flatMap { participants[Principal(.delegate, $0)]?.name ?? $0.text } }
            return Loss(.field, .unit(unit.id), unit.name, field: "signatory", now: name(unit.signatory), files: name(read.signatory))
        }
        let revised = pledges.pledges.rows.filter { $0.digest != $0.bloc.digest }
        return signatories
            + revised.compactMap { pledge in
                guard let read = texts[pledge.bloc.id] else { return Loss(.gone, .pledge(pledge.id), pledge.bloc.name) }
                if read.digest == pledge.bloc.digest || read.digest == pledge.digest { return nil }
                return Loss(.field, .pledge(pledge.id), pledge.bloc.name, field: "text")
            }
    }
}
