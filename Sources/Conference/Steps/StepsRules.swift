extension ConferenceState {
    func decide(_ command: Steps.Command) throws(Rejection) -> [Event] {
        switch command {
        case .undo(let seq):
            guard let step = steps.steps[seq] else { throw Rejection(.notFound, .stepsUnknown, ("seq", .number(seq))) }
            if let later = steps.obstacle(to: step) {
                throw Rejection(
                    .conflict, .stepsLater, ("op", .text(later.op)), ("seq", .number(later.seq)), ("by", .text(later.by.person.text)))
            }
            try mustKeepAnswers(toUndo: step)
            try mustBeOpen(toUndo: step)
            try mustLeavePlatform(toUndo: step)
            try mustKeepAwards(toUndo: step)
            return [.steps(.undone(seq: seq))]
        }
    }

    /// Taking back a step of the agenda or of a clock is one itself: what a pause or the end has closed is closed for undo too, the end itself
    /// excepted. The screens and the lists of signatures stay in hand, and so does what was done since.
    private func mustBeOpen(toUndo step: Steps.Step) throws(Rejection) {
        if !step.before.rows(of: Lifecycle.self).isEmpty || !step.before.movesHall || step.seq > positions[.conference] ?? 0 { return }
        if lifecycle.state == .paused || lifecycle.state == .ended { throw notRunning }
    }

    /// Taking the agenda back from under a round on the platform would leave people standing there in another item.
    private func mustLeavePlatform(toUndo step: Steps.Step) throws(Rejection) {
        let restoresPlatform = step.fields.contains(FieldName(.awards, "platform"))
        if step.fields.contains(FieldName(.agenda, "current")), !restoresPlatform, let held = platformHeld.first { throw Rejection(held) }
    }

    /// An award in which somebody stands is not taken away under them.
    private func mustKeepAwards(toUndo step: Steps.Step) throws(Rejection) {
        for id in step.before.rows(of: Award.self).filter({ $0.row == nil }).map(\.id)
        where awards.recipients.rows.contains(where: { $0.value.award == id }) {
            throw Rejection(.conflict, .awardInUse, ("award", .text(id.text)))
        }
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
