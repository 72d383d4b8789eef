/// The public screens (màn hình hội trường): what the hall and the lower third show, and which device shows which.
///
/// A screen follows the agenda until somebody pins a scene on it. Holding blanks it to the emblem within the blink that a wrong name on the wall
/// allows; whatever is shown meanwhile only changes what the release will reveal.
public struct Stage: Equatable, Sendable {
    public typealias Name = ScreenName

    public enum Mode: String, Sendable {
        case follow, pinned, held
    }

    public struct Screen: Entity {
        public let id: Name
        /// What somebody has pinned on it; nil while it follows or is held. What a screen that follows shows is a function of the state
        /// (`ConferenceState.followedScene`) and is kept nowhere.
        public internal(set) var scene: Scene?
        public internal(set) var mode = Mode.follow
        /// While held: what the release will reveal.
        public internal(set) var beneath: Beneath?
        public internal(set) var message: String?
    }

    public struct Beneath: Equatable, Sendable {
        /// Nil: it follows.
        public internal(set) var scene: Scene?
        public internal(set) var mode: Mode
    }

    /// A device with a link of role screen.
    public struct Device: Entity {
        public let id: PersonID
        public internal(set) var shows: Name
        /// How often it was asked to show its name, and to load its page anew: counters, so that a repeated request is a change.
        public internal(set) var identified = 0
        public internal(set) var reloads = 0
    }

    public internal(set) var screens = Table(Name.allCases.map { Screen(id: $0) })
    public internal(set) var devices = Table<Device>()

    public enum Command: Equatable, Sendable {
        case show(Name, Scene)
        case follow(Name)
        case hold(Name?)
        case release(Name?)
        case message(Name, String)
        case clear(Name)
        case identify(PersonID)
        case reload(PersonID)
        case assign(PersonID, shows: Name)
    }

    public enum Event: Equatable, Sendable {
        /// A scene is pinned, or the screen follows again; while it is held that goes beneath. Of a screen that follows the scene means nothing: releases before
        /// wrote down what it showed, with every step of the hall.
        case showed(Name, Scene, Mode)
        case held(Name)
        case released(Name)
        case messaged(Name, String?)
        case identified(PersonID)
        case reloaded(PersonID)
        case assigned(PersonID, Name)
    }

    mutating func apply(_ event: Event) {
        switch event {
        case .showed(let name, let scene, let mode): screens.update(name) { $0.show(mode == .pinned ? scene : nil, mode) }
        case .held(let name):
            screens.update(name) {
                $0.beneath = Beneath(scene: $0.scene, mode: $0.mode)
                $0.scene = nil
                $0.mode = .held
            }
        case .released(let name):
            screens.update(name) {
                guard let beneath = $0.beneath else { return }
                $0.scene = beneath.scene
                $0.mode = beneath.mode
                $0.beneath = nil
            }
        case .messaged(let name, let text): screens.update(name) { $0.message = text }
        case .identified(let device): devices.update(device) { $0.identified += 1 }
        case .reloaded(let device): devices.update(device) { $0.reloads += 1 }
        case .assigned(let device, let name): devices.update(device) { $0.shows = name }
        }
    }
}

extension Stage {
    /// The links of the devices that show this screen.
    public func devicesShowing(_ name: Name) -> [Principal] {
        devices.rows.filter { $0.shows == name }.map { Principal(.screen, $0.id) }
    }

    /// A screen on which such a scene is pinned follows again.
    mutating func unpin(where isGone: (Scene) -> Bool) {
        for screen in screens.rows where screen.pinned.map(isGone) ?? false { screens.update(screen.id) { $0.show(nil, .follow) } }
    }
}

extension Stage.Screen {
    fileprivate mutating func show(_ scene: Stage.Scene?, _ mode: Stage.Mode) {
        if self.mode == .held {
            beneath = Stage.Beneath(scene: scene, mode: mode)
        } else {
            self.scene = scene
            self.mode = mode
        }
    }

    /// The scene that is pinned on it, now or once it is released.
    var pinned: Stage.Scene? { beneath?.scene ?? scene }
}
