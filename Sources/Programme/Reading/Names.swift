/// The names that one list of the programme defines, and all places that refer to them.
///
/// References are settled when every file has been read, because files refer to each other in both directions.
final class Names {
    /// `venue`
    private let what: String
    /// `venues.yaml`
    let file: String
    private var defined: [String: Place] = [:]
    private var order: [String] = []
    /// Ids by what things are called, without regard to capitals, diacritics and spaces; nil where two are called the same.
    private var called: [String: String?] = [:]
    private var references: [(name: Located<String>, by: String, page: FileContext)] = []
    /// Whether the list could be read whole. If not, an unknown name may well be right, and nothing is said about it.
    var isWhole = true

    init(_ what: String, in file: String) {
        self.what = what
        self.file = file
    }

    func isDefined(_ name: String) -> Bool { defined[name] != nil }

    /// Complains and returns false when the name is taken. Then some other thing has lost its own, so that the list is no longer whole.
    @discardableResult
    func define(_ name: Located<String>, called title: String? = nil, on page: FileContext) -> Bool {
        if let first = defined[name.value] {
            page.fault(
                name.place, "the \(what) “\(name.value)” is already defined at line \(first.line) of \(file)",
                "give each \(what) an id of its own")
            isWhole = false
            return false
        }
        defined[name.value] = name.place
        order.append(name.value)
        if let title {
            let slug = IDRule.slug(title)
            called[slug] = .some(called[slug] == nil ? name.value : nil)
        }
        return true
    }

    /// The id of the one thing that is called so.
    func id(called title: String) -> String? {
        let slug = IDRule.slug(title)
        return (called[slug] ?? nil) ?? (isDefined(slug) ? slug : nil)
    }

    /// What is wrong with a title that nothing has, and the remedy; nil where the list has no titles, or not all of them.
    func objection(toTitle title: String) -> (sentence: String, remedy: String)? {
        guard isWhole, !called.isEmpty else { return nil }
        let near = Nearest.name(to: IDRule.slug(title), among: order + called.keys.sorted()).flatMap { id(called: $0) }
        return (
            "neither the id nor the name of a \(what)",
            near.map { "did you mean “\($0)”? Otherwise add it to \(file)" } ?? "write the id or the name of one that \(file) has"
        )
    }

    /// Notes that `by` (the field, or the thing with its field) names one of these.
    func refer(to name: Located<String>, by: String, on page: FileContext) { references.append((name, by, page)) }

    /// Complains of every reference to a name that is not defined; where the whole file is missing, once. `page` is that of the file, nil when it is there.
    func settle(missing page: FileContext?) {
        if let page {
            guard let first = references.first else { return }
            let files = Set(references.map(\.page.name)).count
            page.fault(
                .top,
                "the file is missing, but \(first.page.name) (line \(first.name.place.line)\(files > 1 ? ", and others" : "")) "
                    + "names the \(what) “\(first.name.value)”",
                "copy it from agenda/template and fill it in, or delete what refers to it")
            return
        }
        guard isWhole else { return }
        var suggestions = FileLimits.suggestions
        var told: Set<String> = []
        let places = Dictionary(grouping: references) { $0.name.value }
        let named = Set(references.map(\.name.value))
        let unnamed = order.filter { !named.contains($0) }
        for reference in references where defined[reference.name.value] == nil && told.insert(reference.name.value).inserted {
            var near: String?
            if suggestions > 0 {
                near = Nearest.name(to: reference.name.value, among: order) ?? (unnamed.count == 1 ? unnamed[0] : nil)
                suggestions -= 1
            }
            reference.page.fault(
                reference.name.place,
                "\(reference.by)\(Self.others(places[reference.name.value] ?? [])) names the \(what) “\(reference.name.value)”, which \(file) "
                    + "does not have",
                near.map { "did you mean “\($0)”? Otherwise add it to \(file)" }
                    ?? "add it to \(file), or write the id of one that is there")
        }
    }

    /// “ (and 8 others, as units.csv:3, 4)”: one wrong id is one fault, however many lists name it.
    private static func others(_ references: [(name: Located<String>, by: String, page: FileContext)]) -> String {
        let others = references.dropFirst()
        guard !others.isEmpty else { return "" }
        let places = others.prefix(4).map { "\($0.page.name):\($0.name.place.line)" }
        return " (and \(others.count == 1 ? "at" : "\(others.count) more, as at") \(places.joined(separator: ", ")))"
    }
}
