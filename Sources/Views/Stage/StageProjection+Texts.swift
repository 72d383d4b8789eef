import Conference

/// The scenes that belong to no feature.
extension StageProjection {
    static func texts(of scene: Stage.Scene, in hall: PictureHall) -> PictureTexts? {
        let title = hall.itemMeant(by: scene).map { [hall.text($0.title)] }
        let written = scene.text.map { [$0] } ?? []
        return switch scene.kind {
        case .title: PictureTexts([hall.text(hall.conference.lifecycle.about.title)])
        case .anthem, .silence, .break: PictureTexts(title ?? [])
        case .video: PictureTexts(title ?? written)
        case .message: PictureTexts(written)
        case .paused, .emblem: PictureTexts()
        // What the item shows, and the scenes of features.
        default: nil
        }
    }
}
