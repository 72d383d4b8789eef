extension ConferenceState {
    /// An item to which something was given since stays: an award would be conferred in no item at all.
    func mustKeepItems(toUndo step: Steps.Step) throws(Rejection) {
        for item in step.before.rows(of: Agenda.Item.self) where item.row == nil {
            var kept: [String] = []
            for feature in Features.all { kept += feature.belonging(to: item.id, in: self) }
            if kept.isEmpty { continue }
            throw Rejection(
                .conflict, .agendaItemInUse, ("item", .text(item.id.text)), ("names", .list(Array(kept.prefix(Self.mostKept)))),
                ("count", .number(kept.count)))
        }
    }

    /// Names in the sentence; the others are only counted.
    private static let mostKept = 8
}
