extension Agenda {
    enum Op: String, FeatureOp {
        case advance = "agenda.advance"
        case jump = "agenda.jump"
        case skip = "agenda.skip"
        case insert = "agenda.insert"
        case edit = "agenda.edit"
        case move = "agenda.move"
        case extend = "agenda.extend"

        var spec: OpSpec {
            switch self {
            case .advance: OpSpec(.conductors, during: .live, seen: .agenda, undo: .always, override: .confirm, isLed: true)
            case .jump: OpSpec(.conductors, during: .live, seen: .agenda, undo: .always, override: .confirm)
            case .skip: OpSpec(.conductors, during: .moving, seen: .agenda, undo: .always, override: .confirm)
            case .insert, .edit, .move: OpSpec(.conductors, during: .moving, undo: .always)
            case .extend: OpSpec(.conductors, during: .live, undo: .always)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .advance: .agenda(.advance(from: try fields.nullableID("from"), override: try fields.override(of: self)))
            case .jump: .agenda(.jump(to: try fields.id("to"), override: try fields.override(of: self)))
            case .skip: .agenda(.skip(try fields.id("item"), override: try fields.override(of: self)))
            // `after`: the item behind which; null puts it first.
            case .insert: .agenda(.insert(after: try fields.nullableID("after"), try NewItem(&fields)))
            case .edit: .agenda(.edit(try fields.id("item"), try Change.all(in: fields.required("set"))))
            case .move: .agenda(.move(try fields.id("item"), after: try fields.nullableID("after")))
            case .extend: .agenda(.extend(minutes: try fields.int("minutes", in: StateLimits.extensionMinutes)))
            }
        }
    }
}

extension Agenda.Command {
    var op: Agenda.Op {
        switch self {
        case .advance: .advance
        case .jump: .jump
        case .skip: .skip
        case .insert: .insert
        case .edit: .edit
        case .move: .move
        case .extend: .extend
        }
    }

    var override: Override {
        switch self {
        case .advance(_, let override), .jump(_, let override), .skip(_, let override): override
        case .insert, .edit, .move, .extend: .nothing
        }
    }
}

extension Agenda.NewItem {
    fileprivate init(_ fields: inout Fields) throws(BadField) {
        var item = try fields.object("item")
        let kind = try item.choice("kind", of: Agenda.Kind.self)
        let title = try item.bilingual("title", max: StateLimits.titleCharacters)
        let minutes = try item.int("minutes", in: StateLimits.itemMinutes)
        self.init(kind: kind, title: title, minutes: minutes, changes: try Agenda.Change.optional(in: &item))
        try item.done()
    }
}

extension Agenda.Change {
    /// The changes of `set`, in one order whatever the order sent; at least one.
    fileprivate static func all(in field: Conference.Field) throws(BadField) -> [Agenda.Change] {
        var fields = try field.object()
        var changes: [Agenda.Change] = []
        if let field = fields.optional("kind") { changes.append(.kind(try field.choice(of: Agenda.Kind.self))) }
        if let field = fields.optional("title") { changes.append(.title(try field.bilingual(max: StateLimits.titleCharacters))) }
        if let field = fields.optional("minutes") { changes.append(.minutes(try field.int(in: StateLimits.itemMinutes))) }
        changes += try optional(in: &fields)
        try fields.done()
        if changes.isEmpty { throw field.bad(.missing) }
        return changes
    }

    fileprivate static func optional(in fields: inout Fields) throws(BadField) -> [Agenda.Change] {
        var changes: [Agenda.Change] = []
        if let field = fields.optional("quiet") { changes.append(.quiet(try field.bool())) }
        if let field = fields.optional("publicClock") { changes.append(.publicClock(try field.bool())) }
        if let field = fields.optional("ledBy") {
            changes.append(.ledBy(field.isNull ? nil : try field.choice(of: Agenda.Leader.self)))
        }
        if let field = fields.optional("who") { changes.append(.who(try speakers(field))) }
        if let field = fields.optional("venue") { changes.append(.venue(field.isNull ? nil : VenueID(try field.id()))) }
        if let field = fields.optional("notes") {
            changes.append(.notes(field.isNull ? nil : try field.string(max: StateLimits.noteCharacters, newlines: true)))
        }
        if let field = fields.optional("script") {
            changes.append(.script(field.isNull ? nil : try field.bilingual(max: StateLimits.scriptCharacters)))
        }
        if let field = fields.optional("resumesAt") {
            changes.append(.resumesAt(field.isNull ? nil : try field.instant()))
        }
        if let field = fields.optional("video") {
            changes.append(.video(field.isNull ? nil : try field.string(max: StateLimits.titleCharacters)))
        }
        return changes
    }

    private static func speakers(_ field: Conference.Field) throws(BadField) -> [Agenda.Speaker] {
        var speakers: [Agenda.Speaker] = []
        for entry in try field.list() {
            var fields = try entry.object()
            let person = try fields.optional("person")?.id()
            let name = try fields.string("name", max: StateLimits.nameCharacters)
            let salutation = try fields.optional("salutation")?.bilingual(max: StateLimits.titleCharacters)
            let title = try fields.optional("title")?.bilingual(max: StateLimits.titleCharacters)
            try fields.done()
            speakers.append(Agenda.Speaker(person: person.map { PersonID($0) }, name: name, salutation: salutation, title: title))
        }
        return speakers
    }
}
