extension Round.State: Recordable {}
extension Round.Step: Recordable {}
extension Round.Word: Recordable {}

extension Round: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("award", award)
        object.set("minutes", minutes)
        object.set("decision", decisions.first ?? "")
        if decisions.count > 1 { object.set("decisions", decisions) }
        object.set("parts", parts, of: .round(id))
        object.set("state", state)
        object.set("reports", reports)
        object.set("departures", departures)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        let (first, all): (String, [String]?) = (try object.get("decision"), try object.find("decisions"))
        self.init(
            id: try object.get("id"), award: try object.get("award"), minutes: try object.get("minutes"),
            decisions: all ?? [first], parts: try object.get("parts"))
        state = try object.get("state")
        reports = try object.get("reports")
        departures = try object.get("departures")
    }
}

extension Round.Part: CarriedObject {
    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        object.set("venue", venue)
        object.set("recipients", recipients)
        object.set("conferrers", conferrers, of: carrier)
        object.set("authority", authority)
        object.set("expected", expected, of: carrier)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            venue: try object.get("venue"), recipients: try object.get("recipients"), conferrers: try object.get("conferrers"))
        authority = try object.find("authority")
        expected = try object.get("expected")
    }
}

extension Round.Report: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("venue", venue)
        object.set("word", word)
        object.set("at", at)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(venue: try object.get("venue"), word: try object.get("word"), at: try object.get("at"))
    }
}

extension Round.Departure: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("step", step)
        object.set("reason", reason)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(step: try object.get("step"), reason: try object.get("reason"))
    }
}
