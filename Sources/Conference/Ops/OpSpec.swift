/// What an op is, once: the reader, the permissions, the phases of the day, undo, the control lock, the protocol's document and the tests all ask here.
public struct OpSpec: Sendable {
    /// Whether a step can be taken back.
    public enum Undo: String, Sendable {
        case never
        case always
        /// Where one of the staff took it: what a venue or a delegate asks for is theirs to withdraw.
        case ofStaff
    }

    /// What somebody is told outside of the phases in which it is allowed, where that is not the phase itself.
    public struct Otherwise: Sendable {
        public let kind: Rejection.Kind
        public let reason: Reason

        public init(_ kind: Rejection.Kind, _ reason: Reason) {
            self.kind = kind
            self.reason = reason
        }
    }

    /// Who may send it whenever it is done at all.
    public let roles: Set<Role>
    /// The phases of the day in which it is done.
    public let during: Set<Lifecycle.State>
    public let otherwise: Otherwise?
    /// The entity that `if` has to name, because the sender must have seen it as it is; nil: none has to be named.
    public let seen: EntityKey.Kind?
    public let undo: Undo
    /// The field that overrides what speaks against it; nil: nothing may be overridden.
    public let override: Override.Word?
    /// Whether an MC needs the control lock for it while another MC holds it.
    public let needsControl: Bool
    /// Whether it can be a step of an item: then whoever leads the item that is on sends it too, as the cue proposes it and not otherwise.
    public let isLed: Bool

    public init(
        _ roles: Set<Role>, during: Set<Lifecycle.State>, otherwise: Otherwise? = nil, seen: EntityKey.Kind? = nil, undo: Undo = .never,
        override: Override.Word? = nil, needsControl: Bool = true, isLed: Bool = false
    ) {
        self.roles = roles
        self.during = during
        self.otherwise = otherwise
        self.seen = seen
        self.undo = undo
        self.override = override
        self.needsControl = needsControl
        self.isLed = isLed
    }

    /// Whether somebody of this role may ever send it; of who leads, the state says whether they may now.
    public func admits(_ role: Role) -> Bool { roles.contains(role) || (isLed && Agenda.Leader(role) != nil) }
}

extension Set<Role> {
    /// Those who run the hall.
    public static let conductors: Set<Role> = [.mc, .operator]
}

extension Set<Lifecycle.State> {
    /// While the hall moves.
    static let live: Set<Lifecycle.State> = [.live]
    /// What prepares or moves the hall: not in a pause and not after the end.
    static let moving: Set<Lifecycle.State> = [.preparing, .live]
    /// As long as people meet, also in a pause.
    static let untilTheEnd: Set<Lifecycle.State> = [.preparing, .live, .paused]
    /// From the opening to the end, also in a pause.
    static let inSession: Set<Lifecycle.State> = [.live, .paused]
    /// Until the record is sealed.
    static let unsealed: Set<Lifecycle.State> = [.preparing, .live, .paused, .ended]
    static let always: Set<Lifecycle.State> = [.preparing, .live, .paused, .ended, .sealed]
}
