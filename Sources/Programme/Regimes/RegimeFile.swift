import Conference

/// The law by which awards are conferred at one time (quy định áp dụng): which forms there are, what follows from each, and what is said in full.
///
/// It is data of the server, one file a regime, and read like the files of a programme. What no text of law is known to support is marked there as unverified, and
/// whoever is warned by it is told so.
struct RegimeFile: Sendable {
    static let fields = ["id", "name", "from", "recipients", "deciders", "groups", "abbreviations"] + Rules.fields

    /// Where each rule stands in the law; nil: unverified.
    struct Rules: Sendable, Equatable {
        static let fields = ["law", "unverified"]
        private let articles: [String: String?]

        /// Complains of a rule that has neither an article nor the mark, or both.
        init(_ entry: YAMLEntry, of rules: [String]) {
            let law = entry.has("law") ? entry.entry("law", fields: rules) : nil
            let unverified = Set((entry.ids("unverified") ?? []).map(\.value))
            var articles: [String: String?] = [:]
            for rule in rules {
                let article = law?.text(rule, .title, .optional)?.value
                if (article == nil) == !unverified.contains(rule) {
                    entry.page.fault(
                        entry.place, "the rule `\(rule)` of \(entry.what) has no article and is not unverified, or both",
                        "write its article under `law`, or its name under `unverified`")
                }
                articles[rule] = .some(article)
            }
            self.articles = articles
        }

        /// As it stands behind what is wrong: “(Luật …, Điều 9)”.
        func source(of rule: String) -> String {
            (articles[rule] ?? nil).map { "(\($0))" } ?? "(by custom; no text of law that says so is known here)"
        }
    }

    /// Who decides on awards (thẩm quyền).
    struct Decider: Sendable, Equatable {
        static let fields = ["id", "name", "also", "sole", "abolished", "order", "delegates"] + Rules.fields
        let name: BilingualText
        /// How they may be written.
        let names: [LawWords]
        /// Whether nobody else decides on the same.
        let isSole: Bool
        /// Whether there is no such office any more.
        let isAbolished: Bool
        let order: Award.Order
        /// Whether what they decide is conferred on their authority by others (thừa ủy quyền).
        let delegates: Bool
        let rules: Rules
    }

    let id: String
    let name: BilingualText
    /// The first day, `2024-01-01`.
    let from: String
    /// Kinds of recipients in the order in which they go up, in the words of recipients.csv; of a kind that this release does not know nothing is said.
    let recipients: [String]
    let rules: Rules
    let forms: [AwardForm]
    let deciders: [String: Decider]
    let abbreviations: [String: String]

    /// Nil where it cannot be read at all; what else is wrong with it has been complained of.
    init?(_ text: String, page: FileContext) {
        guard let root = YAMLText.root(of: text, page: page),
            let file = YAMLEntry(root, page: page, what: "the regime", fields: Self.fields),
            let id = file.id("id")?.value
        else { return nil }
        self.id = id
        name = file.bilingual("name") ?? ""
        from = file.text("from", .title)?.value ?? ""
        let order = file.entry("recipients", fields: ["order"] + Rules.fields)
        recipients = order?.ids("order")?.map(\.value) ?? []
        rules = Rules(order ?? file, of: ["order"])
        let deciders = Self.deciders(file)
        self.deciders = deciders
        forms = Self.groups(file).flatMap { AwardForm.all(of: $0, deciders: deciders) }
        let spoken = file.entries(
            "abbreviations", what: "the abbreviation", fields: ["short", "full"], limit: FileLimits.regimeEntries
        ).entries
        abbreviations = Dictionary(
            spoken.compactMap { entry in
                guard let short = entry.written("short"), let full = entry.text("full", .title) else { return nil }
                return (short.value, full.value)
            }
        ) { first, _ in first }
    }

    private static func groups(_ file: YAMLEntry) -> [YAMLEntry] {
        file.entries("groups", what: "the group of forms", fields: AwardForm.groupFields, limit: FileLimits.regimeEntries).entries
    }

    private static func deciders(_ file: YAMLEntry) -> [String: Decider] {
        let list = file.entries("deciders", what: "the decider", fields: Decider.fields, limit: FileLimits.regimeEntries).entries
        return Dictionary(list.compactMap { entry in entry.id("id").map { ($0.value, Decider(entry)) } }) { first, _ in first }
    }
}

extension RegimeFile.Decider {
    fileprivate init(_ entry: YAMLEntry) {
        let order: Located<Award.Order>? = entry.choice("order")
        name = entry.bilingual("name") ?? ""
        names = ([name.vi] + entry.texts("also")).map(LawWords.init)
        isSole = entry.flag("sole") ?? false
        isAbolished = entry.flag("abolished") ?? false
        self.order = order?.value ?? .readCall
        delegates = entry.flag("delegates") ?? false
        rules = RegimeFile.Rules(entry, of: ["order", "delegates"])
    }
}

extension RegimeFile {
    /// What the conference keeps of it.
    var kept: Regime { Regime(id: id, name: name, abbreviations: abbreviations) }

    func form(_ id: String) -> AwardForm? { forms.first { $0.id == id } }

    /// The form that an award is by its name: of several that fit, the one that says most of it.
    func form(called name: String) -> AwardForm? {
        let words = LawWords(name)
        let fitting = forms.flatMap { form in form.names.filter(words.begin).map { (form, $0.length) } }
        return fitting.max { $0.1 < $1.1 }?.0
    }

    /// Whose decision it is, by how the programme writes them.
    func decider(called name: String) -> Decider? {
        let words = LawWords(name)
        let fitting = deciders.keys.sorted().compactMap { deciders[$0] }.flatMap { decider in
            decider.names.filter(words.begin).map { (decider, $0.length) }
        }
        return fitting.max { $0.1 < $1.1 }?.0
    }
}

extension RegimeFile.Decider {
    func isCalled(_ name: String) -> Bool {
        let words = LawWords(name)
        return names.contains(where: words.begin)
    }
}
