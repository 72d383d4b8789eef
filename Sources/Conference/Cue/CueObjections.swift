extension ConferenceState {
    /// All that speaks against a step and may be overridden, found by what the rules themselves ask.
    ///
    /// An opening asks too, on another day than the programme's. That follows from the time, and a cue is made of the state alone; so this one question is known
    /// by the refusal only.
    func objections(to step: Cue.Step) -> [Objection] {
        switch step {
        case .open, .resume, .pledges, .point: []
        case .advance: objectionsToLeaving
        case .end: objectionsToEnding
        case .round(let step, let round): awards.rounds[round].map { objections(to: step, of: $0) } ?? []
        case .queue(let speaker): queue.speakers[speaker].map { objections(toCalling: $0) } ?? []
        case .votes(let step): objections(to: step)
        }
    }
}
