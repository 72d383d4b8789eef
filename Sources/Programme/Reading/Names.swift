/// The names that one list of the programme defines, and all places that refer to them.
///
/// References are settled when every file has been read, because files refer to each other in both directions.
final class Names {
    /// `venue`
    private let what: String
    /// `venues.yaml`
    private let file: String
    private var defined: [String: Place] = [:]
    private var order: [String] = []
    private var references: [(name: Told<String>, by: String, page: Page)] = []
    /// Whether the list could be read whole. If not, an unknown name may well be right, and nothing is said about it.
    var isWhole = true

    init(_ what: String, in file: String) {
        self.what = what
        self.file = file
    }

    func isDefined(_ name: String) -> Bool { defined[name] != nil }

    /// Complains and returns false when the name is taken.
    @discardableResult
    func define(_ name: Told<String>, on page: Page) -> Bool {
        if let first = defined[name.value] {
            page.fault(
                name.place, "the \(what) “\(name.value)” is already defined at line \(first.line) of \(file)",
                "give each \(what) an id of its own")
            return false
        }
        defined[name.value] = name.place
        order.append(name.value)
        return true
    }

    /// Notes that `by` (the field, or the thing with its field) names one of these.
    func refer(to name: Told<String>, by: String, on page: Page) { references.append((name, by, page)) }

    /// Complains of every reference to a name that is not defined.
    func settle() {
        guard isWhole else { return }
        var suggestions = Limits.suggestions
        for reference in references where defined[reference.name.value] == nil {
            var near: String?
            if suggestions > 0 {
                near = Nearest.name(to: reference.name.value, among: order)
                suggestions -= 1
            }
            reference.page.fault(
                reference.name.place, "\(reference.by) names the \(what) “\(reference.name.value)”, which \(file) does not have",
                near.map { "did you mean “\($0)”? Otherwise add it to \(file)" }
                    ?? "add it to \(file), or write the id of one that is there")
        }
    }
}
