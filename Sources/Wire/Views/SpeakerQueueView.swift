internal import Conference
internal import StrictJSON

extension Projection {
    /// Names that each list of `queue` carries; the counts tell the rest.
    static let queueNamesShown = 200
    /// Those who wait, of whom a view carries more than the name: the next.
    static let placesShown = 12
    /// Those who asked and have no answer yet: the first.
    static let askedShown = 12
    /// Those who were heard, or ended otherwise: the last.
    static let endedShown = 6
}

extension ConferenceState {
    /// The working set of the speakers: who has the floor, who is next, who waits for an answer, whose turn has just ended. Those who were not heard
    /// take the place of those who waited.
    var speakersShown: [SpeakerID] {
        let rows = queue.speakers.rows
        let ended = rows.filter { $0.endedAt != nil && $0.state != .unheard }.sorted {
            ($0.endedAt ?? 0, $0.number) < ($1.endedAt ?? 0, $1.number)
        }
        return [queue.list.speaking].compactMap(\.self) + queue.places.rows.prefix(Projection.placesShown).map(\.id)
            + rows.lazy.filter { $0.state == .asked }.prefix(Projection.askedShown).map(\.id)
            + rows.lazy.filter { $0.state == .unheard }.prefix(Projection.askedShown).map(\.id)
            + ended.suffix(Projection.endedShown).map(\.id)
    }

    var queueJSON: JSON {
        let rows = queue.speakers.rows
        let names = { (state: SpeakerQueue.State) in
            JSON.array(rows.lazy.filter { $0.state == state }.prefix(Projection.queueNamesShown).map(\.id.json))
        }
        let budget = queue.settings.budget
        return .members(
            ("rule", .string(queue.list.rule.rawValue)), ("open", .bool(queue.list.isOpen)),
            ("speaking", queue.list.speaking?.json ?? .null),
            ("order", .array(queue.places.rows.prefix(Projection.queueNamesShown).map(\.id.json))), ("asked", names(.asked)),
            ("unheard", names(.unheard)),
            (
                "counts",
                .object(
                    SpeakerQueue.State.allCases.map { state in
                        JSON.Member(state.rawValue, .number(rows.count { $0.state == state }))
                    })
            ),
            ("seconds", .number(queue.settings.seconds)),
            (
                "budget",
                budget == SpeakerQueue.Budget()
                    ? nil : .members(("speeches", budget.speeches.map(JSON.number)), ("seconds", budget.seconds.map(JSON.number)))
            ))
    }

    /// Until it is accepted, what a request says is for the staff: the public sees only that somebody asked, under the name on their link.
    func speakerJSON(_ id: SpeakerID, _ isStaff: Bool) -> JSON? {
        guard let speaker = queue.speakers[id], speakersShown.contains(id) else { return nil }
        return speakerJSON(speaker, seesWords: isStaff || speaker.wasAccepted, isStaff)
    }

    /// Whoever asked sees all of it, and why it was declined.
    func ownSpeakerJSON(_ id: SpeakerID, of participant: Participant) -> JSON? {
        guard !participant.who.role.isStaff, let speaker = queue.speakers[id], speaker.by == participant.who else { return nil }
        return speakerJSON(speaker, seesWords: true, false, ("declinedFor", speaker.declinedFor.map(JSON.string)))
    }

    func ownSpeakers(of participant: Participant) -> [SpeakerID] {
        participant.who.role.isStaff ? [] : queue.speakers.rows.filter { $0.by == participant.who }.map(\.id)
    }

    private func speakerJSON(
        _ speaker: SpeakerQueue.Speaker, seesWords: Bool, _ isStaff: Bool, _ extra: (String, JSON?) = ("declinedFor", nil)
    ) -> JSON {
        let place = queue.places[speaker.id]
        let printed = speaker.by.flatMap { participants[$0]?.name } ?? ""
        return .members(
            ("kind", .string(speaker.kind.rawValue)), ("name", .string(seesWords ? speaker.name : printed)), ("venue", speaker.venue?.json),
            ("topic", seesWords ? speaker.topic.json : nil), ("state", .string(speaker.state.rawValue)), ("item", speaker.item?.json),
            ("seconds", .number(length(of: speaker))), ("askedAt", speaker.askedAt.map(JSON.int)),
            ("startedAt", speaker.startedAt.map(JSON.int)), ("endedAt", speaker.endedAt.map(JSON.int)),
            ("place", place.map { .number($0.number) }), ("reason", place.map { $0.why.json }), ("by", isStaff ? speaker.by?.json : nil),
            isStaff ? ("declinedFor", speaker.declinedFor.map(JSON.string)) : extra,
            ("inSpite", isStaff && !speaker.inSpite.isEmpty ? .array(speaker.inSpite.map { .string($0.rawValue) }) : nil),
            ("warnings", isStaff ? warningsJSON(about: speaker) : nil))
    }

    /// What accepting or calling would have to be confirmed against.
    private func warningsJSON(about speaker: SpeakerQueue.Speaker) -> JSON? {
        let warnings: [Cue.Warning] =
            switch speaker.state {
            case .asked: reasonsAgainst(accepting: speaker)
            case .accepted: reasonsAgainst(calling: speaker)
            default: []
            }
        return warnings.isEmpty ? nil : .array(warnings.map(\.json))
    }
}

extension SpeakerQueue.Why {
    fileprivate var json: JSON {
        switch self {
        case .programme(let item, let number): .members(("rule", "programme"), ("item", item.json), ("number", .number(number)))
        case .fifo(let at): .members(("rule", "fifo"), ("at", .int(at)))
        case .fewest(let turns): .members(("rule", "fewest"), ("turns", .number(turns)))
        case .round(let number): .members(("rule", "round"), ("round", .number(number)))
        case .byHand(let place): .members(("rule", "manual"), ("reason", .string(place.reason)), ("by", place.by.json))
        }
    }
}

extension Projection {
    /// The list and whoever in it looks different: a place follows from the order of the day, and what speaks against a call from the venues and from
    /// the item that is on.
    static func speakersTouched(by changed: [EntityKey], from old: ConferenceState, to new: ConferenceState) -> [EntityKey] {
        guard changed.contains(where: { $0.concernsSpeakers(from: old, to: new) }) else { return [] }
        return [.queue]
            + (old.speakersShown + new.speakersShown + new.queue.places.idsChanged(since: old.queue.places)).map { .speaker($0) }
    }
}

extension EntityKey {
    fileprivate func concernsSpeakers(from old: ConferenceState, to new: ConferenceState) -> Bool {
        switch self {
        case .speaker, .queue, .venue, .agenda: true
        case .item(let id): old.agenda.items[id]?.title != new.agenda.items[id]?.title
        default: false
        }
    }
}
