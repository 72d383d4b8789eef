import Conference
internal import StrictJSON

/// The list of speakers. Until a request is accepted, what it says is for the staff and whoever asked: the public sees only that somebody did.
struct SpeakerQueueProjection: JSONProjection {
    enum Key: Hashable {
        case queue
        case speaker(SpeakerID)
    }

    /// Names that each list of `queue` carries; the counts tell the rest.
    private static let mostNames = 200
    /// Those who wait, of whom a view carries more than the name: the next.
    private static let mostPlaces = 12
    /// Those who asked and have no answer yet: the first.
    private static let mostAsked = 12
    /// Those who were heard, or ended otherwise: the last.
    private static let mostEnded = 6

    /// The core says how long a turn is and what speaks against one; it is asked for these things only, which are made of the parts that `==` compares.
    private let conference: ConferenceState
    private var queue: SpeakerQueue { conference.queue }

    init(_ conference: __shared ConferenceState) { self.conference = conference }

    static func == (left: Self, right: Self) -> Bool { areSame(left.conference, right.conference) }

    private static func areSame(_ left: ConferenceState, _ right: ConferenceState) -> Bool {
        left.queue == right.queue && left.agenda == right.agenda && left.venues == right.venues && left.participants == right.participants
    }

    static func viewKey(_ key: Key) -> ViewKey {
        switch key {
        case .queue: .entity(.queue)
        case .speaker(let id): .entity(.speaker(id))
        }
    }

    func keys(for audience: Audience) -> [Key] { [.queue] + shown.map { .speaker($0) } }

    func json(of key: Key, for audience: Audience) -> JSON? {
        switch key {
        case .queue: list
        case .speaker(let id): shown.contains(id) ? queue.speakers[id].map { shared($0, isStaff: audience == .staff) } : nil
        }
    }

    /// The list and whoever in it looks different: a place follows from the order of the day, and what speaks against a call from the venues and from
    /// the item that is on.
    static func keysTouched(from old: ConferenceState, to new: ConferenceState, by changed: [EntityKey]) -> [Key] {
        guard changed.contains(where: { isMade(of: $0, old, new) }), !areSame(old, new) else { return [] }
        let shown = Self(old).shown + Self(new).shown + new.queue.places.idsChanged(since: old.queue.places)
        return [.queue] + shown.map { .speaker($0) }
    }

    private static func isMade(of key: EntityKey, _ old: ConferenceState, _ new: ConferenceState) -> Bool {
        if case .item(let id) = key { return old.agenda.items[id]?.title != new.agenda.items[id]?.title }
        return madeOf.contains(key.kind)
    }

    /// Beside these the titles of items.
    private static let madeOf: Set<EntityKey.Kind> = [.speaker, .queue, .venue, .agenda]
}

/// Whoever asked sees all of it, and why it was declined.
extension SpeakerQueueProjection {
    func ownKeys(of participant: Participant) -> [Key] {
        participant.who.role.isStaff ? [] : queue.speakers.rows.filter { $0.by == participant.who }.map { .speaker($0.id) }
    }

    func ownJSON(of key: Key, for participant: Participant) -> JSON? {
        guard case .speaker(let id) = key, !participant.who.role.isStaff, let speaker = queue.speakers[id], speaker.by == participant.who
        else {
            return nil
        }
        return json(speaker, seesWords: true, declinedFor: true, isStaff: false)
    }

    static func owners(of key: Key, in conference: ConferenceState) -> Owners {
        switch key {
        case .queue: .nobody
        case .speaker(let id): .these(conference.queue.speakers[id].map { [$0.by ?? .system] } ?? [])
        }
    }
}

