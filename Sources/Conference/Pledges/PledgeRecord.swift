extension Pledge.State: Recordable {}

extension Pledges: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("pledges", pledges)
        object.set("answers", answers)
        object.set("signingMinutes", signingMinutes)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init()
        pledges = try object.get("pledges")
        answers = try object.get("answers")
        signingMinutes = try object.find("signingMinutes")
    }
}

extension Pledge: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("bloc", bloc)
        object.set("version", version)
        object.set("text", text)
        object.set("digest", digest)
        object.set("state", state)
        object.set("presentedAt", presentedAt)
        object.set("openedAt", openedAt)
        object.set("closing", closing)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(try object.get("bloc"))
        version = try object.get("version")
        text = try object.get("text")
        digest = try object.get("digest")
        state = try object.get("state")
        presentedAt = try object.find("presentedAt")
        openedAt = try object.find("openedAt")
        closing = try object.find("closing")
    }
}

extension Pledge.Closing: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("at", at)
        object.set("until", until)
        object.set("unsigned", unsigned)
        object.set("connected", connected)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            at: try object.get("at"), until: try object.find("until"), unsigned: try object.get("unsigned"),
            connected: try object.get("connected"))
    }
}

extension Bloc: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("name", name)
        object.set("head", head)
        object.set("deputy", deputy)
        object.set("item", item)
        object.set("presentMinutes", presentMinutes)
        object.set("text", text)
        object.set("digest", digest)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            id: try object.get("id"), name: try object.get("name"), head: try object.get("head"), deputy: try object.find("deputy"),
            item: try object.get("item"), presentMinutes: try object.get("presentMinutes"), text: try object.get("text"),
            digest: try object.get("digest"))
    }
}
