extension Recipient.Kind: Recordable {}
extension Recipient.State: Recordable {}
extension Recipient.Certificate: Recordable {}
extension Recipient.Proxy.Kind: Recordable {}

extension Recipient: RecordableObject {
    public func record(into object: inout RecordedObject) {
        let subject = EntityKey.recipient(id)
        object.set("id", id)
        object.set("award", award)
        object.set("kind", kind)
        object.set("name", name, of: subject)
        object.set("decidedName", decidedName, of: subject)
        object.set("salutation", salutation, of: subject)
        object.set("title", title, of: subject)
        object.set("unit", unit)
        object.set("round", round)
        object.set("venue", venue)
        object.set("representative", representative, of: subject)
        object.set("representativeSalutation", representativeSalutation, of: subject)
        object.set("representativeTitle", representativeTitle, of: subject)
        object.set("people", people)
        object.set("isPosthumous", isPosthumous)
        object.set("decision", decision)
        object.set("proxy", proxy, of: subject)
        object.set("state", state)
        object.set("reason", reason, of: subject)
        object.set("missed", missed)
        object.set("conferredAt", conferredAt)
        object.set("certificate", certificate)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            id: try object.get("id"), award: try object.get("award"), kind: try object.get("kind"), name: try object.get(personal: "name"),
            round: try object.find("round"), venue: try object.get("venue"))
        decidedName = try object.find("decidedName")
        salutation = try object.find("salutation")
        title = try object.find("title")
        unit = try object.find("unit")
        representative = try object.find("representative")
        representativeSalutation = try object.find("representativeSalutation")
        representativeTitle = try object.find("representativeTitle")
        people = try object.get("people")
        isPosthumous = try object.get("isPosthumous")
        decision = try object.find("decision")
        proxy = try object.find("proxy")
        state = try object.get("state")
        reason = try object.find("reason")
        missed = try object.find("missed")
        conferredAt = try object.find("conferredAt")
        certificate = try object.find("certificate")
    }
}

extension Recipient.Proxy: CarriedObject {
    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        object.set("name", name, of: carrier)
        object.set("salutation", salutation, of: carrier)
        object.set("title", title, of: carrier)
        object.set("kind", kind)
        object.set("relation", relation, of: carrier)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            name: try object.get(personal: "name"), salutation: try object.find("salutation"), title: try object.find("title"),
            kind: try object.get("kind"), relation: try object.find("relation"))
    }
}
