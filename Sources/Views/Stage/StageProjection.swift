import Conference
internal import StrictJSON

/// The screens, and for the staff and each device itself the devices that show them.
struct StageProjection: JSONProjection {
    enum Key: Hashable {
        case screen(ScreenName)
        case device(PersonID)
    }

    private let screens: Table<Stage.Screen>
    private let devices: Table<Stage.Device>

    init(_ conference: ConferenceState) {
        screens = conference.stage.screens
        devices = conference.stage.devices
    }

    static func viewKey(_ key: Key) -> ViewKey {
        switch key {
        case .screen(let name): .entity(.stage(name))
        case .device(let person): .entity(.device(person))
        }
    }

    func keys(for audience: Audience) -> [Key] {
        screens.rows.map { .screen($0.id) } + (audience == .staff ? devices.rows.map { .device($0.id) } : [])
    }

    func json(of key: Key, for audience: Audience) -> JSON? {
        switch key {
        case .screen(let name): screens[name].map { $0.json(isStaff: audience == .staff) }
        case .device(let person): audience == .staff ? devices[person]?.json : nil
        }
    }

    /// Each is made of its own row alone.
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [Key] { [] }
}

/// A screen's device is told which picture it shows.
extension StageProjection {
    func ownKeys(of participant: Participant) -> [Key] {
        participant.who.role == .screen ? [.device(participant.who.person)] : []
    }

    func ownJSON(of key: Key, for participant: Participant) -> JSON? {
        switch key {
        case .device(let person): participant.who == Principal(.screen, person) ? devices[person]?.json : nil
        case .screen: nil
        }
    }

    func owners(of key: Key) -> Owners {
        switch key {
        case .device(let person): .these([Principal(.screen, person)])
        case .screen: .nobody
        }
    }
}

extension Stage.Screen {
    /// The public learns what is on the wall, never what waits beneath a held screen: that is what holding is for.
    fileprivate func json(isStaff: Bool) -> JSON {
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
    fileprivate var json: JSON {
        .members(("shows", .string(shows.rawValue)), ("identified", .number(identified)), ("reloads", .number(reloads)))
    }
}
