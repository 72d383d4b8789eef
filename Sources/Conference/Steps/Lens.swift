/// One field of a row that undo can tell apart and put back.
struct Lens<Row>: Sendable {
    let name: String
    let differs: @Sendable (Row, Row) -> Bool
    let copy: @Sendable (_ from: Row, _ into: inout Row) -> Void

    init<Value: Equatable & SendableMetatype>(_ name: String, _ path: any WritableKeyPath<Row, Value> & Sendable) {
        self.name = name
        differs = { $0[keyPath: path] != $1[keyPath: path] }
        copy = { $1[keyPath: path] = $0[keyPath: path] }
    }
}

/// A row that undo restores field by field, so that a correction made since to another field of it survives.
protocol Undoable: Entity, Recordable where ID: Recordable {
    static var lenses: [Lens<Self>] { get }
    var entity: EntityKey { get }
}

/// `agenda/i7.state`: one field of one entity.
struct FieldName: TextKey {
    let entity: EntityKey
    let field: String

    init(_ entity: EntityKey, _ field: String) {
        self.entity = entity
        self.field = field
    }

    /// No name of an entity has a full stop.
    init?(_ text: String) {
        guard let point = text.firstIndex(of: "."), let entity = EntityKey(String(text[..<point])) else { return nil }
        self.init(entity, String(text[text.index(after: point)...]))
    }

    var text: String { entity.text + "." + field }
    var textHash: UInt { entity.textHash &* 31 &+ field.textHash }

    static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// How a row was before a step; no row means that the step created it.
struct Before<Row: Undoable>: Equatable, Sendable {
    let id: Row.ID
    let row: Row?

    init(id: Row.ID, row: Row?) {
        self.id = id
        self.row = row
    }

    /// Adds the fields in which the row differs now. One that came or went differs in all.
    init(id: Row.ID, _ then: Row?, now: Row?, fields: inout [FieldName]) {
        for lens in Row.lenses {
            if let then, let now, !lens.differs(then, now) { continue }
            if let row = now ?? then { fields.append(FieldName(row.entity, lens.name)) }
        }
        self.init(id: id, row: then)
    }
}

extension Table where Row: Undoable {
    /// The rows that differ from `old`, as they were, and the fields in which they differ.
    func before(from old: Table, fields: inout [FieldName]) -> [Before<Row>] {
        idsChanged(since: old).map { Before(id: $0, old[$0], now: self[$0], fields: &fields) }
    }

    /// Puts the rows' differing fields back.
    mutating func restore(_ before: [Before<Row>], fields: Set<FieldName>) {
        for entry in before {
            guard let then = entry.row, var now = self[entry.id] else {
                self[entry.id] = entry.row
                continue
            }
            for lens in Row.lenses where fields.contains(FieldName(then.entity, lens.name)) { lens.copy(then, &now) }
            self[entry.id] = now
        }
    }
}
