/// Steps as releases stored them in whose awards the decisions stood: what taking back a reading put back was the award's list of them.
///
/// On the stored form, so that no type has to know two shapes. A field `award/co-tinh.decisions` becomes `decision/<id>.readAt` for each decision that the award
/// carried.
struct ReadingsWithinAwards {
    /// The decisions of each award, as far as a step tells of them.
    private var carried: [AwardID: [Decision]] = [:]

    static func upcast(_ steps: RecordedObject) throws(RecordFault) -> RecordedObject {
        var readings = Self()
        return try readings.upcast(steps)
    }

    private mutating func upcast(_ steps: RecordedObject) throws(RecordFault) -> RecordedObject {
        let all: [RecordedValue] = try steps.get("steps")
        var changed: [RecordedValue] = []
        for step in all { changed.append(.object(try upcast(step: try step.object))) }
        let touches: RecordedValue = try steps.get("touches")
        let fields = try touches.object.fields
        let added = fields.flatMap { touch in
            decisions(touchedBy: touch.name).filter { name in !fields.contains { $0.name == name } }
                .map { RecordedObject.Field($0, touch.value) }
        }
        return RecordedObject([
            RecordedObject.Field("steps", .list(changed)), RecordedObject.Field("touches", .object(RecordedObject(fields + added))),
        ])
    }

    private mutating func upcast(step: RecordedObject) throws(RecordFault) -> RecordedObject {
        let before: RecordedValue = try step.get("before")
        let tables = try before.object
        guard let awards: [RecordedValue] = try tables.find("awards"), try tables.find("decisions") as RecordedValue? == nil else {
            return step
        }
        var decisions: [Before<Decision>] = []
        for award in awards {
            guard let row: RecordedValue = try award.object.find("row") else { continue }
            let own = try CarriedDecisions(recorded: row).decisions
            carried[try award.object.get("id")] = own
            decisions += own.map { Before(id: $0.id, row: $0) }
        }
        if decisions.isEmpty { return step }
        let touched: [RecordedValue] = try step.get("fields")
        var fields = touched
        for entry in touched {
            let (name, toucher): (String, RecordedValue?) = (try entry.object.get("field"), try entry.object.find("before"))
            fields += self.decisions(touchedBy: name).map { field in
                var object = RecordedObject()
                object.set("field", field)
                object.set("before", toucher)
                return .object(object)
            }
        }
        return step.replacing("fields", by: .list(fields))
            .replacing("before", by: .object(RecordedObject(tables.fields + [RecordedObject.Field("decisions", decisions.recorded)])))
    }

    private func decisions(touchedBy name: String) -> [String] {
        guard let field = FieldName(name), field.field == "decisions", case .award(let id) = field.entity else { return [] }
        return (carried[id] ?? []).map { FieldName(.decision($0.id), "readAt").text }
    }
}

extension RecordedObject {
    fileprivate func replacing(_ name: String, by value: RecordedValue) -> RecordedObject {
        RecordedObject(fields.map { $0.name == name ? Field(name, value) : $0 }, personal: personal)
    }
}