extension SpeakerQueueProjection {
    /// The working set: who has the floor, who is next, who waits for an answer, whose turn has just ended. Those who were not heard take the place of those
    /// who waited.
    private var shown: [SpeakerID] {
        let rows = queue.speakers.rows
        let ended = rows.indices.filter { rows[$0].endedAt != nil && rows[$0].state != .unheard }.sorted {
            (rows[$0].endedAt ?? 0, rows[$0].number) < (rows[$1].endedAt ?? 0, rows[$1].number)
        }
        return [queue.list.speaking].compactMap(\.self) + queue.places.rows.prefix(Self.mostPlaces).map(\.id)
            + Self.first(Self.mostAsked, .asked, of: rows) + Self.first(Self.mostAsked, .unheard, of: rows)
            + ended.suffix(Self.mostEnded).map { rows[$0].id }
    }

    /// The first of a state. Asked where they stand, and so are the counts: each row of a view wants to know this of everybody, and whoever walks the rows
    /// themselves copies each.
    private static func first(_ most: Int, _ state: SpeakerQueue.State, of rows: [SpeakerQueue.Speaker]) -> [SpeakerID] {
        var found: [SpeakerID] = []
        for place in rows.indices where rows[place].state == state && found.count < most { found.append(rows[place].id) }
        return found
    }

    private var list: JSON {
        let rows = queue.speakers.rows
        let names = { (state: SpeakerQueue.State) in JSON.array(Self.first(Self.mostNames, state, of: rows).map(\.json)) }
        let budget = queue.settings.budget
        let counts = SpeakerQueue.State.allCases.map { state in
            JSON.Member(state.rawValue, .number(rows.indices.count { rows[$0].state == state }))
        }
        return .members(
            ("rule", .string(queue.list.rule.rawValue)), ("open", .bool(queue.list.isOpen)),
            ("speaking", queue.list.speaking?.json ?? .null),
            ("order", .array(queue.places.rows.prefix(Self.mostNames).map(\.id.json))), ("asked", names(.asked)),
            ("unheard", names(.unheard)), ("counts", .object(counts)), ("seconds", .number(queue.settings.seconds)),
            (
                "budget",
                budget == SpeakerQueue.Budget()
                    ? nil : .members(("speeches", budget.speeches.map(JSON.number)), ("seconds", budget.seconds.map(JSON.number)))
            ))
    }

    private func shared(_ speaker: SpeakerQueue.Speaker, isStaff: Bool) -> JSON {
        json(speaker, seesWords: isStaff || speaker.wasAccepted, declinedFor: isStaff, isStaff: isStaff)
    }

    /// Without its words a request stands under the name on its sender's link.
    private func json(_ speaker: SpeakerQueue.Speaker, seesWords: Bool, declinedFor: Bool, isStaff: Bool) -> JSON {
        let place = queue.places[speaker.id]
        let printed = speaker.by.flatMap { conference.participants[$0]?.name } ?? ""
        return .members(
            ("kind", .string(speaker.kind.rawValue)), ("name", .string(seesWords ? speaker.name : printed)), ("venue", speaker.venue?.json),
            ("topic", seesWords ? speaker.topic.json : nil), ("state", .string(speaker.state.rawValue)), ("item", speaker.item?.json),
            ("seconds", .number(conference.length(of: speaker))), ("askedAt", speaker.askedAt.map(JSON.int)),
            ("startedAt", speaker.startedAt.map(JSON.int)), ("endedAt", speaker.endedAt.map(JSON.int)),
            ("place", place.map { .number($0.number) }), ("reason", place.map { $0.why.json }), ("by", isStaff ? speaker.by?.json : nil),
            ("declinedFor", declinedFor ? speaker.declinedFor.map(JSON.string) : nil),
            ("inSpite", isStaff && !speaker.inSpite.isEmpty ? .array(speaker.inSpite.map { .string($0.rawValue) }) : nil),
            ("warnings", isStaff ? warnings(about: speaker) : nil))
    }

    /// What accepting or calling would have to override.
    private func warnings(about speaker: SpeakerQueue.Speaker) -> JSON? {
        let objections: [Objection] =
            switch speaker.state {
            case .asked: conference.objections(toAccepting: speaker)
            case .accepted: conference.objections(toCalling: speaker)
            case .speaking, .finished, .declined, .withdrawn, .unheard, .inWriting: []
            }
        return objections.isEmpty ? nil : .array(objections.map(\.json))
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
