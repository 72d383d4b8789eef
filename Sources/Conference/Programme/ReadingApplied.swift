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

    /// What was done before cannot be undone step by step any more, because the rows that it was done to may be gone.
    private mutating func read(_ opening: Opening, digest: String) {
        for feature in Features.all { feature.read(opening, into: &self) }
        steps = Steps()
        programme = Shared(opening)
        programmeDigest = digest
    }
}
