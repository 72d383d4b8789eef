import Conference
import Yams

/// One mapping of a YAML file: its fields by name, each asked for once by the reader of that file.
struct YAMLEntry: EntryFields {
    let page: FileContext
    let place: Place
    var what: String
    private var fields: [String: Node] = [:]

    /// Complains of what is not a mapping (nil) and of unknown fields.
    init?(_ node: Node, page: FileContext, what: String, fields known: [String]) {
        self.page = page
        place = Place(node.mark)
        self.what = what
        guard case .mapping(let mapping) = node else {
            page.fault(
                place, "\(what) is \(node.kind), not an entry with fields",
                "write the fields as “name: value”: " + known.joined(separator: ", "))
            return nil
        }
        for (key, value) in mapping {
            guard case .scalar(let name) = key else {
                page.fault(Place(key.mark), "a field of \(what) has no plain name", "write the field as “name: value”")
                continue
            }
            if known.contains(name.string) {
                fields[name.string] = value
            } else if !name.string.hasPrefix(YAMLText.passedOver) {
                complain(ofUnknown: name, value: value, known: known)
            }
        }
        if let id = written("id", silently: true) { self.what = what + " " + id.value }
    }

    private func complain(ofUnknown name: Node.Scalar, value: Node, known: [String]) {
        var remedy = Nearest.name(to: name.string, among: known).map { "did you mean `\($0)`? " } ?? ""
        if case .scalar(let text) = value, text.string.isEmpty, text.style == .plain {
            remedy += "If it is the rest of a text with a comma, put the whole text in quotation marks. "
        }
        page.fault(
            Place(name.mark), "\(what) has the unknown field `\(name.string)`", remedy + "The fields are: " + known.joined(separator: ", "))
    }

    func written(_ field: String) -> Located<String>? { written(field, silently: false) }

    private func written(_ field: String, silently: Bool) -> Located<String>? {
        guard let node = fields[field] else { return nil }
        guard case .scalar(let scalar) = node else {
            if !silently {
                page.fault(Place(node.mark), "`\(field)` of \(what) is \(node.kind), not one value", "write " + example(field, "…"))
            }
            return nil
        }
        let isNull = scalar.style == .plain && (scalar.string == "~" || scalar.string == "null")
        let value = isNull ? "" : TextNormalization.trimmed(scalar.string)
        guard !value.isEmpty else { return nil }
        if let spoilt = SpoiltCell(value) {
            if !silently {
                page.fault(Place(node.mark), "`\(field)` of \(what) is “\(value)”, \(spoilt.sentence)", "write " + example(field, "…"))
            }
            return nil
        }
        return Located(value: value, place: Place(node.mark))
    }

    func example(_ field: String, _ value: String) -> String { "`\(field): \(value)`" }

    func isSpoilt(_ field: String) -> Bool {
        switch fields[field] {
        case nil: false
        case .scalar(let scalar): SpoiltCell(TextNormalization.trimmed(scalar.string)) != nil
        default: true
        }
    }

    func has(_ field: String) -> Bool { fields[field] != nil }

    /// Whether the field is an entry with fields of its own.
    func hasFields(_ field: String) -> Bool {
        if case .mapping? = fields[field] { true } else { false }
    }

    /// Where a field's value stands; the entry itself when it has none.
    func place(of field: String) -> Place { fields[field].map { Place($0.mark) } ?? place }

    /// A text in Vietnamese, or `{vi: …, en: …}`.
    func bilingual(_ field: String, _ rule: TextRule = .title, _ need: Need = .required, mayBreak: Bool = false) -> BilingualText? {
        guard let node = fields[field] else {
            if need == .required { missing(field, "{vi: …, en: …}") }
            return nil
        }
        if case .mapping = node {
            guard let both = YAMLEntry(node, page: page, what: "`\(field)` of \(what)", fields: ["vi", "en"]) else { return nil }
            let vi = both.text("vi", rule, mayBreak: mayBreak)?.value
            let en = both.text("en", rule, .optional, mayBreak: mayBreak)?.value
            return vi.map { BilingualText($0, en: en) }
        }
        return text(field, rule, need, mayBreak: mayBreak).map { BilingualText($0.value) }
    }

