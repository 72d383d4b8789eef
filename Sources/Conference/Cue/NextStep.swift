extension ConferenceState {
    public var cue: Cue {
        let step = nextStep
        return Cue(
            step: step, warnings: Features.all.flatMap { $0.warnings(self, about: step) },
            objections: step.map { objections(to: $0) } ?? [],
            venues: step.flatMap { venuesConcerned(by: $0) },
            conditions: step.map { conditions(of: $0) } ?? [])
    }

    func conditions(of step: Cue.Step) -> [(key: EntityKey, position: Int)] { step.request.seen.map { ($0, positions[$0] ?? 0) } }

    /// What the current item still has to do goes before the agenda. Nil: nothing is left to do.
    var nextStep: Cue.Step? {
        switch lifecycle.state {
        case .preparing: return .open
        case .paused: return .resume
        case .ended, .sealed: return nil
        case .live:
            // A loop: a lazy sequence's closure would keep a copy of the whole state.
            for feature in Features.all {
                if let step = feature.nextStep(self) { return step }
            }
            return agenda.course.current == nil && agenda.next == nil ? .end : .advance(from: agenda.course.current)
        }
    }
}
