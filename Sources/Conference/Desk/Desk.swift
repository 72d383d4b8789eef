/// The desk of the MC: free, or held by one of them.
///
/// While it is held the other MCs' commands are refused, `desk.take` excepted: when a laptop dies the second MC takes over in one press, and whatever
/// the first still sends late does nothing. The operators are never refused; somebody must be able to mend things.
public struct Desk: Entity {
    public internal(set) var holder: PersonID?
    public internal(set) var since: Milliseconds?

    public var id: EntityKey { .desk }

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

extension Conference {
    func decide(_ command: Desk.Command, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        switch command {
        case .take:
            return [.desk(.held(by: by.person, at: at))]
        case .hand(let to):
            try mustHoldDesk(by)
            guard participants[Principal(.mc, to)] != nil else {
                throw Rejection(.notFound, .deskUnknownPerson, ("person", .text(to.text)))
            }
            return [.desk(.held(by: to, at: at))]
        case .open:
            try mustHoldDesk(by)
            return [.desk(.opened(at: at))]
        }
    }

    private func mustHoldDesk(_ by: Principal) throws(Rejection) {
        guard let holder = desk.holder else { throw Rejection(.conflict, .deskFree) }
        if holder != by.person { throw Rejection(.forbidden, .deskNotYours, ("by", .text(holder.text))) }
    }

    /// The second lock on every MC's command: the first is the permission table, this one is whose hand is on the desk. What moves nothing in the hall
    /// stays free: an MC without the desk still reads its notices and cuts its own lost link.
    func mustHaveDesk(for command: Command, by: Principal) throws(Rejection) {
        guard by.role == .mc, let holder = desk.holder, holder != by.person else { return }
        switch command {
        case .desk(.take), .notices(.read), .participant: return
        default: break
        }
        throw Rejection(.forbidden, .deskHeld, ("by", .text(holder.text)))
    }
}
