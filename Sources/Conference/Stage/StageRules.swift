extension ConferenceState {
    func decide(_ command: Stage.Command) throws(Rejection) -> [Event] {
        switch command {
        case .show(let name, let scene):
            try mustHaveScenes(name)
            try mustBeShowable(scene)
            return [.stage(.showed(name, scene, .pinned))]
        case .follow(let name):
            try mustHaveScenes(name)
            return [.stage(.showed(name, Stage.Scene(.title), .follow))]
        case .hold(let name): return try decideHold(name)
        case .release(let name): return try decideRelease(name)
        case .message(let name, let text): return [.stage(.messaged(name, text))]
        case .clear(let name):
            guard stage.screens[name]?.message != nil else { throw Rejection(.conflict, .stageNoMessage) }
            return [.stage(.messaged(name, nil))]
        case .identify(let device): return [.stage(.identified(try known(device)))]
        case .reload(let device): return [.stage(.reloaded(try known(device)))]
        case .assign(let device, let name): return [.stage(.assigned(try known(device), name))]
        }
    }

    /// Without a screen: all public ones that are not held yet, so that the panic key always works. Whoever speaks keeps the clock.
    private func decideHold(_ name: Stage.Name?) throws(Rejection) -> [Event] {
        let open = screens(name).filter { $0.mode != .held }
        if open.isEmpty { throw Rejection(.conflict, .stageAlreadyHeld) }
        return open.map { .stage(.held($0.id)) }
    }

    private func decideRelease(_ name: Stage.Name?) throws(Rejection) -> [Event] {
        let held = screens(name).filter { $0.mode == .held }
        if held.isEmpty { throw Rejection(.conflict, .stageNotHeld) }
        return held.map { .stage(.released($0.id)) }
    }

    private func screens(_ name: Stage.Name?) -> [Stage.Screen] {
        stage.screens.rows.filter { name == nil ? $0.id.isPublic : $0.id == name }
    }

    private func mustHaveScenes(_ name: Stage.Name) throws(Rejection) {
        if !name.isPublic { throw Rejection(.badRequest, .stageNoScenes) }
    }

    private func mustBeShowable(_ scene: Stage.Scene) throws(Rejection) {
        for thing in scene.about { try mustBeThere(thing) }
        if !scene.meets(scene.kind.spec.needs) { throw Rejection(.badRequest, .stageBadScene, ("kind", .text(scene.kind.rawValue))) }
    }

    /// The first thing of what is pinned on the screens that `next` does not have.
    func pinned(missingIn next: ConferenceState) -> EntityKey? {
        stage.screens.rows.flatMap { $0.pinned?.about ?? [] }.first { !next.has($0) }
    }

    /// After an undo: a screen on which something is pinned that is gone follows again.
    mutating func unpinWhatIsGone() {
        let left = self
        stage.unpin { scene in !scene.about.allSatisfy(left.has) }
    }

    private func known(_ device: PersonID) throws(Rejection) -> PersonID {
        if stage.devices[device] == nil { throw Rejection(.notFound, .stageUnknownScreen, ("screen", .text(device.text))) }
        return device
    }
}
