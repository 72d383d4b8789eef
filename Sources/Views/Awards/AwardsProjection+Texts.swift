import Conference

extension AwardsProjection {
    static func texts(of scene: Stage.Scene, in hall: PictureHall) -> PictureTexts? {
        guard scene.kind == .round || scene.kind == .reading, let round = round(of: scene, in: hall.conference.awards),
            let award = hall.conference.awards.awards[round.award]
        else { return nil }
        let head = [hall.text(award.name)]
        return PictureTexts(head, names: scene.kind == .reading || round.state == .planned ? [] : names(of: round, in: hall))
    }

    private static func round(of scene: Stage.Scene, in awards: Awards) -> Round? {
        scene.about.lazy.compactMap { if case .round(let id) = $0 { awards.rounds[id] } else { nil } }.first
    }

    /// Part by part, and of each kind by kind: who was called, afterwards who has received. As many as the views carry.
    private static func names(of round: Round, in hall: PictureHall) -> [String] {
        let seen: Recipient.State = round.state == .called || round.state == .onstage ? .called : .conferred
        return round.shares(of: Awards.recipientsOfRound).flatMap { share in
            let people = hall.conference.awards.recipients(Array(share)).filter { $0.state == seen }
            return Recipient.Kind.allCases.flatMap { kind in people.filter { $0.kind == kind } }.map {
                hall.addressed($0.name, $0.salutation)
            }
        }
    }
}
