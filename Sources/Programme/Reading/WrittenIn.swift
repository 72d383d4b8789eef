import Conference

/// Somebody whom a file names without an entry in people.yaml: “Trần Thị B”, or `{name: Trần Thị B, salutation: bà, title: Trưởng ban}`.
struct WrittenIn {
    static let fields = ["name", "salutation", "title"]

    let name: String
    let salutation: BilingualText?
    let title: BilingualText?

    /// Nil where the field is not there. `rule`: of the name.
    init?(_ field: String, of entry: YAMLEntry, _ rule: TextRule) {
        guard entry.has(field) else { return nil }
        if entry.hasFields(field) {
            guard let whole = entry.entry(field, fields: Self.fields) else { return nil }
            self.init(whole, rule)
            return
        }
        guard let told = entry.text(field, rule, .optional) else { return nil }
        self.init(name: told.value, salutation: nil, title: nil)
        SalutationCheck.warn(told, of: "`\(field)` of \(entry.what)", entry.page)
    }

    private init(name: String, salutation: BilingualText?, title: BilingualText?) {
        self.name = name
        self.salutation = salutation
        self.title = title
    }

    init(_ entry: YAMLEntry, _ rule: TextRule) {
        self.init(
            name: entry.text("name", rule)?.value ?? "", salutation: entry.bilingual("salutation", .name, .optional),
            title: entry.bilingual("title", .title, .optional))
        SalutationCheck.warn(name, of: entry)
    }
}
