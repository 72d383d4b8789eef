extension ConferenceClock {
    enum Op: String, FeatureOp {
        case align = "clock.align"

        var spec: OpSpec {
            switch self {
            case .align: OpSpec([.operator], during: .unsealed, seen: .clock)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .align:
                .clock(
                    .align(
                        offset: Milliseconds(try fields.int("offset", in: StateLimits.clockOffset)),
                        from: try fields.optional("from")?.int(in: 1...StateLimits.largestInteger)))
            }
        }
    }
}

extension ConferenceClock.Command {
    var op: ConferenceClock.Op {
        switch self {
        case .align: .align
        }
    }
}
