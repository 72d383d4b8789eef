internal import Conference

extension Steps {
    var json: JSON { .members(("list", .array(steps.rows.map(\.json)))) }
}

extension Steps.Step {
    fileprivate var json: JSON {
        .members(
            ("seq", .number(seq)), ("op", .string(op)), ("by", by.json), ("at", .int(at)), ("about", about.map { .string($0.text) }))
    }
}
