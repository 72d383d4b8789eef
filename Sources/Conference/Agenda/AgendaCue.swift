extension Agenda {
    static func advancing(from item: ItemID?) -> StepRequest {
        StepRequest(command: { .agenda(.advance(from: item, override: $0)) }, argument: [("from", item?.text)], seen: [.agenda])
    }
}

extension ConferenceState {
    /// Before the end the items that were never called are counted.
    func agendaWarnings(about step: Cue.Step?) -> [Cue.Warning] {
        guard step == .end else { return [] }
        let unfinished = agenda.inOrder.count { $0.state == .planned }
        return unfinished == 0 ? [] : [Cue.Warning(reason: .agendaUnfinished, args: [("count", .number(unfinished))])]
    }
}
