/// The window and the tallies follow from the rest and are made anew.
extension Awards: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("platformPeople", platformPeople)
        object.set("awards", awards.rows.map { CarryingAward($0, decisions) })
        object.set("rounds", rounds)
        object.set("recipients", recipients)
        object.set("plan", plan)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init()
        platformPeople = try object.find("platformPeople")
        awards = try object.get("awards")
        decisions = Table(try CarriedDecisions.all("awards", of: object))
        rounds = try object.get("rounds")
        recipients = try object.get("recipients")
        plan = try object.get("plan")
        lookAround(since: nil)
    }
}

extension Awards.Plan: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("order", order)
        object.set("platform", platform)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(order: try object.get("order"), platform: try object.find("platform"))
    }
}

extension Awards.Programme: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("platformPeople", platformPeople)
        let known = Table(Decision.once(decisions))
        object.set("awards", awards.map { CarryingAward($0, known) })
        object.set("rounds", rounds)
        object.set("recipients", recipients)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            platformPeople: try object.find("platformPeople"), awards: try object.get("awards"),
            decisions: try CarriedDecisions.all("awards", of: object), rounds: try object.get("rounds"),
            recipients: try object.get("recipients"))
    }
}
