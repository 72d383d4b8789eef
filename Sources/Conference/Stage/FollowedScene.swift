extension ConferenceState {
    /// What a screen that follows shows now: what the item's feature puts before the hall, else who has the floor, else the item itself.
    public var followedScene: Stage.Scene {
        let speaker = queue.speaking.map(Stage.Scene.of)
        guard let item = agenda.currentItem else { return speaker ?? Stage.Scene(.title) }
        // A loop: a lazy sequence's closure would keep a copy of the whole state.
        for feature in Features.all {
            if let scene = feature.scene(self, during: item) { return scene }
        }
        return speaker ?? .of(item)
    }
}

extension Stage.Scene {
    /// The name of who has the floor.
    fileprivate static func of(_ speaker: SpeakerQueue.Speaker) -> Self { Self(.speaker, about: .speaker(speaker.id), text: speaker.name) }

    /// The scene of an item as such.
    fileprivate static func of(_ item: Agenda.Item) -> Self {
        let kind: Kind =
            switch item.kind {
            case .anthem: .anthem
            case .silence: .silence
            case .break: .break
            case .rollcall: .roll
            case .video: .video
            case .ceremony, .report, .paper, .speech, .awards, .launch, .pledge: .item
            }
        return Self(kind, about: .item(item.id), source: item.kind == .video ? item.video : nil)
    }
}

extension Stage.Screen {
    /// What is on it, where those that follow show `followed`.
    public func scene(following followed: Stage.Scene) -> Stage.Scene {
        switch mode {
        case .held: Stage.Scene(.emblem)
        case .follow, .pinned: scene ?? followed
        }
    }
}

extension Stage.Beneath {
    /// What the release of the held screen would reveal.
    public func scene(following followed: Stage.Scene) -> Stage.Scene { scene ?? followed }
}
