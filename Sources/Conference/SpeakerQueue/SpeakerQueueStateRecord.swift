extension SpeakerQueue.Rule: Recordable {}

/// The places follow from the rest, the agenda's among it, and are made anew by the conference.
extension SpeakerQueue: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("speakers", speakers)
        object.set("list", list)
        object.set("settings", settings)
        object.set("asked", asked)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init()
        speakers = try object.get("speakers")
        list = try object.get("list")
        settings = try object.get("settings")
        asked = try object.get("asked")
    }
}

extension SpeakerQueue.List: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("rule", rule)
        object.set("isOpen", isOpen)
        object.set("speaking", speaking)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(rule: try object.get("rule"), isOpen: try object.get("isOpen"), speaking: try object.find("speaking"))
    }
}

extension SpeakerQueue.Settings: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("rule", rule)
        object.set("seconds", seconds)
        object.set("budget", budget)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(rule: try object.get("rule"), seconds: try object.get("seconds"), budget: try object.get("budget"))
    }
}

extension SpeakerQueue.Budget: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("speeches", speeches)
        object.set("seconds", seconds)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(speeches: try object.find("speeches"), seconds: try object.find("seconds"))
    }
}
