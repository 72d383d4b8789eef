internal import Conference

extension Agenda.Command {
    init(_ op: Op, _ fields: inout Fields) throws(BadField) {
        switch op {
        case .agendaAdvance:
            self = .advance(
                from: try fields.nullable("from").map { field throws(BadField) in ItemID(try field.id()) }, confirm: try fields.confirm())
        case .agendaJump: self = .jump(to: ItemID(try fields.id("to")), confirm: try fields.confirm())
        case .agendaSkip: self = .skip(ItemID(try fields.id("item")), confirm: try fields.confirm())
        case .agendaInsert: self = .insert(after: try fields.place(), try Agenda.NewItem(&fields))
        case .agendaEdit: self = .edit(ItemID(try fields.id("item")), try Agenda.Change.all(in: fields.required("set")))
        case .agendaMove: self = .move(ItemID(try fields.id("item")), after: try fields.place())
        case .agendaExtend: self = .extend(minutes: try fields.int("minutes", in: WireLimits.extensionMinutes))
        default: preconditionFailure("\(op.rawValue) is not a command of the agenda")
        }
    }
}

extension Fields {
    /// `after`: the item behind which; null puts it first.
    fileprivate mutating func place() throws(BadField) -> ItemID? {
        guard let field = try nullable("after") else { return nil }
        return ItemID(try field.id())
    }
}

extension Agenda.NewItem {
    fileprivate init(_ fields: inout Fields) throws(BadField) {
        var item = try fields.object("item")
        let kind = try item.choice("kind", of: Agenda.Kind.self)
        let title = try item.bilingual("title", max: WireLimits.titleCharacters)
        let minutes = try item.int("minutes", in: WireLimits.itemMinutes)
        self.init(kind: kind, title: title, minutes: minutes, changes: try Agenda.Change.optional(in: &item))
        try item.done()
    }
}

extension Agenda.Change {
    /// The changes of `set`, in one order whatever the order sent; at least one.
    fileprivate static func all(in field: Field) throws(BadField) -> [Agenda.Change] {
        var fields = try field.object()
        var changes: [Agenda.Change] = []
        if let field = fields.optional("kind") { changes.append(.kind(try field.choice(of: Agenda.Kind.self))) }
        if let field = fields.optional("title") { changes.append(.title(try field.bilingual(max: WireLimits.titleCharacters))) }
        if let field = fields.optional("minutes") { changes.append(.minutes(try field.int(in: WireLimits.itemMinutes))) }
        changes += try optional(in: &fields)
        try fields.done()
        if changes.isEmpty { throw field.bad(.missing) }
        return changes
    }

    fileprivate static func optional(in fields: inout Fields) throws(BadField) -> [Agenda.Change] {
        var changes: [Agenda.Change] = []
        if let field = fields.optional("quiet") { changes.append(.quiet(try field.bool())) }
        if let field = fields.optional("who") { changes.append(.who(try speakers(field))) }
        if let field = fields.optional("venue") { changes.append(.venue(field.isNull ? nil : VenueID(try field.id()))) }
        if let field = fields.optional("notes") {
            changes.append(.notes(field.isNull ? nil : try field.string(max: WireLimits.noteCharacters, newlines: true)))
        }
        if let field = fields.optional("script") {
            changes.append(.script(field.isNull ? nil : try field.bilingual(max: WireLimits.scriptCharacters)))
        }
        if let field = fields.optional("resumesAt") {
            changes.append(.resumesAt(field.isNull ? nil : Milliseconds(try field.int(in: 0...WireLimits.largestInteger))))
        }
        if let field = fields.optional("video") {
            changes.append(.video(field.isNull ? nil : try field.string(max: WireLimits.titleCharacters)))
        }
        return changes
    }

    private static func speakers(_ field: Field) throws(BadField) -> [Agenda.Speaker] {
        var speakers: [Agenda.Speaker] = []
        for entry in try field.list() {
            var fields = try entry.object()
            let person = try fields.optional("person")?.id()
            let name = try fields.string("name", max: WireLimits.nameCharacters)
            let title = try fields.optional("title")?.bilingual(max: WireLimits.titleCharacters)
            try fields.done()
            speakers.append(Agenda.Speaker(person: person.map { PersonID($0) }, name: name, title: title))
        }
        return speakers
    }
}
