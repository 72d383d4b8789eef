extension Award.Kind: Recordable {}
extension Award.Order: Recordable {}

extension Award: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("name", name)
        object.set("kind", kind)
        object.set("rank", rank)
        object.set("rankReason", rankReason)
        object.set("decidedBy", decidedBy)
        object.set("authority", authority)
        object.set("order", order)
        object.set("orderReason", orderReason)
        object.set("decisions", decisions, of: .award(id))
        object.set("total", total)
        object.set("item", item)
        object.set("spoken", spoken)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            id: try object.get("id"), name: try object.get("name"), kind: try object.get("kind"), rank: try object.get("rank"),
            decidedBy: try object.get("decidedBy"), order: try object.get("order"), item: try object.get("item"))
        rankReason = try object.find("rankReason")
        authority = try object.find("authority")
        orderReason = try object.find("orderReason")
        decisions = try object.get("decisions")
        total = try object.find("total")
        spoken = try object.find("spoken")
    }
}

extension Award.Decision: CarriedObject {
    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        object.set("number", number)
        object.set("date", date)
        object.set("signer", signer, of: carrier)
        object.set("reader", reader, of: carrier)
        object.set("readerSalutation", readerSalutation, of: carrier)
        object.set("readerTitle", readerTitle, of: carrier)
        object.set("readAt", readAt)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            number: try object.get("number"), date: try object.find("date"), signer: try object.find("signer"),
            reader: try object.find("reader"))
        readerSalutation = try object.find("readerSalutation")
        readerTitle = try object.find("readerTitle")
        readAt = try object.find("readAt")
    }
}

extension Award.SpokenForm: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("award", award)
        object.set("handed", handed)
        object.set("verb", verb)
        object.set("flowers", flowers)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            award: try object.find("award"), handed: try object.find("handed"), verb: try object.find("verb"),
            flowers: try object.get("flowers"))
    }
}

extension Award.Total: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("collectives", collectives)
        object.set("individuals", individuals)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(collectives: try object.get("collectives"), individuals: try object.get("individuals"))
    }
}
