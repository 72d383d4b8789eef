extension ControlLock {
    enum Op: String, FeatureOp {
        case take = "desk.take"
        case hand = "desk.hand"
        case open = "desk.open"

        var spec: OpSpec {
            switch self {
            case .take: OpSpec([.mc], during: .unsealed, needsControl: false)
            case .hand, .open: OpSpec([.mc], during: .unsealed)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .take: .controlLock(.take)
            case .hand: .controlLock(.hand(to: try fields.id("to")))
            case .open: .controlLock(.open)
            }
        }
    }
}

extension ControlLock.Command {
    var op: ControlLock.Op {
        switch self {
        case .take: .take
        case .hand: .hand
        case .open: .open
        }
    }
}
