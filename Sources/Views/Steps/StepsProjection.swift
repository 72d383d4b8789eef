import Conference
internal import StrictJSON

/// What can be taken back, for the staff.
struct StepsProjection: FeatureProjection {
    enum Key { case steps }

    private let steps: Steps

    init(_ conference: __shared ConferenceState) { steps = conference.steps }

    static func viewKey(_ key: Key) -> ViewKey { .entity(.steps) }

    func keys(for audience: Audience) -> [Key] { audience == .staff ? [.steps] : [] }

    /// Written without a tree: it is rewritten with every step of the hall, twenty entries each time.
    func bytes(of key: Key, for audience: Audience) -> [UInt8]? {
        guard audience == .staff else { return nil }
        var writer = JSONWriter(capacity: 4_096)
        writer.beginObject()
        writer.key("list")
        writer.beginArray()
        for step in steps.steps.rows { step.write(to: &writer) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    /// Its own entity is all that it is made of.
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [Key] { [] }
}

extension Steps.Step {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("seq")
        writer.int(seq)
        writer.key("op")
        writer.string(op)
        writer.key("by")
        writer.beginObject()
        writer.key("role")
        writer.string(by.role.rawValue)
        writer.key("person")
        writer.string(by.person.text)
        writer.endObject()
        writer.key("at")
        writer.int(at)
        if let about {
            writer.key("about")
            writer.string(about.text)
        }
        writer.endObject()
    }
}
