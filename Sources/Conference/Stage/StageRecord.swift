extension Stage.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case showed = "stage.showed"
        case held = "stage.held"
        case released = "stage.released"
        case messaged = "stage.messaged"
        case identified = "screen.identified"
        case reloaded = "screen.reloaded"
        case assigned = "screen.assigned"
    }

    var kind: Kind {
        switch self {
        case .showed: .showed
        case .held: .held
        case .released: .released
        case .messaged: .messaged
        case .identified: .identified
        case .reloaded: .reloaded
        case .assigned: .assigned
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .showed(let screen, let scene, let mode):
            object.set("screen", screen)
            object.set("scene", scene, of: .stage(screen))
            object.set("mode", mode)
        case .held(let screen), .released(let screen): object.set("screen", screen)
        case .messaged(let screen, let text):
            object.set("screen", screen)
            object.set("text", text, of: .stage(screen))
        case .identified(let device), .reloaded(let device): object.set("screen", device)
        case .assigned(let device, let name):
            object.set("screen", device)
            object.set("shows", name)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .showed: self = .showed(try object.get("screen"), try object.get("scene"), try object.get("mode"))
        case .held: self = .held(try object.get("screen"))
        case .released: self = .released(try object.get("screen"))
        case .messaged: self = .messaged(try object.get("screen"), try object.find("text"))
        case .identified: self = .identified(try object.get("screen"))
        case .reloaded: self = .reloaded(try object.get("screen"))
        case .assigned: self = .assigned(try object.get("screen"), try object.get("shows"))
        }
    }
}

extension Stage.Name: Recordable {}
extension Stage.Mode: Recordable {}
extension Stage.Scene.Kind: Recordable {}

extension Stage: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("screens", screens)
        object.set("devices", devices)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init()
        let recorded: Table<Stage.Screen> = try object.get("screens")
        // A screen that came later than the record is as it was at the beginning.
        for screen in recorded.rows { screens[screen.id] = screen }
        devices = try object.get("devices")
    }
}

extension Stage.Screen: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("scene", scene, of: .stage(id))
        object.set("mode", mode)
        object.set("beneath", beneath, of: .stage(id))
        object.set("message", message, of: .stage(id))
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        let mode: Stage.Mode = try object.get("mode")
        self.init(
            id: try object.get("id"), scene: mode == .pinned ? try object.get("scene") : nil, mode: mode,
            beneath: try object.find("beneath"), message: try object.find("message"))
    }
}

extension Stage.Beneath: CarriedObject {
    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        object.set("scene", scene, of: carrier)
        object.set("mode", mode)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        let mode: Stage.Mode = try object.get("mode")
        self.init(scene: mode == .pinned ? try object.get("scene") : nil, mode: mode)
    }
}

/// The text is the name of who has the floor, or what somebody put on the screen.
extension Stage.Scene: CarriedObject {
    /// What a scene could be about when format 2 was made, in the order in which it writes them; what came later stands behind all of it.
    private static let first: [EntityKey.Kind] = [.item, .speaker, .round]

    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        object.set("kind", kind)
        for kind in Self.first { object.set(about.filter { $0.kind == kind }) }
        object.set("text", text, of: about.first { $0.kind == .speaker } ?? carrier)
        object.set("source", source)
        object.set(about.filter { !Self.first.contains($0.kind) })
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        var about: [EntityKey] = []
        for subject in SceneSpec.subjects {
            guard let id: String = try object.find(subject.word) else { continue }
            guard let key = subject.key(id) else { throw RecordFault(.isNo("id"), at: subject.word) }
            about.append(key)
        }
        self.init(try object.get("kind"), about: about, text: try object.find("text"), source: try object.find("source"))
    }
}

extension RecordedObject {
    fileprivate mutating func set(_ things: [EntityKey]) {
        for argument in things.flatMap(\.arguments) { set(argument.name, argument.id) }
    }
}

extension Stage.Device: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("shows", shows)
        object.set("identified", identified)
        object.set("reloads", reloads)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            id: try object.get("id"), shows: try object.get("shows"), identified: try object.get("identified"),
            reloads: try object.get("reloads"))
    }
}
