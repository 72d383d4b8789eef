/// What of the awards forbids that a step is taken back.
extension ConferenceState {
    /// Taking the agenda back from under a round on the platform would leave people standing there in another item.
    func mustLeavePlatform(toUndo step: Steps.Step) throws(Rejection) {
        let restoresPlatform = step.fields.contains(FieldName(.awards, "platform"))
        if step.fields.contains(FieldName(.agenda, "current")), !restoresPlatform, let held = platformHeld.first { throw Rejection(held) }
    }

    /// An award in which somebody stands is not taken away under them.
    func mustKeepAwards(toUndo step: Steps.Step) throws(Rejection) {
        for id in step.before.rows(of: Award.self).filter({ $0.row == nil }).map(\.id)
        where awards.recipients.rows.contains(where: { $0.value.award == id }) {
            throw Rejection(.conflict, .awardInUse, ("award", .text(try known(id).name.vi)))
        }
    }
}
