extension Steps: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("steps", steps)
        object.set("touches", touches)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(steps: try object.get("steps"), touches: try object.get("touches"))
    }
}

extension Steps.Step: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("seq", seq)
        object.set("op", op)
        object.set("by", by)
        object.set("at", at)
        object.set("about", about)
        object.set("fields", zip(fields, touchedBefore).map(Steps.TouchedField.init))
        object.set("before", before)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        let touched: [Steps.TouchedField] = try object.get("fields")
        self.init(
            seq: try object.get("seq"), op: try object.get("op"), by: try object.get("by"), at: try object.get("at"),
            about: try object.find("about"), fields: touched.map(\.field), touchedBefore: touched.map(\.before),
            before: try object.get("before"))
    }
}

extension Steps {
    /// A field that a step changed, and who had touched it before.
    fileprivate struct TouchedField: RecordableObject {
        let field: FieldName
        let before: Touch?

        init(_ field: FieldName, _ before: Touch?) {
            self.field = field
            self.before = before
        }

        func record(into object: inout RecordedObject) {
            object.set("field", field.text)
            object.set("before", before)
        }

        init(from object: RecordedObject) throws(RecordFault) {
            guard let field = FieldName(try object.get("field")) else { throw RecordFault(.isNo("field of an entity"), at: "field") }
            self.init(field, try object.find("before"))
        }
    }
}

extension Steps.Touch: RecordableObject {
    func record(into object: inout RecordedObject) {
        object.set("seq", seq)
        object.set("op", op)
        object.set("by", by)
    }

    init(from object: RecordedObject) throws(RecordFault) {
        self.init(seq: try object.get("seq"), op: try object.get("op"), by: try object.get("by"))
    }
}

extension Before: RecordableObject {
    func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("row", row)
    }

    init(from object: RecordedObject) throws(RecordFault) { self.init(id: try object.get("id"), row: try object.find("row")) }
}

/// The rows by feature; a feature of which a step changed nothing is not written.
extension Restorable: RecordableObject {
    func record(into object: inout RecordedObject) {
        object.setSome("session", lifecycle)
        object.setSome("course", course)
        object.setSome("items", items)
        object.setSome("clocks", clocks)
        object.setSome("screens", screens)
        object.setSome("rolls", rolls)
        object.setSome("queue", queue)
        object.setSome("speakers", speakers)
        object.setSome("pledges", pledges)
        object.setSome("plan", plan)
        object.setSome("awards", awards)
        object.setSome("rounds", rounds)
        object.setSome("recipients", recipients)
    }

    init(from object: RecordedObject) throws(RecordFault) {
        lifecycle = try object.some("session")
        course = try object.some("course")
        items = try object.some("items")
        clocks = try object.some("clocks")
        screens = try object.some("screens")
        rolls = try object.some("rolls")
        queue = try object.some("queue")
        speakers = try object.some("speakers")
        pledges = try object.some("pledges")
        plan = try object.some("plan")
        awards = try object.some("awards")
        rounds = try object.some("rounds")
        recipients = try object.some("recipients")
    }
}

extension RecordedObject {
    fileprivate mutating func setSome(_ name: String, _ rows: [some Recordable]) {
        if !rows.isEmpty { set(name, rows) }
    }

    fileprivate func some<Row: Recordable>(_ name: String) throws(RecordFault) -> [Row] { try find(name) ?? [] }
}
