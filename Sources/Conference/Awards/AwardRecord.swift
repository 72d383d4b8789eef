extension Award.Kind: Recordable {}
extension Award.Order: Recordable {}

extension Award: RecordableObject {
    public func record(into object: inout RecordedObject) { record(into: &object, carrying: decisions.map { Decision(number: $0) }) }

    func record(into object: inout RecordedObject, carrying decisions: [Decision]) {
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
        if isOneByOne { object.set("oneByOne", true) }
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            id: try object.get("id"), name: try object.get("name"), kind: try object.get("kind"), rank: try object.get("rank"),
            decidedBy: try object.get("decidedBy"), order: try object.get("order"), item: try object.get("item"))
        rankReason = try object.find("rankReason")
        authority = try object.find("authority")
        orderReason = try object.find("orderReason")
        let carried: [Decision] = try object.get("decisions")
        decisions = carried.map(\.number)
        total = try object.find("total")
        spoken = try object.find("spoken")
        isOneByOne = try object.find("oneByOne") ?? false
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
        if households > 0 { object.set("households", households) }
        object.set("individuals", individuals)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            collectives: try object.get("collectives"), households: try object.find("households") ?? 0,
            individuals: try object.get("individuals"))
    }
}
