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
    /// What a screen that follows shows.
    private let followed: Stage.Scene

    init(_ conference: __shared ConferenceState) {
        screens = conference.stage.screens
        devices = conference.stage.devices
        followed = conference.followedScene
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
        case .screen(let name): screens[name].map { json(of: $0, isStaff: audience == .staff) }
        case .device(let person): audience == .staff ? devices[person]?.json : nil
        }
    }

    /// Each is made of its own row, and of what those show that follow.
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [Key] {
        followed == old.followed ? [] : screens.rows.map { .screen($0.id) }
    }

    /// The public learns what is on the wall, never what waits beneath a held screen: that is what holding is for.
    private func json(of screen: Stage.Screen, isStaff: Bool) -> JSON {
        let beneath = isStaff ? screen.beneath : nil
        return .members(
            ("scene", screen.scene(following: followed).json), ("mode", .string(screen.mode.rawValue)),
            ("message", screen.message.map(JSON.string)),
            (
                "beneath",
                beneath.map { .members(("scene", $0.scene(following: followed).json), ("mode", .string($0.mode.rawValue))) }
            ))
    }
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

    static func owners(of key: Key, in conference: ConferenceState) -> Owners {
        switch key {
        case .device(let person): .these([Principal(.screen, person)])
        case .screen: .nobody
        }
    }
}

extension Stage.Scene {
    fileprivate var json: JSON {
        let texts: [(name: String, value: String?)] = [("text", text), ("source", source)]
        let said = texts.compactMap { text in text.value.map { JSON.Member(text.name, .string($0)) } }
        let (item, others) = (members { $0.kind == .item }, members { $0.kind != .item })
        return .object([JSON.Member("kind", .string(kind.rawValue))] + item + said + others)
    }

    /// The things that it is about, each under the word that commands have for it.
    private func members(_ isMeant: (EntityKey) -> Bool) -> [JSON.Member] {
        about.filter(isMeant).flatMap(\.arguments).map { JSON.Member($0.name, .string($0.id)) }
    }
}

extension Stage.Device {
    fileprivate var json: JSON {
        .members(("shows", .string(shows.rawValue)), ("identified", .number(identified)), ("reloads", .number(reloads)))
    }
}
