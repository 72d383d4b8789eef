internal import Conference

extension Desk.Command {
    init(_ op: Op, _ fields: inout Fields) throws(BadField) {
        switch op {
        case .deskTake: self = .take
        case .deskHand: self = .hand(to: PersonID(try fields.id("to")))
        case .deskOpen: self = .open
        default: preconditionFailure("\(op.rawValue) is not a command of the desk")
        }
    }
}
