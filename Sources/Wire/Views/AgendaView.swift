internal import Conference

extension Conference {
    var courseJSON: JSON {
        .members(
            ("order", .array(agenda.course.order.map(\.json))), ("current", agenda.course.current?.json ?? .null),
            ("startedAt", agenda.course.startedAt.map(JSON.int)))
    }

    func itemJSON(_ item: Agenda.Item, _ isStaff: Bool) -> JSON {
        .members(
            ("kind", .string(item.kind.rawValue)), ("title", item.title.json), ("plannedStart", item.plannedStart.map(JSON.int)),
            ("plannedMinutes", .number(item.plannedMinutes)), ("extendedMinutes", .number(item.extendedMinutes)),
            ("state", .string(item.state.rawValue)), ("actualStart", item.actualStart.map(JSON.int)),
            ("actualEnd", item.actualEnd.map(JSON.int)),
            ("who", item.who.isEmpty ? JSON?.none : .array(item.who.map(\.json))), ("venue", item.venue?.json),
            ("quiet", .bool(item.quiet)),
            ("resumesAt", item.resumesAt.map(JSON.int)), ("video", item.video.map(JSON.string)),
            ("papers", item.papers.isEmpty ? JSON?.none : .array(item.papers.map(\.json))),
            ("notes", isStaff ? item.notes.map(JSON.string) : nil),
            ("script", isStaff ? item.script?.json : nil))
    }
}

extension Agenda.Speaker {
    fileprivate var json: JSON { .members(("person", person?.json), ("name", .string(name)), ("title", title?.json)) }
}

extension Agenda.Paper {
    fileprivate var json: JSON {
        .members(("title", title.json), ("minutes", .number(minutes)), ("venue", venue.json), ("speaker", speaker.map(JSON.string)))
    }
}
