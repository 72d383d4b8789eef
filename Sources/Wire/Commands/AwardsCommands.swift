internal import Conference

extension Awards.Command {
    /// The rite: `{round, confirm?}`; `recall` takes no `confirm`.
    init(rite op: Op, _ fields: inout Fields) throws(BadField) {
        let round = RoundID(try fields.id("round"))
        guard let step = Round.Step.allCases.first(where: { $0.op == op }) else {
            self = .recall(round)
            return
        }
        self = .rite(step, round, confirm: try fields.confirm())
    }

    /// How rounds are arranged.
    init(rounds op: Op, _ fields: inout Fields) throws(BadField) {
        switch op {
        case .roundSplit: self = .split(RoundID(try fields.id("round")), after: RecipientID(try fields.id("after")))
        case .roundMove: self = .move(RoundID(try fields.id("round")), after: try fields.nullable("after").map(Self.round))
        case .roundAdd: self = try Self.adding(&fields)
        case .roundConferrers:
            self = .conferrers(
                RoundID(try fields.id("round")), at: try fields.optional("venue").map { field throws(BadField) in VenueID(try field.id()) },
                try Awards.Conferrer.all(fields.required("conferrers")), confirm: try fields.confirm())
        case .roundPlace: self = .place(try Self.recipients(&fields), at: VenueID(try fields.id("venue")))
        case .roundReport: self = .report(RoundID(try fields.id("round")), try fields.choice("report", of: Round.Word.self))
        default: preconditionFailure("\(op.rawValue) does not arrange rounds")
        }
    }

    init(adding op: Op, _ fields: inout Fields) throws(BadField) {
        switch op {
        case .awardAdd: self = .addAward(try Awards.NewAward(&fields))
        case .recipientAdd: self = .addRecipient(try Awards.NewRecipient(&fields))
        default: preconditionFailure("\(op.rawValue) adds nothing")
        }
    }

    /// What happens to one recipient.
    init(recipient op: Op, _ fields: inout Fields) throws(BadField) {
        let id = RecipientID(try fields.id("recipient"))
        switch op {
        case .recipientCorrect: self = .correct(id, name: try fields.string("name", max: WireLimits.nameCharacters))
        case .recipientAbsent: self = .absent(id, reason: try fields.reason())
        case .recipientPresent: self = .present(id)
        case .recipientProxy: self = .proxy(id, try Recipient.Proxy.read(&fields))
        case .recipientDefer: self = .defer(id, reason: try fields.reason())
        case .recipientWithdraw: self = .withdraw(id, reason: try fields.reason())
        case .recipientCertificate:
            self = .certificate(
                id, try fields.choice("certificate", of: Recipient.Certificate.self),
                with: try fields.optional("with").map { field throws(BadField) in RecipientID(try field.id()) })
        default: preconditionFailure("\(op.rawValue) is not about a recipient")
        }
    }

    /// `{round, recipients}` into a round that is there; `{award, recipients, …}` as a round of their own.
    private static func adding(_ fields: inout Fields) throws(BadField) -> Awards.Command {
        if let round = fields.optional("round") { return .add(try Self.round(round), try recipients(&fields)) }
        let award = AwardID(try fields.id("award"))
        var new = Awards.NewRound(recipients: try recipients(&fields))
        new.after = try fields.optional("after").map(Self.round)
        if let field = fields.optional("minutes") { new.minutes = try field.int(in: WireLimits.itemMinutes) }
        new.decision = try fields.optional("decision")?.string(max: WireLimits.titleCharacters)
        return .gather(award, new)
    }

    private static func round(_ field: Field) throws(BadField) -> RoundID { RoundID(try field.id()) }

    private static func recipients(_ fields: inout Fields) throws(BadField) -> [RecipientID] {
        let field = try fields.required("recipients")
        let entries = try field.list()
        if entries.isEmpty { throw field.bad(.missing) }
        return try entries.map { entry throws(BadField) in RecipientID(try entry.id()) }
    }
}

extension Fields {
    /// Why, if somebody says so.
    fileprivate mutating func reason() throws(BadField) -> String? {
        try optional("reason")?.string(max: WireLimits.reasonCharacters)
    }

