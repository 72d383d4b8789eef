/// The programme's own event: what the files say became the state.
public enum ProgrammeEvent: Equatable, Codable, Sendable {
    case read(Opening, digest: String)
}

extension Conference {
    func decide(_ command: HouseCommand, at: Milliseconds) throws(Rejection) -> [Event] {
        switch command {
        case .read(let opening, let digest):
            try mustKeepWhatIsReferredTo(opening)
            return [.programme(.read(opening, digest: digest))]
        case .serverStarted(let lastSeen): return [.session(.serverStarted(at: at, lastSeen: lastSeen))]
        case .clockJumped(let by): return [.session(.clockJumped(at: at, by: by))]
        case .keepCut(let links):
            return links.map { .participant(.revoked($0.who, generation: max($0.generation, generation(of: $0.who)))) }
        }
    }

    /// Until the conference opens its files may be mended and read again, save for taking away what the morning has already leaned on.
    private func mustKeepWhatIsReferredTo(_ opening: Opening) throws(Rejection) {
        guard seq == 0 || session.state == .preparing else { throw Rejection(.closed, .conferenceAlreadyOpen) }
        try mustKeepVenuesInUse(opening)
        let kept = Set(opening.participants.map(\.who))
        if let holder = desk.holder, !kept.contains(Principal(.mc, holder)) {
            throw Rejection(.conflict, .programmeInUse, ("what", .text(holder.text)))
        }
        for notice in notices.notices.rows {
            if case .participant(let who) = notice.to, !kept.contains(who) {
                throw Rejection(.conflict, .programmeInUse, ("what", .text(who.person.text)))
            }
            if case .venue(let id) = notice.to, !opening.venues.contains(where: { $0.id == id }) {
                throw Rejection(.conflict, .programmeInUse, ("what", .text(id.text)))
            }
            if case .unit(let id) = notice.to, !opening.participants.contains(where: { $0.units.contains(id) }) {
                throw Rejection(.conflict, .programmeInUse, ("what", .text(id.text)))
            }
        }
        try mustKeepWhoAsked(opening)
        for screen in stage.screens.rows {
            if let id = (screen.beneath?.scene ?? screen.scene).item, !opening.items.contains(where: { $0.id == id }) {
                throw Rejection(.conflict, .programmeInUse, ("what", .text(id.text)))
            }
            if let id = (screen.beneath?.scene ?? screen.scene).pledge, !opening.blocs.contains(where: { $0.id.text == id.text }) {
                throw Rejection(.conflict, .programmeInUse, ("what", .text(id.text)))
            }
            if let id = (screen.beneath?.scene ?? screen.scene).round, !(opening.awards?.rounds.contains { $0.id == id } ?? false) {
                throw Rejection(.conflict, .programmeInUse, ("what", .text(id.text)))
            }
        }
    }

    /// A link that was revoked stays revoked, whatever the files say: generations outlive a new reading. What was done before cannot be taken back
    /// any more, because the rows that it was done to may be gone.
    mutating func apply(_ event: ProgrammeEvent) {
        switch event {
        case .read(let opening, let digest):
            session.about = opening.about
            people = Table(opening.people)
            venues = Table(opening.venues.map(replanned))
            guests = Table(opening.guests.map(replanned))
            participants = Table(
                opening.participants.map { participant in
                    var participant = participant
                    participant.generation = max(participant.generation, cutLinks[.participant(participant.who)] ?? 1)
                    return participant
                })
            agenda = Agenda(opening.items)
            queue = queueRead(from: opening)
            readPledges(of: opening)
            awards = Awards(opening.awards)
            stage.devices = Table(
                opening.participants.filter { $0.who.role == .screen }.map { stage.devices[$0.who.person] ?? Stage.Device($0.who.person) })
            steps = Steps()
            programme = Shared(opening)
            programmeDigest = digest
        }
    }
}

extension Stage.Device {
    /// A device whose link is named after a logical screen shows that one; any other shows the hall's.
    init(_ person: PersonID) {
        id = person
        shows = Stage.Name(rawValue: person.text) ?? .main
    }
}
