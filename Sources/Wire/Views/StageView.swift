internal import Conference
internal import StrictJSON

extension Stage.Screen {
    /// The public learns what is on the wall, never what waits beneath a held screen: that is what holding is for.
    func json(_ isStaff: Bool) -> JSON {
        .members(
            ("scene", scene.json), ("mode", .string(mode.rawValue)), ("message", message.map(JSON.string)),
            ("beneath", isStaff ? beneath.map { .members(("scene", $0.scene.json), ("mode", .string($0.mode.rawValue))) } : nil))
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
