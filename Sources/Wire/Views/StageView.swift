internal import Conference
internal import StrictJSON

extension ConferenceState {
    /// The public learns what is on the wall, never what waits beneath a held screen: that is what holding is for.
    func screenJSON(_ screen: Stage.Screen, _ isStaff: Bool) -> JSON {
        .members(
            ("scene", scene(on: screen).json), ("mode", .string(screen.mode.rawValue)), ("message", screen.message.map(JSON.string)),
            (
                "beneath",
                isStaff
                    ? screen.beneath.map { .members(("scene", scene(beneath: $0).json), ("mode", .string($0.mode.rawValue))) } : nil
            ))
    }
}

extension Stage.Scene {
    fileprivate var json: JSON {
        .members(
            ("kind", .string(kind.rawValue)), ("item", item?.json), ("round", round?.json), ("text", text.map(JSON.string)),
            ("source", source.map(JSON.string)), ("speaker", speaker?.json), ("pledge", pledge?.json))
    }
}

extension Stage.Device {
    var json: JSON {
        .members(("shows", .string(shows.rawValue)), ("identified", .number(identified)), ("reloads", .number(reloads)))
    }
}
