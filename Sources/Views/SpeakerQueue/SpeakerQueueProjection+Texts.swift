import Conference

extension SpeakerQueueProjection {
    static func texts(of scene: Stage.Scene, in hall: PictureHall) -> PictureTexts? {
        guard scene.kind == .speaker else { return nil }
        let speakers = scene.about.compactMap { if case .speaker(let id) = $0 { hall.conference.queue.speakers[id] } else { nil } }
        if let name = speakers.first?.name ?? scene.text ?? hall.itemMeant(by: scene)?.who.first?.name { return PictureTexts([name]) }
        return nil
    }
}
