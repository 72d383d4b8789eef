import Conference

/// What the files mark as invented (`illustrative`), in the order in which it is told.
final class IllustrativeMarks {
    static let field = "illustrative"
    static let column = CSVTable.Column.optional(field, "Minh họa")

    private(set) var keys: [EntityKey] = []

    func note(_ key: EntityKey, _ entry: some EntryFields) {
        if entry.flag(Self.field) ?? false { keys.append(key) }
    }
}
