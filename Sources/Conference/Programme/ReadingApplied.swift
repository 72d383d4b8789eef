extension ConferenceState {
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
