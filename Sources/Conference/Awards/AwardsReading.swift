/// How the arguments of the awards' commands are read.
extension Awards.Command {
    /// `{round, recipients}` into a round that is there; `{award, recipients, …}` as a round of their own.
    static func adding(_ fields: inout Fields) throws(BadField) -> Awards.Command {
        if let round: RoundID = try fields.optionalID("round") { return .add(round, try recipients(&fields)) }
        let award: AwardID = try fields.id("award")
        var new = Awards.NewRound(recipients: try recipients(&fields))
        new.after = try fields.optionalID("after")
        if let field = fields.optional("minutes") { new.minutes = try field.int(in: StateLimits.itemMinutes) }
        new.decision = try fields.optional("decision")?.string(max: StateLimits.titleCharacters)
        return .gather(award, new)
    }

    static func recipients(_ fields: inout Fields) throws(BadField) -> [RecipientID] {
        let field = try fields.required("recipients")
        let entries = try field.list()
        if entries.isEmpty { throw field.bad(.missing) }
        return try entries.map { entry throws(BadField) in RecipientID(try entry.id()) }
    }
}

extension Fields {
    /// Why, if somebody says so.
    mutating func optionalReason() throws(BadField) -> String? {
        try optional("reason")?.string(max: StateLimits.reasonCharacters)
    }

    fileprivate mutating func line(_ key: String, max: Int = StateLimits.nameCharacters) throws(BadField) -> String? {
        try optional(key)?.string(max: max)
    }

    fileprivate mutating func sentence(_ key: String) throws(BadField) -> BilingualText? {
        try optional(key)?.bilingual(max: StateLimits.titleCharacters)
    }
}

extension Awards.Conferrer {
    /// `[{person}` or `{name, salutation?, title?}]`; none is none.
    static func all(_ field: Field) throws(BadField) -> [Awards.Conferrer] {
        try field.list(max: StateLimits.conferrers).map { entry throws(BadField) in
            var fields = try entry.object()
            let conferrer: Awards.Conferrer
            if let person = fields.optional("person") {
                conferrer = .person(PersonID(try person.id()))
            } else {
                conferrer = .named(
                    try fields.string("name", max: StateLimits.nameCharacters), salutation: try fields.sentence("salutation"),
                    title: try fields.sentence("title"))
            }
            try fields.done()
            return conferrer
        }
    }
}

extension Recipient.Proxy {
    /// `{name, salutation?, title?, kind, relation?}`; `name: null` lets them receive in person.
    static func read(_ fields: inout Fields) throws(BadField) -> Recipient.Proxy? {
        guard let name = try fields.nullable("name") else { return nil }
        return Recipient.Proxy(
            name: try name.string(max: StateLimits.nameCharacters), salutation: try fields.line("salutation"),
            title: try fields.line("title", max: StateLimits.titleCharacters), kind: try fields.choice("kind", of: Kind.self),
            relation: try fields.line("relation"))
    }
}

extension Awards.NewAward {
    init(_ fields: inout Fields) throws(BadField) {
        var decision = try fields.object("decision")
        let number = try decision.string("number", max: StateLimits.titleCharacters)
        let date = try decision.line("date")
        let signer = try decision.line("signer", max: StateLimits.titleCharacters)
        var read = Decision(number: number, date: date, signer: signer, reader: try decision.line("reader"))
        read.subject = try decision.sentence("subject")
        read.readerSalutation = try decision.line("readerSalutation")
        read.readerTitle = try decision.line("readerTitle", max: StateLimits.titleCharacters)
        try decision.done()
        self.init(
            name: try fields.bilingual("name", max: StateLimits.titleCharacters), kind: try fields.choice("kind", of: Award.Kind.self),
            rank: try fields.int("rank", in: StateLimits.rank),
            decidedBy: try fields.bilingual("decidedBy", max: StateLimits.titleCharacters),
            order: try fields.choice("order", of: Award.Order.self),
            decision: read)
        rankReason = try fields.sentence("rankReason")
        authority = try fields.sentence("authority")
        item = try fields.optionalID("item")
        guard let counts = fields.optional("total") else { return }
        var count = try counts.object()
        total = Award.Total(
            collectives: try count.int("collectives", in: StateLimits.counted),
            households: try count.optional("households")?.int(in: StateLimits.counted) ?? 0,
            individuals: try count.int("individuals", in: StateLimits.counted))
        try count.done()
    }
}

extension Awards.NewRecipient {
    init(_ fields: inout Fields) throws(BadField) {
        self.init(
            award: try fields.id("award"), kind: try fields.choice("kind", of: Recipient.Kind.self),
            name: try fields.string("name", max: StateLimits.nameCharacters))
        decidedName = try fields.line("decidedName")
        salutation = try fields.line("salutation")
        title = try fields.line("title", max: StateLimits.titleCharacters)
        unit = try fields.optionalID("unit")
        representative = try fields.line("representative")
        representativeSalutation = try fields.line("representativeSalutation")
        representativeTitle = try fields.line("representativeTitle", max: StateLimits.titleCharacters)
        if let field = fields.optional("people") { people = try field.int(in: StateLimits.walkingUp) }
        isPosthumous = try fields.optional("posthumous")?.bool() ?? false
        decision = try fields.optional("decision")?.string(max: StateLimits.titleCharacters)
        venue = try fields.optionalID("venue")
        round = try fields.optionalID("round")
    }
}
