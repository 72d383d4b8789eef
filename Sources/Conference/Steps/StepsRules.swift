extension ConferenceState {
    func decide(_ command: Steps.Command) throws(Rejection) -> [Event] {
        switch command {
        case .undo(let seq):
            guard let step = steps.steps[seq] else { throw Rejection(.notFound, .stepsUnknown, ("seq", .number(seq))) }
            if let later = steps.obstacle(to: step) {
                throw Rejection(
                    .conflict, .stepsLater, ("op", .text(later.op)), ("seq", .number(later.seq)), ("by", .text(later.by.person.text)))
            }
            try mustBeOpen(toUndo: step)
            for feature in Features.all { try feature.mustAllowUndo(of: step, on: self) }
            return [.steps(.undone(seq: seq))]
        }
    }

    /// Taking back a step of the agenda or of a clock is one itself: what a pause or the end has closed is closed for undo too, the end itself
    /// excepted. The screens and the lists of signatures stay in hand, and so does what was done since.
    private func mustBeOpen(toUndo step: Steps.Step) throws(Rejection) {
        if !step.before.rows(of: Lifecycle.self).isEmpty || !step.before.movesHall || step.seq > positions[.conference] ?? 0 { return }
        if lifecycle.state == .paused || lifecycle.state == .ended { throw notRunning }
    }

    mutating func apply(_ event: Steps.Event, tables: [any UndoTable]) {
        switch event {
        case .undone(let seq):
            guard let step = steps.steps[seq] else { preconditionFailure("undo of step \(seq), which decide let through, is not there") }
            step.before.restore(in: &self, of: tables, fields: Set(step.fields))
            unpinWhatIsGone()
            steps.forget(step)
        }
    }
}
