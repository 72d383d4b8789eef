import Conference

extension VotesProjection {
    static func texts(of scene: Stage.Scene, in hall: PictureHall) -> PictureTexts? {
        guard scene.kind == .vote else { return nil }
        return scene.about.lazy.compactMap { if case .vote(let id) = $0 { hall.conference.votes.votes[id] } else { nil } }.first
            .map { PictureTexts([hall.text($0.motion.text)]) }
    }
}
