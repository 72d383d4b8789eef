/// What undo may restore of each row, field by field.
extension Lifecycle: Undoable {
    static let lenses: [Lens<Lifecycle>] = [Lens("state", \.state), Lens("since", \.since), Lens("pauseReason", \.pauseReason)]
    var entity: EntityKey { .conference }
}

extension Agenda.Course: Undoable {
    static let lenses: [Lens<Agenda.Course>] = [Lens("order", \.order), Lens("current", \.current), Lens("startedAt", \.startedAt)]
    var entity: EntityKey { .agenda }
}

extension Agenda.Item: Undoable {
    static let lenses: [Lens<Agenda.Item>] = [
        Lens("kind", \.kind), Lens("title", \.title), Lens("plannedMinutes", \.plannedMinutes), Lens("extendedMinutes", \.extendedMinutes),
        Lens("state", \.state), Lens("actualStart", \.actualStart), Lens("actualEnd", \.actualEnd), Lens("who", \.who),
        Lens("venue", \.venue), Lens("quiet", \.quiet), Lens("publicClock", \.hasPublicClock), Lens("ledBy", \.ledBy),
        Lens("resumesAt", \.resumesAt), Lens("video", \.video), Lens("notes", \.notes), Lens("script", \.script),
    ]
    var entity: EntityKey { .item(id) }
}

/// An anchor is one thing: half of one clock and half of another would show what never was.
extension Timers.Clock: Undoable {
    static let lenses: [Lens<Timers.Clock>] = [Lens("anchor", \.self)]
    var entity: EntityKey { .timer(id) }
}

extension Stage.Screen: Undoable {
    static let lenses: [Lens<Stage.Screen>] = [
        Lens("scene", \.scene), Lens("mode", \.mode), Lens("beneath", \.beneath), Lens("message", \.message),
    ]
    var entity: EntityKey { .stage(id) }
}
