import Conference
import Yams

/// One mapping of a YAML file: its fields by name, each asked for once by the reader of that file.
struct Entry: Fields {
    let page: Page
    let place: Place
    var what: String
    private var fields: [String: Node] = [:]

    /// Complains of what is not a mapping (nil) and of unknown fields.
    init?(_ node: Node, page: Page, what: String, fields known: [String]) {
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

    func written(_ field: String) -> Told<String>? { written(field, silently: false) }

    private func written(_ field: String, silently: Bool) -> Told<String>? {
        guard let node = fields[field] else { return nil }
        guard case .scalar(let scalar) = node else {
            if !silently {
                page.fault(Place(node.mark), "`\(field)` of \(what) is \(node.kind), not one value", "write " + example(field, "…"))
            }
            return nil
        }
        let value = scalar.style == .plain && (scalar.string == "~" || scalar.string == "null") ? "" : scalar.string.trimmed
        return value.isEmpty ? nil : Told(value: value, place: Place(node.mark))
    }

    func example(_ field: String, _ value: String) -> String { "`\(field): \(value)`" }

    func isSpoilt(_ field: String) -> Bool {
        if let node = fields[field], node.isPlural { return true }
        return false
    }

    func has(_ field: String) -> Bool { fields[field] != nil }

    /// Where a field's value stands; the entry itself when it has none.
    func place(of field: String) -> Place { fields[field].map { Place($0.mark) } ?? place }

    /// A text in Vietnamese, or `{vi: …, en: …}`.
    func bilingual(_ field: String, _ need: Need = .required, rule: TextRule = .line) -> BilingualText? {
        guard let node = fields[field] else {
            if need == .required { missing(field, "{vi: …, en: …}") }
            return nil
        }
        if case .mapping = node {
            guard let both = Entry(node, page: page, what: "`\(field)` of \(what)", fields: ["vi", "en"]) else { return nil }
            let read = { (language: String, need: Need) in
                (rule == .line ? both.line(language, need) : both.text(language, need))?.value
            }
            let (vi, en) = (read("vi", .required), read("en", .optional))
            return vi.map { BilingualText($0, en: en) }
        }
        return (rule == .line ? line(field, need) : text(field, need)).map { BilingualText($0.value) }
    }

    /// A list of entries with fields.
    func entries(_ field: String, _ need: Need = .required, what: String, fields known: [String], limit: Int = 100) -> [Entry] {
        nodes(field, need, limit: limit).compactMap { Entry($0, page: page, what: what, fields: known) }
    }

    /// A single entry with fields within this one.
    func entry(_ field: String, fields known: [String]) -> Entry? {
        fields[field].flatMap { Entry($0, page: page, what: "`\(field)` of \(what)", fields: known) }
    }

    /// A list of ids, without repeats. One id alone may stand without brackets.
    func ids(_ field: String, limit: Int = 100) -> [Told<String>] {
        var seen: Set<String> = []
        return nodes(field, .optional, limit: limit, acceptsOne: true).compactMap { node in
            guard case .scalar(let scalar) = node else {
                page.fault(
                    Place(node.mark), "`\(field)` of \(what) lists \(node.kind), not an id", "write " + example(field, "[si-ma-cai, …]"))
                return nil
            }
            let told = Told(value: scalar.string.trimmed, place: Place(node.mark))
            guard IDRule.checked(told, field: field, on: page) else { return nil }
            if !seen.insert(told.value).inserted {
                page.fault(told.place, "`\(field)` of \(what) names “\(told.value)” twice", "delete one of them")
                return nil
            }
            return told
        }
    }

    /// The nodes of a list, for those whose entries come in several shapes.
    func nodes(_ field: String, _ need: Need, limit: Int, acceptsOne: Bool = false) -> [Node] {
        guard let node = fields[field] else {
            if need == .required { missing(field, "[…]") }
            return []
        }
        switch node {
        case .sequence(let list):
            if list.count > limit {
                page.fault(Place(list[limit].mark), "`\(field)` of \(what) has more than \(limit) entries", "shorten the list")
            }
            return Array(list.prefix(limit))
        case .scalar(let scalar) where scalar.string.trimmed.isEmpty || scalar.string == "~": return []
        case .scalar where acceptsOne: return [node]
        default:
            page.fault(
                Place(node.mark), "`\(field)` of \(what) is \(node.kind), not a list", "begin every entry of the list with a hyphen: “- …”")
            return []
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

    var isPlural: Bool { if case .scalar = self { false } else { true } }
}
