extension ProgrammeCommand {
    enum Op: String, FeatureOp {
        case take = "programme.take"

        var spec: OpSpec {
            switch self {
            case .take: OpSpec([.operator], during: [.preparing], otherwise: .init(.closed, .conferenceAlreadyOpen), seen: .conference)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .take: .programme(.take)
            }
        }
    }

    var op: Op {
        switch self {
        case .take: .take
        }
    }
}
