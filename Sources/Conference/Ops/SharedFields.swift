/// The shapes that several commands share.
extension Fields {
    /// A sentence in Vietnamese with its English, if there is one: `{"vi": "…", "en": "…"}`.
    mutating func bilingual(_ key: String, max: Int) throws(BadField) -> BilingualText {
        try required(key).bilingual(max: max)
    }

    /// A role that links are made for.
    mutating func role(_ key: String) throws(BadField) -> Role {
        let field = try required(key)
        let role = try field.choice(of: Role.self)
        guard role != .system else { throw field.bad(.badValue) }
        return role
    }

    /// The name of an entity.
    mutating func entity(_ key: String) throws(BadField) -> EntityKey {
        let field = try required(key)
        guard let entity = EntityKey(try field.opaque(max: StateLimits.keyBytes)) else { throw field.bad(.badValue) }
        return entity
    }

    /// The name of a thing.
    mutating func id<Tag>(_ key: String, of type: Identifier<Tag>.Type = Identifier<Tag>.self) throws(BadField) -> Identifier<Tag> {
        Identifier(try id(key))
    }

    /// The name of a thing, if one is given.
    mutating func optionalID<Tag>(_ key: String, of type: Identifier<Tag>.Type = Identifier<Tag>.self) throws(BadField) -> Identifier<Tag>?
    {
        guard let field = optional(key) else { return nil }
        return Identifier(try field.id())
    }

    /// The name of a thing; null for none.
    mutating func nullableID<Tag>(_ key: String, of type: Identifier<Tag>.Type = Identifier<Tag>.self) throws(BadField) -> Identifier<Tag>?
    {
        guard let field = try nullable(key) else { return nil }
        return Identifier(try field.id())
    }

    /// What this op does in spite of a reason, in the field that its `OpSpec` names: a list of reasons, `true` for the only one; absent means nothing.
    mutating func override(of op: some FeatureOp) throws(BadField) -> Override {
        guard let word = op.spec.override else { preconditionFailure("\(op.rawValue) overrides nothing") }
        return try optional(word.rawValue)?.override() ?? .nothing
    }
}

extension Field {
    fileprivate func override() throws(BadField) -> Override {
        guard isList else { return try bool() ? .single : .nothing }
        var reasons: [Reason] = []
        for field in try list(max: Reason.allCases.count) { reasons.append(try field.choice(of: Reason.self)) }
        return .reasons(reasons)
    }
}

extension Field {
    func bilingual(max: Int) throws(BadField) -> BilingualText {
        var fields = try object()
        let text = BilingualText(try fields.string("vi", max: max), en: try fields.optional("en")?.string(max: max))
        try fields.done()
        return text
    }
}

extension Field {
    /// A moment in server time.
    func instant() throws(BadField) -> Milliseconds { Milliseconds(try int(in: 0...StateLimits.largestInteger)) }
}
