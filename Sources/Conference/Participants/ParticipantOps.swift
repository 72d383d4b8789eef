extension Participant {
    enum Op: String, FeatureOp {
        case revoke = "access.revoke"

        var spec: OpSpec {
            switch self {
            // A leaked link is cut whatever the day has come to.
            case .revoke: OpSpec(.conductors, during: .always, needsControl: false)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .revoke: .participant(.revoke(Principal(try fields.role("role"), try fields.id("person"))))
            }
        }
    }
}

extension Participant.Command {
    var op: Participant.Op {
        switch self {
        case .revoke: .revoke
        }
    }
}
