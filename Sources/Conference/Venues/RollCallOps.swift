extension RollCall {
    enum Op: String, FeatureOp {
        case open = "rollcall.open"
        case close = "rollcall.close"

        var spec: OpSpec {
            switch self {
            case .open, .close: OpSpec([.operator], during: .untilTheEnd)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .open: .rollCall(.open)
            case .close: .rollCall(.close)
            }
        }
    }
}

extension RollCall.Command {
    var op: RollCall.Op {
        switch self {
        case .open: .open
        case .close: .close
        }
    }
}
