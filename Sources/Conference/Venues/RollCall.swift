/// The roll call of the venues (điểm danh điểm cầu): who is present, counted by venue.
///
/// Venues count whenever they like; the roll call fixes what was said of them when it was closed, because people leave afterwards and the minutes
/// need one number.
public struct RollCall: Entity {
    public struct Count: Equatable, Sendable {
        public let venue: VenueID
        public let present: Int
    }

    public internal(set) var openedAt: Milliseconds?
    public internal(set) var closedAt: Milliseconds?
    /// As told when it was closed, in the venues' order; venues out of use, and those that told nothing, are not in it.
    public internal(set) var result: [Count] = []

    public var id: EntityKey { .rollCall }
    public var isOpen: Bool { openedAt != nil && closedAt == nil }

    public enum Command: Equatable, Sendable {
        case open
        case close
    }

    public enum Event: Equatable, Sendable {
        /// Anew, if it was held before: its result is the newest one's.
        case opened(at: Milliseconds)
        case closed(at: Milliseconds, [Count])
    }

    mutating func apply(_ event: Event) {
        switch event {
        case .opened(let at):
            openedAt = at
            closedAt = nil
            result = []
        case .closed(let at, let counts):
            closedAt = at
            result = counts
        }
    }
}

/// The roll is one thing: half of one and half of another would be a count that nobody made.
extension RollCall: Undoable {
    static let lenses: [Lens<RollCall>] = [Lens("roll", \.self)]
    var entity: EntityKey { .rollCall }
}
