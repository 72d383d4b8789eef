/// The clocks that everybody sees: the item's, which follows the agenda, and the speaker's, which the MC starts.
///
/// A clock is an anchor, never a tick: every screen computes what is left from it and its own idea of the server's time. Nothing
/// happens because a clock runs out; the MC decides.
public struct Timers: Equatable, Sendable {
    public typealias Name = ClockName

    public struct Clock: Entity {
        public let id: Name
        public internal(set) var startedAt: Milliseconds
        public internal(set) var endsAt: Milliseconds
        /// What was left when it was paused, negative if it had run over; nil while it runs.
        public internal(set) var pausedLeft: Milliseconds?
        /// Stopped by the conference's pause and not by the MC: it goes on when the conference does.
        var waits = false
    }

    public internal(set) var clocks = Table<Clock>()

    /// The most that one command gives or takes, in seconds: a day, so that no sum of them can overflow.
    public static let longest = 86_400

    public enum Command: Equatable, Sendable {
        case start(seconds: Int)
        case pause
        case resume
        case extend(seconds: Int)
    }

    public enum Event: Equatable, Sendable {
        case started(Name, at: Milliseconds, endsAt: Milliseconds)
        case paused(Name, left: Milliseconds, waits: Bool)
        case resumed(Name, endsAt: Milliseconds)
        case lengthened(Name, by: Milliseconds)
        case stopped(Name)
    }

    mutating func apply(_ event: Event) {
        switch event {
        case .started(let name, let at, let endsAt): clocks[name] = Clock(id: name, startedAt: at, endsAt: endsAt)
        case .paused(let name, let left, let waits):
            clocks.update(name) {
                $0.pausedLeft = left
                $0.waits = waits
            }
        case .resumed(let name, let endsAt):
            clocks.update(name) {
                $0.endsAt = endsAt
                $0.pausedLeft = nil
                $0.waits = false
            }
        case .lengthened(let name, let by):
            clocks.update(name) {
                $0.endsAt += by
                $0.pausedLeft? += by
            }
        case .stopped(let name): clocks[name] = nil
        }
    }
}

extension Timers.Clock {
    /// What is left at an instant; negative when it has run over.
    public func left(at now: Milliseconds) -> Milliseconds { pausedLeft ?? endsAt - now }
}
