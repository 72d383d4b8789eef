internal import Conference

extension Conference {
    var conferenceJSON: JSON {
        let about = session.about
        return .members(
            ("title", about.title.json), ("place", about.place.json), ("zone", .string(about.zone)), ("startsAt", .int(about.startsAt)),
            ("state", .string(session.state.rawValue)), ("since", session.since.map(JSON.int)),
            ("pauseReason", session.pauseReason.map(JSON.string)),
            ("chairs", .array(about.chairs.compactMap { people[$0]?.json })),
            ("secretary", about.secretary.flatMap { people[$0]?.json }))
    }
}

extension Person {
    fileprivate var json: JSON { .members(("person", id.json), ("name", .string(name)), ("title", title?.json)) }
}
