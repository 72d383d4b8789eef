extension ConferenceState {
    /// Before the end the items that were never called are counted.
    func agendaWarnings(about step: Cue.Step?) -> [Cue.Warning] {
        guard step == .end else { return [] }
        let unfinished = agenda.inOrder.count { $0.state == .planned }
        return unfinished == 0 ? [] : [Cue.Warning(reason: .agendaUnfinished, args: [("count", .number(unfinished))])]
    }
}
