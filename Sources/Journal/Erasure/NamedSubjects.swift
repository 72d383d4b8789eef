internal import Conference
internal import StrictJSON

/// The people of whom journals speak, by the subjects under which they do, with every name that each ever had.
public struct NamedSubjects: Sendable {
    /// Entities that are a person, or were honoured or heard as one.
    private static let kinds: [EntityKey.Kind] = [.person, .participant, .recipient, .speaker, .guest]

    /// Where within a subject's own words another person is named: who receives instead, who came instead.
    private static let ofAnother: Set<String> = ["by", "substitute"]

    /// Subject → names; none where all was erased.
    public private(set) var names: [String: Set<String>] = [:]

    public init() {}

    /// - Throws: `damaged` for a row that cannot be read.
    public mutating func add(_ row: EntryRow, in path: String) throws(JournalFault) {
        for person in row.people where Self.isPerson(person.id) { names[person.id, default: []].formUnion([]) }
        do throws(RecordFault) {
            let sets = try PersonalSets(of: row)
            add(try RecordedJSON.parse(row.events), sets, isOfAnother: false)
        } catch {
            throw .damaged(path: path, seq: row.seq, cause: "what it says of people cannot be read: \(error)")
        }
    }

    /// What another journal tells.
    public mutating func add(_ others: NamedSubjects) {
        for (subject, theirs) in others.names { names[subject, default: []].formUnion(theirs) }
    }

    private mutating func add(_ json: JSON, _ sets: PersonalSets, isOfAnother: Bool) {
        switch json {
        case .array(let elements): for element in elements { add(element, sets, isOfAnother: false) }
        case .object(let members):
            if !isOfAnother, let (subject, fields) = sets.fields(of: json), Self.isPerson(subject) {
                for name in ["name", "decidedName"] {
                    if case .string(let text)? = fields?[name] { names[subject, default: []].insert(text) }
                }
            }
            for member in members { add(member.value, sets, isOfAnother: Self.ofAnother.contains(member.key)) }
        case .null, .bool, .int, .number, .string: break
        }
    }

    private static func isPerson(_ subject: String) -> Bool { EntityKey(subject).map { kinds.contains($0.kind) } ?? false }
}

/// Who is meant by what somebody has typed.
extension NamedSubjects {
    public enum Meant: Equatable, Sendable {
        /// All of one person: of one id, and where they have names, of the same.
        case person(subjects: [String])
        /// The same id names several people.
        case several(subjects: [String])
        /// Nobody; whom it may have been meant for.
        case nobody(near: [String])
    }

    /// - Parameter text: a subject, or its id alone.
    public func meant(by text: String) -> Meant {
        if names[text] != nil { return .person(subjects: people(of: text)) }
        let found = names.keys.filter { Self.id(of: $0) == text }.sorted()
        guard let first = found.first(where: { !(names[$0] ?? []).isEmpty }) ?? found.first else { return .nobody(near: near(text)) }
        let person = people(of: first)
        return person.count == found.count ? .person(subjects: person) : .several(subjects: found)
    }

    /// The subjects of the same id, and of no other name.
    private func people(of subject: String) -> [String] {
        let own = names[subject] ?? []
        let same = names.keys.filter { other in
            guard Self.id(of: other) == Self.id(of: subject) else { return false }
            let theirs = names[other] ?? []
            return theirs.isEmpty || own.isEmpty || Self.areAlike(own, theirs) || Self.areAlike(theirs, own)
        }
        return same.sorted()
    }

    private static func areAlike(_ own: Set<String>, _ theirs: Set<String>) -> Bool {
        theirs.contains(where: NameSearch(for: own, apartFrom: theirs).occurs)
    }

    /// Those of other subjects by the same name: perhaps the same person, perhaps somebody who is called the same.
    public func namesakes(of subjects: [String]) -> [String] { others(than: subjects, naming: search(for: subjects)) }

    /// Those of others whose name has this one in it: they are left alone.
    public func longerNames(than subjects: [String]) -> [String] {
        let namesakes = Set(namesakes(of: subjects))
        return others(than: subjects, naming: NameSearch(for: named(subjects), apartFrom: [])).filter { !namesakes.contains($0) }
    }

    private func others(than subjects: [String], naming search: NameSearch) -> [String] {
        names.filter { subject, theirs in !subjects.contains(subject) && theirs.contains(where: search.occurs) }.keys.sorted()
    }

    /// By which texts about these subjects are recognised, and not those about others.
    public func search(for subjects: [String]) -> NameSearch {
        NameSearch(for: named(subjects), apartFrom: named(names.keys.filter { !subjects.contains($0) }))
    }

    /// Every name of these subjects.
    public func named(_ subjects: [String]) -> Set<String> { subjects.reduce(into: []) { $0.formUnion(names[$1] ?? []) } }

    /// Up to five subjects: those that have the text in their id or name, else those of the likest ids.
    private func near(_ text: String) -> [String] {
        let search = NameSearch(for: [text], apartFrom: [])
        let alike = names.filter { subject, theirs in Self.id(of: subject).contains(text) || theirs.contains(where: search.occurs) }.keys
        let ranked = alike.isEmpty ? Array(names.keys) : Array(alike)
        return Array(
            ranked.map { (Self.distance(Self.id(of: $0), Self.id(of: text)), $0) }.sorted { $0 < $1 }.prefix(5).map(\.1))
    }

    /// `recipient/ca-nhan-9` → `ca-nhan-9`, `participant/delegate/dai-dien-8` → `dai-dien-8`.
    public static func id(of subject: String) -> String { subject.split(separator: "/").last.map(String.init) ?? subject }

    /// How many letters have to be put in, taken out or changed (Levenshtein).
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (line, letter) in left.enumerated() {
            var before = row[0]
            row[0] = line + 1
            for (column, other) in right.enumerated() {
                (before, row[column + 1]) = (row[column + 1], min(row[column + 1] + 1, row[column] + 1, before + (letter == other ? 0 : 1)))
            }
        }
        return row[right.count]
    }
}
