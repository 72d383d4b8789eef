/// The rows of a step are read by whoever knows the tables that they are of.
extension Steps {
    var recorded: RecordedValue {
        var object = RecordedObject()
        object.set("steps", RecordedValue.list(steps.rows.map(\.recorded)))
        object.set("touches", touches)
        return .object(object)
    }

    init(from object: RecordedObject, tables: [any UndoTable]) throws(RecordFault) {
        let recorded: [RecordedValue] = try object.get("steps")
        var rows: [Step] = []
        for step in recorded { rows.append(try Step(from: try step.object, tables: tables)) }
        self.init(steps: Table(rows), touches: try object.get("touches"))
    }
}

extension Steps.Step {
    fileprivate var recorded: RecordedValue {
        var object = RecordedObject()
        record(into: &object)
        return .object(object)
    }

    private func record(into object: inout RecordedObject) {
        object.set("seq", seq)
        object.set("op", op)
        object.set("by", by)
        object.set("at", at)
        object.set("about", about)
        object.set("fields", zip(fields, touchedBefore).map(Steps.TouchedField.init))
        object.set("before", before.recorded)
    }

    fileprivate convenience init(from object: RecordedObject, tables: [any UndoTable]) throws(RecordFault) {
        let touched: [Steps.TouchedField] = try object.get("fields")
        let rows: RecordedValue = try object.get("before")
        self.init(
            seq: try object.get("seq"), op: try object.get("op"), by: try object.get("by"), at: try object.get("at"),
            about: try object.find("about"), fields: touched.map(\.field), touchedBefore: touched.map(\.before),
            before: try Restorable(from: try rows.object, of: tables))
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
