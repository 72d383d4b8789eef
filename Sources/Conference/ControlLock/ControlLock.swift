/// The control lock (quyền điều khiển): which of the MCs drives the conference; free, or held by one of them. On the wire it is the `desk`.
///
/// While it is held the other MCs' commands are refused, `desk.take` excepted: when a laptop dies the second MC takes over in one press, and whatever
/// the first still sends late does nothing. The operators are never refused; somebody must be able to mend things.
public struct ControlLock: Entity {
    public internal(set) var holder: PersonID?
    public internal(set) var since: Milliseconds?

    public var id: EntityKey { .controlLock }

    public enum Command: Equatable, Sendable {
        case take
        case hand(to: PersonID)
        case open
    }

    public enum Event: Equatable, Sendable {
        case held(by: PersonID, at: Milliseconds)
        case opened(at: Milliseconds)
    }

    mutating func apply(_ event: Event) {
        switch event {
        case .held(let person, let at):
            holder = person
            since = at
        case .opened(let at):
            holder = nil
            since = at
        }
    }
}
