extension Timers.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case started = "timer.started"
        case paused = "timer.paused"
        case resumed = "timer.resumed"
        case lengthened = "timer.lengthened"
        case stopped = "timer.stopped"
    }

    var kind: Kind {
        switch self {
        case .started: .started
        case .paused: .paused
        case .resumed: .resumed
        case .lengthened: .lengthened
        case .stopped: .stopped
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .started(let timer, let at, let endsAt):
            object.set("timer", timer)
            object.set("at", at)
            object.set("endsAt", endsAt)
        case .paused(let timer, let left, let waits):
            object.set("timer", timer)
            object.set("left", left)
            object.set("waits", waits)
        case .resumed(let timer, let endsAt):
            object.set("timer", timer)
            object.set("endsAt", endsAt)
        case .lengthened(let timer, let by):
            object.set("timer", timer)
            object.set("by", by)
        case .stopped(let timer): object.set("timer", timer)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        let timer: Timers.Name = try object.get("timer")
        switch kind {
        case .started: self = .started(timer, at: try object.get("at"), endsAt: try object.get("endsAt"))
        case .paused: self = .paused(timer, left: try object.get("left"), waits: try object.get("waits"))
        case .resumed: self = .resumed(timer, endsAt: try object.get("endsAt"))
        case .lengthened: self = .lengthened(timer, by: try object.get("by"))
        case .stopped: self = .stopped(timer)
        }
    }
}

extension Timers.Name: Recordable {}

extension Timers: RecordableObject {
    public func record(into object: inout RecordedObject) { object.set("clocks", clocks) }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init()
        clocks = try object.get("clocks")
    }
}

extension Timers.Clock: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("startedAt", startedAt)
        object.set("endsAt", endsAt)
        object.set("pausedLeft", pausedLeft)
        object.set("waits", waits)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            id: try object.get("id"), startedAt: try object.get("startedAt"), endsAt: try object.get("endsAt"),
            pausedLeft: try object.find("pausedLeft"), waits: try object.get("waits"))
    }
}
