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

    /// What stands on the lectern's screen is for the staff and for whoever speaks.
    func keys(for audience: Audience) -> [Key] {
        let isStaff = audience == .staff
        return screens.rows.filter { isStaff || $0.id.isPublic }.map { .screen($0.id) }
            + (isStaff ? devices.rows.map { .device($0.id) } : [])
    }

    func json(of key: Key, for audience: Audience) -> JSON? {
        switch key {
        case .screen(let name): audience == .staff || name.isPublic ? screens[name].map { json(of: $0, isStaff: audience == .staff) } : nil
        case .device(let person): audience == .staff ? devices[person]?.json : nil
        }
    }

    /// Each is made of its own row, and of what those show that follow. The lectern's comes and goes with the device that shows it.
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [Key] {
        if followed != old.followed { return screens.rows.map { .screen($0.id) } }
        return devices == old.devices ? [] : screens.rows.filter { !$0.id.isPublic }.map { .screen($0.id) }
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

/// A screen's device is told which picture it shows, and has the lectern's screen where it shows that.
extension StageProjection {
    func ownKeys(of participant: Participant) -> [Key] {
        guard participant.who.role == .screen else { return [] }
        return [.device(participant.who.person)] + screens.rows.filter { shows($0.id, participant) }.map { .screen($0.id) }
    }

    func ownJSON(of key: Key, for participant: Participant) -> JSON? {
        switch key {
        case .device(let person): participant.who == Principal(.screen, person) ? devices[person]?.json : nil
        case .screen(let name): shows(name, participant) ? screens[name].map { json(of: $0, isStaff: false) } : nil
        }
    }

    /// Whether it stands in this device's own overlay.
    private func shows(_ name: ScreenName, _ participant: Participant) -> Bool {
        !name.isPublic && participant.who.role == .screen && devices[participant.who.person]?.shows == name
    }

    static func owners(of key: Key, in conference: ConferenceState) -> Owners {
        switch key {
        case .device(let person): .these([Principal(.screen, person)])
        case .screen(let name): name.isPublic ? .nobody : .these(conference.stage.devicesShowing(name))
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
