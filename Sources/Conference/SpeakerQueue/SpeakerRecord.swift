extension SpeakerQueue.Kind: Recordable {}
extension SpeakerQueue.State: Recordable {}

extension SpeakerQueue.Speaker: RecordableObject {
    public func record(into object: inout RecordedObject) {
        let subject = EntityKey.speaker(id)
        object.set("id", id)
        object.set("kind", kind)
        object.set("name", name, of: subject)
        object.set("venue", venue)
        object.set("topic", topic, of: subject)
        object.set("item", item)
        object.set("by", by)
        object.set("number", number)
        object.set("askedAt", askedAt)
        object.set("seconds", seconds)
        object.set("state", state)
        object.set("acceptedAt", acceptedAt)
        object.set("startedAt", startedAt)
        object.set("endedAt", endedAt)
        object.set("byHand", byHand, of: subject)
        object.set("declinedFor", declinedFor, of: subject)
        object.set("inSpite", inSpite)
        object.set("salutation", salutation, of: subject)
        object.set("title", title, of: subject)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            id: try object.get("id"), kind: try object.get("kind"), name: try object.get(personal: "name"), venue: try object.find("venue"),
            topic: try object.get(personal: "topic"), item: try object.find("item"), by: try object.find("by"),
            number: try object.get("number"), askedAt: try object.find("askedAt"), seconds: try object.find("seconds"),
            state: try object.get("state"), acceptedAt: try object.find("acceptedAt"), startedAt: try object.find("startedAt"),
            endedAt: try object.find("endedAt"), byHand: try object.find("byHand"), declinedFor: try object.find("declinedFor"),
            inSpite: try object.get("inSpite"), salutation: try object.find("salutation"), title: try object.find("title"))
    }
}

extension SpeakerQueue.ByHand: CarriedObject {
    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        object.set("behind", behind)
        object.set("reason", reason, of: carrier)
        object.set("by", by)
        object.set("number", number)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            behind: try object.get("behind"), reason: try object.get(personal: "reason"), by: try object.get("by"),
            number: try object.get("number"))
    }
}
