extension Lifecycle.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case moved = "conference.moved"
        case serverStarted = "server.started"
        case clockJumped = "clock.jumped"
    }

    var kind: Kind {
        switch self {
        case .moved: .moved
        case .serverStarted: .serverStarted
        case .clockJumped: .clockJumped
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .moved(let state, let at, let reason, let despite):
            object.set("to", state)
            object.set("at", at)
            object.set(despite: despite)
            object.set("reason", reason, of: .conference)
        case .serverStarted(let at, let lastSeen):
            object.set("at", at)
            object.set("lastSeen", lastSeen)
        case .clockJumped(let at, let by):
            object.set("at", at)
            object.set("by", by)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .moved:
            self = .moved(
                to: try object.get("to"), at: try object.get("at"), reason: try object.find("reason"), despite: try object.despite())
        case .serverStarted: self = .serverStarted(at: try object.get("at"), lastSeen: try object.find("lastSeen"))
        case .clockJumped: self = .clockJumped(at: try object.get("at"), by: try object.get("by"))
        }
    }
}

extension Lifecycle.State: Recordable {}

extension Lifecycle: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("about", about)
        object.set("state", state)
        object.set("since", since)
        object.set("clockJump", clockJump)
        object.set("pauseReason", pauseReason, of: .conference)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(about: try object.get("about"))
        state = try object.get("state")
        since = try object.find("since")
        clockJump = try object.find("clockJump")
        pauseReason = try object.find("pauseReason")
    }
}

extension Lifecycle.ClockJump: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("at", at)
        object.set("by", by)
    }

    public init(from object: RecordedObject) throws(RecordFault) { self.init(at: try object.get("at"), by: try object.get("by")) }
}

extension Lifecycle.About: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("title", title)
        object.set("place", place)
        object.set("zone", zone)
        object.set("startsAt", startsAt)
        object.set("chairs", chairs)
        object.set("secretary", secretary)
        object.set("dayStartsAt", dayStartsAt)
        object.set("illustrative", illustrative.isEmpty ? nil : illustrative)
        object.set("theme", theme)
        object.set("lineBreaks", lineBreaks.isEmpty ? nil : lineBreaks)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            title: try object.get("title"), place: try object.get("place"), zone: try object.get("zone"),
            startsAt: try object.get("startsAt"), chairs: try object.get("chairs"), secretary: try object.find("secretary"),
            dayStartsAt: try object.find("dayStartsAt"), illustrative: try object.find("illustrative") ?? [],
            theme: try object.find("theme"), lineBreaks: try object.find("lineBreaks") ?? [])
    }
}
