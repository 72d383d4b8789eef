extension Vote.State: Recordable {}
extension Motion.Base: Recordable {}
extension Motion.Share: Recordable {}

extension Votes: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("votes", votes)
        object.set("counts", counts)
        object.set("quorum", quorum)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init()
        votes = try object.get("votes")
        counts = try object.get("counts")
        quorum = try object.get("quorum")
    }
}

extension Votes.Programme: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("quorum", quorum)
        object.set("votes", votes)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(quorum: try object.get("quorum"), votes: try object.get("votes"))
    }
}

extension Motion: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("text", text)
        object.set("base", base)
        object.set("share", share)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(text: try object.get("text"), base: try object.get("base"), share: try object.get("share"))
    }
}

extension Vote: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("motion", motion)
        object.set("item", item)
        object.set("state", state)
        object.set("openedAt", openedAt)
        object.set("openedIn", openedIn)
        object.set("closedAt", closedAt)
        object.set("result", result)
        object.set("note", note)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(id: try object.get("id"), motion: try object.get("motion"), item: try object.find("item"))
        state = try object.get("state")
        openedAt = try object.find("openedAt")
        openedIn = try object.find("openedIn")
        closedAt = try object.find("closedAt")
        result = try object.find("result")
        note = try object.find("note")
    }
}

extension VoteCount: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("vote", id.vote)
        object.set("venue", id.venue)
        object.set("for", hands.for)
        object.set("against", hands.against)
        object.set("abstaining", hands.abstaining)
        object.set("by", by)
        object.set("at", at)
        object.set("reason", reason, of: .count(id))
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        let reason: String? = try object.find("reason")
        self.init(
            id: CountID(try object.get("vote"), try object.get("venue")), hands: try Hands(from: object), by: try object.get("by"),
            at: try object.get("at"), reason: reason)
    }
}

extension VoteCount.Hands {
    fileprivate init(from object: RecordedObject) throws(RecordFault) {
        self.init(for: try object.get("for"), against: try object.get("against"), abstaining: try object.get("abstaining"))
    }
}

extension VoteResult: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("for", hands.for)
        object.set("against", hands.against)
        object.set("abstaining", hands.abstaining)
        object.set("present", present)
        object.set("expected", expected)
        object.set("missing", missing)
        object.set("quorum", hasQuorum)
        object.set("carried", isCarried)
        object.set("correctedAt", correctedAt)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            hands: try VoteCount.Hands(from: object), present: try object.get("present"), expected: try object.find("expected"),
            missing: try object.get("missing"), hasQuorum: try object.get("quorum"), isCarried: try object.get("carried"),
            correctedAt: try object.find("correctedAt"))
    }
}
