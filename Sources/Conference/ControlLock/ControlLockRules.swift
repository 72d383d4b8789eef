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
    func mustHoldControlLock(for op: Op, by: Principal) throws(Rejection) {
        guard op.spec.needsControl, by.role == .mc, let holder = controlLock.holder, holder != by.person else { return }
        throw Rejection(.forbidden, .controlLockHeld, ("by", .text(holder.text)))
    }
}
