extension ConferenceState {
    /// What the command would do now, or why it cannot be done. Nothing is changed.
    public func decide(_ command: Command, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        if let op = command.op {
            try mustBeAllowed(op)
            try mustHoldControlLock(for: op, by: by)
            try mustLead(command, op, by: by, seen: facts.seen)
        }
        return try command.feature.decide(on: self, by: by, at: at, facts: facts)
    }

    /// Every op says itself in which phases of the day it is done.
    private func mustBeAllowed(_ op: Op) throws(Rejection) {
        let spec = op.spec
        if spec.during.contains(lifecycle.state) { return }
        if let otherwise = spec.otherwise, lifecycle.state != .sealed { throw Rejection(otherwise.kind, otherwise.reason) }
        throw notRunning
    }
}
