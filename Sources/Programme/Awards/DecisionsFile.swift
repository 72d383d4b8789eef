import Conference
import Yams

/// The decisions of `awards.yaml`: at its top, where several awards fall under one, or within the award that alone falls under it. Everything else names them by
/// their numbers.
struct DecisionsFile {
    static let fields = ["number", "date", "signer", "subject", "reader", IllustrativeMarks.field]
    private static let example = "01/QĐ-UBND"

    private(set) var decisions: [Decision] = []
    private var known: [DecisionID: String] = [:]
    /// Numbers that awards name without saying more.
    private var referred: [(number: Located<String>, by: YAMLEntry)] = []
    /// Those of the top, which some award has to fall under.
    private var atTop: [(id: DecisionID, entry: YAMLEntry)] = []

    init(_ file: YAMLEntry, _ reading: FolderReading) {
        for entry in file.entries("decisions", .optional, what: "a decision", fields: Self.fields).entries {
            if let number = define(entry, reading) { atTop.append((DecisionID(number: number), entry)) }
        }
    }

    /// Under which an award falls, by their numbers.
    mutating func read(of award: YAMLEntry, _ reading: FolderReading) -> [String] {
        let nodes = award.nodes("decisions", .required, limit: StateLimits.listEntries)
        if nodes.list.isEmpty, nodes.isWhole, award.has("decisions") {
            award.page.fault(
                award.place(of: "decisions"), "\(award.what) has no decision", "add `- {number: …}` for the decision that is read out")
        }
        var numbers: [String] = []
        for node in nodes.list {
            guard let number = number(node, of: award, reading) else { continue }
            if numbers.contains(where: { DecisionID(number: $0) == DecisionID(number: number) }) {
                award.page.fault(Place(node.mark), "\(award.what) names the decision “\(number)” twice", "keep one of them")
            } else {
                numbers.append(number)
            }
        }
        return numbers
    }

    private mutating func number(_ node: Node, of award: YAMLEntry, _ reading: FolderReading) -> String? {
        if case .scalar(let scalar) = node {
            let told = Located(value: TextNormalization.trimmed(scalar.string), place: Place(node.mark))
            let number = TextRule.title.checked(told, field: "decisions", of: award.what, on: award.page)
            referred.append((number, award))
            return number.value
        }
        guard let entry = YAMLEntry(node, page: award.page, what: "a decision of \(award.what)", fields: Self.fields) else { return nil }
        return define(entry, reading)
    }

    /// Nil where it has no number, or one that stands already.
    private mutating func define(_ entry: YAMLEntry, _ reading: FolderReading) -> String? {
        guard let number = entry.text("number", .title, example: Self.example) else { return nil }
        let date = entry.text("date", .title, .optional)
        if let date, !LocalClock.isDay(date.value) { entry.complain(ofDay: date, such: "2021-12-31") }
        let reader = WrittenIn("reader", of: entry, .name)
        var decision = Decision(
            number: number.value, date: date?.value, signer: entry.text("signer", .title, .optional)?.value, reader: reader?.name)
        decision.subject = entry.bilingual("subject", .title, .optional)
        (decision.readerSalutation, decision.readerTitle) = (reader?.salutation?.vi, reader?.title?.vi)
        if let other = known[decision.id] {
            entry.page.fault(
                number.place,
                "the decision “\(number.value)” stands twice" + (other == number.value ? "" : ", the other time as “\(other)”"),
                "keep one of them; where several awards fall under it, under `decisions:` at the top of the file, and its number in each award"
            )
            return nil
        }
        known[decision.id] = number.value
        decisions.append(decision)
        reading.illustrative.note(.decision(decision.id), entry)
        return number.value
    }

    /// Under which a round falls: those that it tells by their numbers, one or several; nil: who stands in the round tells it, or the award.
    static func told(by round: YAMLEntry, of award: Award) -> [String]? {
        let nodes = round.nodes("decision", .optional, limit: StateLimits.listEntries, acceptsOne: true)
        if nodes.list.isEmpty { return nil }
        return nodes.list.compactMap { node in
            guard case .scalar(let scalar) = node else {
                round.page.fault(
                    Place(node.mark), "`decision` of \(round.what) is \(node.kind), not a number",
                    "write " + round.example("decision", award.decisions.first ?? "…"))
                return nil
            }
            let told = TextNormalization.trimmed(scalar.string)
            let id = DecisionID(number: told)
            if let number = award.decisions.first(where: { DecisionID(number: $0) == id }) { return number }
            let near = Nearest.name(to: told, among: award.decisions).map { "did you mean “\($0)”? " } ?? ""
            round.page.fault(
                Place(node.mark), "\(round.what) falls under the decision “\(told)”, which its award does not list",
                near + "Write one of: " + award.decisions.joined(separator: ", "))
            return nil
        }
    }

    /// Once all awards are read: numbers that are nowhere, and decisions that are of no use.
    func check(_ awards: [Award]) {
        let numbers = decisions.map(\.number)
        for (number, award) in referred where known[DecisionID(number: number.value)] == nil {
            let near = Nearest.name(to: number.value, among: numbers).map { "did you mean “\($0)”? " } ?? ""
            award.page.fault(
                number.place, "\(award.what) falls under the decision “\(number.value)”, of which the file says nothing",
                near + "Write it with its particulars, such as `- {number: \(number.value), date: 2021-12-31}`")
        }
        let used = Set(awards.flatMap(\.decisions).map { DecisionID(number: $0) })
        for (id, entry) in atTop where !used.contains(id) {
            entry.page.warning(
                entry.place, "no award falls under the decision “\(known[id] ?? "")”",
                "write its number under `decisions` of an award, or delete it")
        }
    }
}
