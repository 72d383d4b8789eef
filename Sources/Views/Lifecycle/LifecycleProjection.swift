import Conference
internal import StrictJSON

struct LifecycleProjection: JSONProjection {
    enum Key { case conference }

    private let lifecycle: Lifecycle
    /// Chairs and secretary are people of the programme.
    private let people: Table<Person>
    private let participants: Table<Participant>

    init(_ conference: __shared ConferenceState) {
        lifecycle = conference.lifecycle
        people = conference.people
        participants = conference.participants
    }

    static func viewKey(_ key: Key) -> ViewKey { .entity(.conference) }

    func keys(for audience: Audience) -> [Key] { [.conference] }

    func json(of key: Key, for audience: Audience) -> JSON? {
        let about = lifecycle.about
        return .members(
            ("title", about.title.json), ("place", about.place.json), ("zone", .string(about.zone)), ("startsAt", .int(about.startsAt)),
            ("state", .string(lifecycle.state.rawValue)), ("since", lifecycle.since.map(JSON.int)),
            ("pauseReason", lifecycle.pauseReason.map(JSON.string)),
            ("chairs", .array(about.chairs.compactMap { people[$0]?.json })),
            ("secretary", about.secretary.flatMap { people[$0]?.json }),
            ("illustrative", illustrative),
            ("theme", about.theme?.json),
            ("lineBreaks", lineBreaks),
            ("clockJump", audience == .staff ? lifecycle.clockJump?.json : nil))
    }
}

extension LifecycleProjection {
    /// Who has a link to sign with is the staff's to know, and they are many: their cards bear the mark, no page does.
    private var illustrative: JSON? {
        let keys = lifecycle.about.illustrative.filter { key in
            guard case .person(let id) = key else { return true }
            return participants[Principal(.delegate, id)] == nil
        }
        return keys.isEmpty ? nil : .array(keys.map { .string($0.text) })
    }

    /// For the hall's screens, and for desks that show what these show.
    private var lineBreaks: JSON? {
        let texts = lifecycle.about.lineBreaks
        return texts.isEmpty ? nil : .array(texts.map(JSON.string))
    }
}

extension Lifecycle.ClockJump {
    fileprivate var json: JSON { ["at": .int(at), "by": .int(by)] }
}

extension Person {
    fileprivate var json: JSON { .members(("person", id.json), ("name", .string(name)), ("title", title?.json)) }
}
