internal import Conference

extension ControlLock.Command {
    init(_ op: Op, _ fields: inout Fields) throws(BadField) {
        switch op {
        case .controlLockTake: self = .take
        case .controlLockHand: self = .hand(to: PersonID(try fields.id("to")))
        case .controlLockOpen: self = .open
        default: preconditionFailure("\(op.rawValue) is not a command of the desk")
        }
    }
}
