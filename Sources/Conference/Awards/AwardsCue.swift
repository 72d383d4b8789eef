/// What the MC does next: the round on the platform through its rite, then the next round of the awards item that is on.
extension ConferenceState {
    /// Nil: nothing is left in this item, the agenda goes on.
    ///
    /// People who stand on the platform come before everything, also where the item has become another since: by an edit of its kind, or because the clearing of
    /// their round was taken back.
    var awardsCue: Cue.Step? {
        guard let round = awards.onPlatform ?? roundDue, let step = awards.stepDue(of: round) else { return nil }
        if let next = awards.nextToReceive(in: round) { return .point(round.id, next) }
        return .round(step, round.id)
    }

    /// The round on the platform, else the next of this item; nil in any other.
    var roundDue: Round? {
        guard let item = agenda.currentItem, item.kind == .awards else { return nil }
        if let round = awards.onPlatform { return round }
        guard let next = awards.window.next.flatMap({ awards.rounds[$0] }) else { return nil }
        if awards.awards[next.award]?.item == item.id { return next }
        return awards.plan.order.lazy.compactMap { awards.rounds[$0] }
            .first { awards.awards[$0.award]?.item == item.id && awards.isAwaited($0.id) }
    }
}
