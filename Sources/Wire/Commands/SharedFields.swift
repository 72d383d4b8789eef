internal import Conference
internal import StrictJSON

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
        guard let entity = EntityKey(try field.opaque(max: WireLimits.keyBytes)) else { throw field.bad(.badValue) }
        return entity
    }

    /// `confirm: true` where something is to be done in spite of a reason; absent means no.
    mutating func confirm() throws(BadField) -> Bool {
        try optional("confirm")?.bool() ?? false
    }
}

extension Field {
    func bilingual(max: Int) throws(BadField) -> BilingualText {
        var fields = try object()
        let text = BilingualText(try fields.string("vi", max: max), en: try fields.optional("en")?.string(max: max))
        try fields.done()
        return text
    }

    /// Null empties the field.
    var isNull: Bool { json == .null }
}
