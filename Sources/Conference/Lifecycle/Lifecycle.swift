/// The conference as a whole: what it is, and how far its day has come.
///
/// preparing –`open`→ live –`pause`→ paused –`resume`→ live; live or paused –`end`→ ended –`seal`→ sealed. The end can be undone; sealed is final.
public struct Lifecycle: Entity {
    public enum State: String, Sendable {
        case preparing, live, paused, ended, sealed
    }

    public var id: EntityKey { .conference }
    public internal(set) var about: About
    public internal(set) var state: State = .preparing
    /// Since when it has been in this state.
    public internal(set) var since: Milliseconds?
    public internal(set) var pauseReason: String?
    /// The last time that the machine's clock was found to have jumped; the conference's own went on as before.
    public internal(set) var clockJump: ClockJump?
    init(about: About) { self.about = about }

    /// Whether the agenda moves.
    public var isRunning: Bool { state == .live }

    public struct ClockJump: Equatable, Sendable {
        public let at: Milliseconds
        /// Forward, or back where it is negative.
        public let by: Milliseconds
    }

    public enum Command: Equatable, Sendable {
        /// `override`: although it is not the programme's day.
        case open(override: Override = .nothing)
        case pause(reason: String)
        case resume
        case end(override: Override = .nothing)
        /// `override`: although somebody may still sign.
        case seal(override: Override = .nothing)
    }

    public enum Event: Equatable, Sendable {
        case moved(to: State, at: Milliseconds, reason: String?, despite: [Reason] = [])
        /// For the minutes only: an outage of the server is told from everybody's absence, and no screen changes by it.
        case serverStarted(at: Milliseconds, lastSeen: Milliseconds?)
        case clockJumped(at: Milliseconds, by: Milliseconds)
    }

    mutating func apply(_ event: Event) {
        switch event {
        case .moved(let state, let at, let reason, _):
            self.state = state
            since = at
            pauseReason = reason
        case .clockJumped(let at, let by): clockJump = ClockJump(at: at, by: by)
        case .serverStarted: break
        }
    }
}
