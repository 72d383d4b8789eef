internal import Conference
internal import StrictJSON

extension Conference {
    func conferenceJSON(_ isStaff: Bool) -> JSON {
        let about = session.about
        return .members(
            ("title", about.title.json), ("place", about.place.json), ("zone", .string(about.zone)), ("startsAt", .int(about.startsAt)),
            ("state", .string(session.state.rawValue)), ("since", session.since.map(JSON.int)),
            ("pauseReason", session.pauseReason.map(JSON.string)),
            ("chairs", .array(about.chairs.compactMap { people[$0]?.json })),
            ("secretary", about.secretary.flatMap { people[$0]?.json }), ("clockJump", isStaff ? session.clockJump?.json : nil))
    }
}

extension Session.ClockJump {
    fileprivate var json: JSON { ["at": .int(at), "by": .int(by)] }
}

extension Person {
    fileprivate var json: JSON { .members(("person", id.json), ("name", .string(name)), ("title", title?.json)) }
}
