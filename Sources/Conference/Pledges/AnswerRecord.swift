extension Answer.State: Recordable {}
extension Answer.How: Recordable {}

extension Answer.ID: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("pledge", pledge)
        object.set("unit", unit)
    }

    public init(from object: RecordedObject) throws(RecordFault) { self.init(try object.get("pledge"), try object.get("unit")) }
}

extension Answer: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("state", state)
        object.set("given", given, of: .answer(id))
        object.set("voided", voided, of: .answer(id))
        object.set("code", code)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(id: try object.get("id"))
        state = try object.get("state")
        given = try object.find("given")
        voided = try object.get("voided")
        code = try object.find("code")
    }
}

extension Answer.Given: CarriedObject {
    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        object.set("how", how)
        object.set("version", version)
        object.set("digest", digest)
        object.set("at", at)
        object.set("seq", seq)
        object.set("by", by)
        object.set("signedAt", signedAt)
        object.set("name", name, of: carrier)
        object.set("reason", reason, of: carrier)
        object.set("drawingDigest", drawingDigest, of: carrier)
        object.set("device", device, of: carrier)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            how: try object.get("how"), version: try object.get("version"), digest: try object.get("digest"), at: try object.get("at"),
            seq: try object.get("seq"), by: try object.get("by"), signedAt: try object.find("signedAt"), name: try object.find("name"),
            reason: try object.find("reason"), drawingDigest: try object.find("drawingDigest"), device: try object.find("device"))
    }
}

extension Answer.Voided: CarriedObject {
    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        object.set("state", state)
        object.set("given", given, of: carrier)
        object.set("at", at)
        object.set("by", by)
        object.set("reason", reason, of: carrier)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            state: try object.get("state"), given: try object.get("given"), at: try object.get("at"), by: try object.get("by"),
            reason: try object.find("reason"))
    }
}

extension Answer.Code: RecordableObject {
    func record(into object: inout RecordedObject) {
        object.set("mark", mark)
        object.set("expiresAt", expiresAt)
    }

    init(from object: RecordedObject) throws(RecordFault) {
        self.init(mark: try object.get("mark"), expiresAt: try object.get("expiresAt"))
    }
}
