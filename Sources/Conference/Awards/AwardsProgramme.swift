/// The awards as files would tell them.
extension Awards {
    /// Nil: nothing is conferred.
    var asProgramme: Programme? {
        guard awards.count > 0 || platformPeople != nil else { return nil }
        return Programme(
            platformPeople: platformPeople, awards: awards.rows, decisions: decisions.rows.map(\.asPlanned),
            rounds: plan.order.compactMap { rounds[$0]?.asPlanned },
            recipients: recipients.rows.map(\.value.asPlanned))
    }
}

extension Awards.Programme {
    static var none: Self { Self(awards: [], decisions: [], rounds: [], recipients: []) }
}
