extension Steps {
    enum Op: String, FeatureOp {
        case undo

        var spec: OpSpec {
            switch self {
            case .undo: OpSpec(.conductors, during: .unsealed, seen: .steps)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .undo: .steps(.undo(seq: try fields.int("seq", in: 1...StateLimits.largestInteger)))
            }
        }
    }
}

extension Steps.Command {
    var op: Steps.Op {
        switch self {
        case .undo: .undo
        }
    }
}