    fileprivate mutating func line(_ key: String, max: Int = WireLimits.nameCharacters) throws(BadField) -> String? {
        try optional(key)?.string(max: max)
    }

    fileprivate mutating func sentence(_ key: String) throws(BadField) -> BilingualText? {
        try optional(key)?.bilingual(max: WireLimits.titleCharacters)
    }
}

extension Awards.Conferrer {
    /// `[{person}` or `{name, title?}]`; none is none.
    fileprivate static func all(_ field: Field) throws(BadField) -> [Awards.Conferrer] {
        try field.list(max: WireLimits.conferrers).map { entry throws(BadField) in
            var fields = try entry.object()
            let conferrer: Awards.Conferrer
            if let person = fields.optional("person") {
                conferrer = .person(PersonID(try person.id()))
            } else {
                conferrer = .named(try fields.string("name", max: WireLimits.nameCharacters), title: try fields.sentence("title"))
            }
            try fields.done()
            return conferrer
        }
    }
}

extension Recipient.Proxy {
    /// `{name, title?, kind, relation?}`; `name: null` lets them receive in person.
    fileprivate static func read(_ fields: inout Fields) throws(BadField) -> Recipient.Proxy? {
        guard let name = try fields.nullable("name") else { return nil }
        return Recipient.Proxy(
            name: try name.string(max: WireLimits.nameCharacters), title: try fields.line("title", max: WireLimits.titleCharacters),
            kind: try fields.choice("kind", of: Kind.self), relation: try fields.line("relation"))
    }
}

extension Awards.NewAward {
    fileprivate init(_ fields: inout Fields) throws(BadField) {
        var decision = try fields.object("decision")
        let number = try decision.string("number", max: WireLimits.titleCharacters)
        let date = try decision.line("date")
        let signer = try decision.line("signer", max: WireLimits.titleCharacters)
        let reader = try decision.line("reader")
        try decision.done()
        self.init(
            name: try fields.bilingual("name", max: WireLimits.titleCharacters), kind: try fields.choice("kind", of: Award.Kind.self),
            rank: try fields.int("rank", in: WireLimits.rank),
            decidedBy: try fields.bilingual("decidedBy", max: WireLimits.titleCharacters),
            order: try fields.choice("order", of: Award.Order.self),
            decision: Award.Decision(number: number, date: date, signer: signer, reader: reader))
        rankReason = try fields.sentence("rankReason")
        authority = try fields.sentence("authority")
        item = try fields.optional("item").map { field throws(BadField) in ItemID(try field.id()) }
        guard let counts = fields.optional("total") else { return }
        var count = try counts.object()
        total = Award.Total(
            collectives: try count.int("collectives", in: WireLimits.counted),
            individuals: try count.int("individuals", in: WireLimits.counted))
        try count.done()
    }
}

extension Awards.NewRecipient {
    fileprivate init(_ fields: inout Fields) throws(BadField) {
        self.init(
            award: AwardID(try fields.id("award")), kind: try fields.choice("kind", of: Recipient.Kind.self),
            name: try fields.string("name", max: WireLimits.nameCharacters))
        decidedName = try fields.line("decidedName")
        salutation = try fields.line("salutation")
        title = try fields.line("title", max: WireLimits.titleCharacters)
        unit = try fields.optional("unit").map { field throws(BadField) in UnitID(try field.id()) }
        representative = try fields.line("representative")
        if let field = fields.optional("people") { people = try field.int(in: WireLimits.walkingUp) }
        isPosthumous = try fields.optional("posthumous")?.bool() ?? false
        venue = try fields.optional("venue").map { field throws(BadField) in VenueID(try field.id()) }
        round = try fields.optional("round").map { field throws(BadField) in RoundID(try field.id()) }
    }
}

extension Round.Step {
    var op: Op {
        switch self {
        case .read: .roundRead
        case .call: .roundCall
        case .onstage: .roundOnstage
        case .confer: .roundConfer
        case .clear: .roundClear
        }
    }
}

extension Command {
    /// The round or recipient whose present state the sender of a step must have seen.
    var awardsEntitySeen: EntityKey? {
        switch self {
        case .awards(.rite(_, let round, _)), .awards(.recall(let round)): .round(round)
        case .awards(.correct(let recipient, _)): .recipient(recipient)
        default: nil
        }
    }
}
