import Conference

extension PledgesProjection {
    /// A pledge that is presented, or the board of who has signed; while lists are open their texts stand there in turn with the board, each under its bloc's name.
    static func texts(of scene: Stage.Scene, in hall: PictureHall) -> PictureTexts? {
        guard scene.kind == .pledge else { return nil }
        let pledges = hall.conference.pledges.pledges
        let front = scene.about.lazy.compactMap { if case .pledge(let id) = $0 { pledges[id] } else { nil } }.first
        if let front, front.state == .draft || front.state == .presented { return PictureTexts([hall.text(front.bloc.name)]) }
        let item = hall.itemMeant(by: scene)?.id ?? front?.bloc.item
        let shown = ShownPledges(hall.conference)
        let board = pledges.rows.filter { row in row.bloc.item == item && row.state != .draft && shown.pledges.contains { $0.id == row.id }
        }
        guard !board.isEmpty else { return nil }
        let names = board.flatMap { Self.names(of: $0, shown, in: hall) }
        let texts = board.filter { row in row.state == .open && shown.texts(of: shown.pledges).contains(row.id) && !row.text.isEmpty }
        return PictureTexts(names: names, others: texts.map { [hall.text($0.bloc.name)] })
    }

    /// Of a list that is closed those who have signed.
    private static func names(of pledge: Pledge, _ shown: ShownPledges, in hall: PictureHall) -> [String] {
        let answers = hall.conference.pledges.answers(to: pledge.id)
        return shown.units.filter { unit in
            guard let answer = answers.first(where: { $0.id.unit == unit.id }) else { return false }
            return pledge.state != .closed || answer.state == .signed || answer.state == .late
        }.map { hall.text($0.name) }
    }
}
