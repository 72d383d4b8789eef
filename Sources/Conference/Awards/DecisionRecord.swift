/// A decision stands within every award that falls under it, as it always did; of itself only where undo keeps how it was.
extension Decision: CarriedObject, RecordableObject {
    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        object.set("number", number)
        object.set("date", date)
        object.set("signer", signer, of: carrier)
        object.set("subject", subject)
        object.set("reader", reader, of: carrier)
        object.set("readerSalutation", readerSalutation, of: carrier)
        object.set("readerTitle", readerTitle, of: carrier)
        object.set("readAt", readAt)
    }

    public func record(into object: inout RecordedObject) { record(into: &object, of: .decision(id)) }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            number: try object.get("number"), date: try object.find("date"), signer: try object.find("signer"),
            reader: try object.find("reader"))
        subject = try object.find("subject")
        readerSalutation = try object.find("readerSalutation")
        readerTitle = try object.find("readerTitle")
        readAt = try object.find("readAt")
    }

    public init(recorded: RecordedValue) throws(RecordFault) { try self.init(from: try recorded.object) }
}

/// The decisions that stand within awards.
struct CarriedDecisions: RecordReadable {
    let decisions: [Decision]

    init(recorded: RecordedValue) throws(RecordFault) { decisions = try recorded.object.get("decisions") }

    /// Each once, in the order in which the awards of the list under `name` carry them.
    static func all(_ name: String, of object: RecordedObject) throws(RecordFault) -> [Decision] {
        let carried: [CarriedDecisions] = try object.get(name)
        return Decision.once(carried.flatMap(\.decisions))
    }
}

/// An award with the decisions that it carries when it is written down.
struct CarryingAward {
    let award: Award
    let decisions: [Decision]

    /// Those of the table that the award names.
    init(_ award: Award, _ all: Table<Decision>) {
        self.award = award
        decisions = award.decisions.map { all[DecisionID(number: $0)] ?? Decision(number: $0) }
    }
}

extension CarryingAward: Recordable {
    var recorded: RecordedValue {
        var object = RecordedObject()
        award.record(into: &object, carrying: decisions)
        return .object(object)
    }

    init(recorded: RecordedValue) throws(RecordFault) {
        award = try Award(recorded: recorded)
        decisions = try CarriedDecisions(recorded: recorded).decisions
    }
}
