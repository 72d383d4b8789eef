internal import Conference
internal import StrictJSON

extension ConferenceState {
    func conferenceJSON(_ isStaff: Bool) -> JSON {
        let about = lifecycle.about
        return .members(
            ("title", about.title.json), ("place", about.place.json), ("zone", .string(about.zone)), ("startsAt", .int(about.startsAt)),
            ("state", .string(lifecycle.state.rawValue)), ("since", lifecycle.since.map(JSON.int)),
            ("pauseReason", lifecycle.pauseReason.map(JSON.string)),
            ("chairs", .array(about.chairs.compactMap { people[$0]?.json })),
            ("secretary", about.secretary.flatMap { people[$0]?.json }), ("clockJump", isStaff ? lifecycle.clockJump?.json : nil))
    }
}

extension Lifecycle.ClockJump {
    fileprivate var json: JSON { ["at": .int(at), "by": .int(by)] }
}

extension Person {
    fileprivate var json: JSON { .members(("person", id.json), ("name", .string(name)), ("title", title?.json)) }
}