    /// A text in either language that the hall's screens set in large type, broken into lines as the programme has it.
    func heading(_ field: String, _ rule: TextRule = .title, _ need: Need = .required) -> BilingualText? {
        bilingual(field, rule, need, mayBreak: true)
    }

    /// A day that the calendar does not have, or that is written as people write it.
    func complain(ofDay told: Located<String>, such day: String) {
        let likely = LocalClock.likelyDay(told.value)
        page.fault(
            told.place, likely == nil ? "the calendar has no day “\(told.value)”" : "“\(told.value)” is not how a day is written here",
            "write year-month-day, such as `date: \(likely ?? day)`")
    }

    /// A list of entries with fields, and whether every one of them could be read.
    func entries(
        _ field: String, _ need: Need = .required, what: String, fields known: [String], limit: Int = StateLimits.listEntries
    ) -> (entries: [YAMLEntry], isWhole: Bool) {
        let nodes = nodes(field, need, limit: limit)
        let entries = nodes.list.compactMap { YAMLEntry($0, page: page, what: what, fields: known) }
        return (entries, nodes.isWhole && entries.count == nodes.list.count)
    }

    /// A single entry with fields within this one.
    func entry(_ field: String, fields known: [String]) -> YAMLEntry? {
        fields[field].flatMap { YAMLEntry($0, page: page, what: "`\(field)` of \(what)", fields: known) }
    }

    /// A list of ids, without repeats. One id alone may stand without brackets. nil: there is none, or an empty one.
    func ids(_ field: String, limit: Int = StateLimits.listEntries) -> [Located<String>]? {
        var seen: Set<String> = []
        let nodes = nodes(field, .optional, limit: limit, acceptsOne: true)
        if nodes.list.isEmpty, nodes.isWhole { return nil }
        return nodes.list.compactMap { node in
            guard case .scalar(let scalar) = node else {
                page.fault(
                    Place(node.mark), "`\(field)` of \(what) lists \(node.kind), not an id", "write " + example(field, "[si-ma-cai, …]"))
                return nil
            }
            let told = Located(value: TextNormalization.trimmed(scalar.string), place: Place(node.mark))
            guard IDRule.checked(told, field: field, on: page) else { return nil }
            if !seen.insert(told.value).inserted {
                page.fault(told.place, "`\(field)` of \(what) names “\(told.value)” twice", "delete one of them")
                return nil
            }
            return told
        }
    }

    /// A list of plain texts; none where there is no such field.
    func texts(_ field: String) -> [String] {
        nodes(field, .optional, limit: StateLimits.listEntries, acceptsOne: true).list.compactMap { node in
            if case .scalar(let scalar) = node { return TextNormalization.trimmed(scalar.string) }
            page.fault(Place(node.mark), "`\(field)` of \(what) lists \(node.kind), not a text", "write " + example(field, "[…, …]"))
            return nil
        }
    }

    /// The nodes of a list, for those whose entries come in several shapes, and whether these are all that are meant.
    func nodes(_ field: String, _ need: Need, limit: Int, acceptsOne: Bool = false) -> (list: [Node], isWhole: Bool) {
        guard let node = fields[field] else {
            if need == .required { missing(field, "[…]") }
            return ([], need == .optional)
        }
        switch node {
        case .sequence(let list):
            if list.count > limit {
                page.fault(Place(list[limit].mark), "`\(field)` of \(what) has more than \(limit) entries", "shorten the list")
            }
            return (Array(list.prefix(limit)), list.count <= limit)
        case .scalar(let scalar) where scalar.string.allSatisfy(\.isWhitespace) || scalar.string == "~": return ([], true)
        case .scalar where acceptsOne: return ([node], true)
        default:
            page.fault(
                Place(node.mark), "`\(field)` of \(what) is \(node.kind), not a list", "begin every entry of the list with a hyphen: “- …”")
            return ([], false)
        }
    }
}

extension Place {
    init(_ mark: Mark?) { self.init(line: mark?.line ?? 1, column: mark?.column) }
}

extension Node {
    /// For sentences.
    var kind: String {
        switch self {
        case .scalar: "a single value"
        case .mapping: "an entry with fields"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}
