/// The control lock (bàn điều khiển): which of the MCs drives the conference; free, or held by one of them. On the wire it is the `desk`.
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

extension ConferenceState {
    func decide(_ command: ControlLock.Command, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        switch command {
        case .take:
            return [.controlLock(.held(by: by.person, at: at))]
        case .hand(let to):
            try mustBeHolder(by)
            guard participants[Principal(.mc, to)] != nil else {
                throw Rejection(.notFound, .controlLockUnknownPerson, ("person", .text(to.text)))
            }
            return [.controlLock(.held(by: to, at: at))]
        case .open:
            try mustBeHolder(by)
            return [.controlLock(.opened(at: at))]
        }
    }

    private func mustBeHolder(_ by: Principal) throws(Rejection) {
        guard let holder = controlLock.holder else { throw Rejection(.conflict, .controlLockFree) }
        if holder != by.person { throw Rejection(.forbidden, .controlLockNotYours, ("by", .text(holder.text))) }
    }

    /// The second lock on every MC's command: the first is the permission table, this one is who holds the control. What moves nothing in the hall
    /// stays free: an MC without it still reads its notices and cuts its own lost link.
    func mustHoldControlLock(for command: Command, by: Principal) throws(Rejection) {
        guard by.role == .mc, let holder = controlLock.holder, holder != by.person else { return }
        switch command {
        case .controlLock(.take), .notices(.read), .participant: return
        default: break
        }
        throw Rejection(.forbidden, .controlLockHeld, ("by", .text(holder.text)))
    }
}
