/// The window and the tallies follow from the rest and are made anew.
extension Awards: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("platformPeople", platformPeople)
        object.set("awards", awards.rows.map { CarryingAward($0, decisions) })
        object.set("rounds", rounds)
        object.set("recipients", recipients)
        object.set("plan", plan)
        object.set("pointed", pointed)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init()
        platformPeople = try object.find("platformPeople")
        awards = try object.get("awards")
        decisions = Table(try CarriedDecisions.all("awards", of: object))
        rounds = try object.get("rounds")
        recipients = try object.get("recipients")
        plan = try object.get("plan")
        pointed = try object.find("pointed")
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

extension Awards.Receiving: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("round", round)
        object.set("recipient", recipient)
        object.set("at", at)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(round: try object.get("round"), recipient: try object.get("recipient"), at: try object.get("at"))
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
