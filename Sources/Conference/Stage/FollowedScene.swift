extension ConferenceState {
    /// What a screen that follows shows now: what the item's feature puts before the hall, else who has the floor, else the item itself.
    public var followedScene: Stage.Scene {
        let speaker = queue.speaking.map(Stage.Scene.of)
        guard let item = agenda.currentItem else { return speaker ?? Stage.Scene(.title) }
        return Features.all.lazy.compactMap { $0.scene(self, during: item) }.first ?? speaker ?? .of(item)
    }

    /// What is on a screen.
    public func scene(on screen: Stage.Screen) -> Stage.Scene {
        switch screen.mode {
        case .held: Stage.Scene(.emblem)
        case .follow, .pinned: screen.scene ?? followedScene
        }
    }

    /// What the release of a held screen would reveal.
    public func scene(beneath: Stage.Beneath) -> Stage.Scene { beneath.scene ?? followedScene }
}
