extension ConferenceState {
    /// What a screen that follows shows now: that the conference is paused, else what is happening, else who has the floor, else what came last of
    /// the item, else the item itself.
    public var followedScene: Stage.Scene {
        if lifecycle.state == .paused { return Stage.Scene(.paused) }
        let speaker = queue.speaking.map(Stage.Scene.of)
        guard let item = agenda.currentItem else { return speaker ?? Stage.Scene(.title) }
        // A loop: a lazy sequence's closure would keep a copy of the whole state.
        for feature in Features.all {
            if let scene = feature.scene(self, during: item) { return scene }
        }
        return speaker ?? lastingScene(during: item) ?? .of(item)
    }

    /// Of all that stays, what came last: a result is not covered by what was over before the vote.
    private func lastingScene(during item: Agenda.Item) -> Stage.Scene? {
        var last: Stage.LastingScene?
        for feature in Features.all {
            guard let scene = feature.lastingScene(self, during: item), scene.since > (last?.since ?? .min) else { continue }
            last = scene
        }
        return last?.scene
    }
}

extension Stage {
    /// A scene that stays until something else happens.
    struct LastingScene {
        let scene: Scene
        /// When that came about which it shows.
        let since: Milliseconds
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
