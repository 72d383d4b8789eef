extension Guest {
    enum Op: String, FeatureOp {
        case arrive = "guest.arrive"
        case absent = "guest.absent"
        case substitute = "guest.substitute"

        var spec: OpSpec {
            switch self {
            case .arrive, .absent, .substitute: OpSpec([.operator, .venue], during: .untilTheEnd)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .arrive: .guest(.arrive(try fields.id("guest")))
            case .absent: .guest(.absent(try fields.id("guest")))
            case .substitute:
                .guest(
                    .substitute(
                        try fields.id("guest"),
                        Substitute(
                            name: try fields.string("name", max: StateLimits.nameCharacters),
                            salutation: try fields.optional("salutation")?.bilingual(max: StateLimits.titleCharacters),
                            title: try fields.optional("title")?.bilingual(max: StateLimits.titleCharacters))))
            }
        }
    }
}

extension Guest.Command {
    var op: Guest.Op {
        switch self {
        case .arrive: .arrive
        case .absent: .absent
        case .substitute: .substitute
        }
    }
}
