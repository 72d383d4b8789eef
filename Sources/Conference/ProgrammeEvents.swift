/// The programme's own event: what the files say became the state.
public enum ProgrammeEvent: Equatable, Sendable {
    /// As they stand, whatever was there before: the first reading, and every one of older versions.
    case read(Opening, digest: String)
    /// Mended, and joined with what people have done since (`Rereading`).
    case reread(Opening, digest: String)
}

extension ConferenceState {
    func decide(_ command: SystemCommand, at: Milliseconds) throws(Rejection) -> [Event] {
        switch command {
        case .read(let opening, let digest): return try decideReading(opening, digest: digest)
        case .serverStarted(let lastSeen): return [.lifecycle(.serverStarted(at: at, lastSeen: lastSeen))]
        case .clockJumped(let by): return [.lifecycle(.clockJumped(at: at, by: by))]
        case .keepCut(let links):
            return links.map { .participant(.revoked($0.who, generation: max($0.generation, generation(of: $0.who)))) }
        }
    }

    /// Until the conference opens its files may be mended and read again, save for taking away what the morning has already leaned on.
    func decideReading(_ opening: Opening, digest: String) throws(Rejection) -> [Event] {
        if seq == 0 { return [.programme(.read(opening, digest: digest))] }
        guard lifecycle.state == .preparing else { throw Rejection(.closed, .conferenceAlreadyOpen) }
        let event = ProgrammeEvent.reread(opening, digest: digest)
        var next = self
        next.apply(event)
        try mustKeepVenuesInUse(next)
        try mustKeepWhoAsked(next)
        if let holder = controlLock.holder, next.participants[Principal(.mc, holder)] == nil { throw Self.inUse(holder.text) }
        for notice in notices.notices.rows { try mustKeep(notice.to, in: next) }
        for screen in stage.screens.rows {
            let scene = screen.beneath?.scene ?? screen.scene
            if let id = scene.item, next.agenda.items[id] == nil { throw Self.inUse(id.text) }
            if let id = scene.pledge, next.pledges.pledges[id] == nil { throw Self.inUse(id.text) }
            if let id = scene.round, next.awards.rounds[id] == nil { throw Self.inUse(id.text) }
        }
        return [.programme(event)]
    }

    private func mustKeep(_ addressee: Notices.Addressee, in next: ConferenceState) throws(Rejection) {
        switch addressee {
        case .all, .podium: return
        case .participant(let who): if next.participants[who] == nil { throw Self.inUse(who.person.text) }
        case .venue(let id): if next.venues[id] == nil { throw Self.inUse(id.text) }
        case .unit(let id):
            if !next.participants.rows.contains(where: { $0.units.contains(id) }) { throw Self.inUse(id.text) }
        }
    }

    static func inUse(_ what: String) -> Rejection { Rejection(.conflict, .programmeInUse, ("what", .text(what))) }

    mutating func apply(_ event: ProgrammeEvent) {
        switch event {
        case .read(let opening, let digest):
            read(opening, digest: digest)
            agenda = Agenda(opening.items)
            awards = Awards(opening.awards)
        case .reread(let opening, let digest):
            let reading = Rereading(of: self, opening)
            read(opening, digest: digest)
            agenda = Agenda(reading.items)
            awards = Awards(reading.awards)
            queue.list.rule = reading.rule
        }
    }

    /// A link that was revoked stays revoked, whatever the files say: generations outlive a new reading. What was done before cannot be undone step by step
    /// any more, because the rows that it was done to may be gone.
    private mutating func read(_ opening: Opening, digest: String) {
        lifecycle.about = opening.about
        people = Table(opening.people)
        venues = Table(opening.venues.map(replanned))
        guests = Table(opening.guests.map(replanned))
        participants = Table(
            opening.participants.map { participant in
                var participant = participant
                participant.generation = max(participant.generation, cutLinks[.participant(participant.who)] ?? 1)
                return participant
            })
        queue = queueRead(from: opening)
        readPledges(of: opening)
        stage.devices = Table(
            opening.participants.filter { $0.who.role == .screen }.map { stage.devices[$0.who.person] ?? Stage.Device($0.who.person) })
        steps = Steps()
        programme = Shared(opening)
        programmeDigest = digest
    }
}

extension Stage.Device {
    /// A device whose link is named after a logical screen shows that one; any other shows the hall's.
    init(_ person: PersonID) {
        id = person
        shows = Stage.Name(rawValue: person.text) ?? .main
    }
}
