internal import Conference
internal import StrictJSON

/// What is to be forgotten of somebody: all that is said under their subjects, what they have signed with, and every text in which they are named.
///
/// A position stays where it was and of what it was; what its leaf commits to cannot be shown any more, because the salt goes with the text.
public struct Erasure: Sendable {
    /// Whose personal fields go, in every position.
    private let subjects: Set<String>
    /// By which texts are recognised; nil: they all stay.
    private let search: NameSearch?
    /// Others who have the same name: what is said under their subjects stays.
    private let spared: Set<String>

    public init(of subjects: some Sequence<String>, texts search: NameSearch?, sparing spared: some Sequence<String>) {
        self.subjects = Set(subjects)
        self.search = search
        self.spared = Set(spared)
    }

    /// A text that names whom it is about, and goes whole.
    public struct Text: Equatable, Sendable {
        public let seq: Int
        /// Under whose name it is kept: `note/n3`; nil for the body of the position, whose opening then goes.
        public let subject: String?
        public let text: String
    }

    /// A row as it stands afterwards.
    public struct Outcome: Equatable, Sendable {
        public let row: EntryRow
        /// Whether a text of its body went; what opens the body then goes with it.
        public let hasLostBody: Bool
        /// Texts that were replaced, in their order.
        public let texts: [Text]
        /// Subjects of which nothing is left.
        public let erased: [String]
    }

    /// - Throws: `damaged` for a row that cannot be read.
    public func outcome(of row: EntryRow, in path: String) throws(JournalFault) -> Outcome {
        do throws(RecordFault) {
            return try outcome(of: row)
        } catch {
            throw .damaged(path: path, seq: row.seq, cause: "its texts cannot be read: \(error)")
        }
    }

    private func outcome(of row: EntryRow) throws(RecordFault) -> Outcome {
        var (texts, erased, people): ([Text], [String], [PersonRow]) = ([], [], [])
        let events = try RecordedJSON.parse(row.events)
        let gone = subjects.union(ownAnswers(in: events, of: row))
        for person in row.people {
            guard let fields = person.fields, !spared.contains(person.id) else {
                people.append(person)
                continue
            }
            if gone.contains(person.id) {
                people.append(person.erased)
                erased.append(person.id)
                continue
            }
            var found: [String] = []
            let kept = replaced(try RecordedJSON.parse(fields), &found) { _ in true }
            people.append(found.isEmpty ? person : person.keeping(JSONWriter.write(kept)))
            texts += found.map { Text(seq: row.seq, subject: person.id, text: $0) }
        }
        var found: [String] = []
        let body = replaced(events, &found, isText: Self.isText)
        texts += found.map { Text(seq: row.seq, subject: nil, text: $0) }
        let row = found.isEmpty ? row.telling(people) : row.telling(people, events: JSONWriter.write(body))
        return Outcome(row: row, hasLostBody: !found.isEmpty, texts: texts, erased: erased)
    }

    /// What somebody has signed with is theirs, under whichever unit's name it is kept.
    private func ownAnswers(in events: JSON, of row: EntryRow) -> [String] {
        guard subjects.contains("\(EntityKey.Kind.participant.rawValue)\(row.role)/\(row.person)"), case .array(let events) = events else {
            return []
        }
        return events.compactMap { event in
            guard event["given"]?["how"] == .string("own"), case .string(let pledge)? = event["answer"]?["pledge"],
                case .string(let unit)? = event["answer"]?["unit"]
            else { return nil }
            return "\(EntityKey.Kind.answer.rawValue)\(pledge)/\(unit)"
        }
    }

    private func replaced(_ json: JSON, _ found: inout [String], isText: (String) -> Bool) -> JSON {
        switch json {
        case .string(let text):
            guard isText(text), search?.occurs(in: text) ?? false else { return json }
            found.append(text)
            return .string(.erased)
        case .array(let elements): return .array(elements.map { replaced($0, &found, isText: isText) })
        case .object(let members):
            return .object(members.map { JSON.Member($0.key, replaced($0.value, &found, isText: isText)) })
        case .null, .bool, .int, .number: return json
        }
    }

    /// Told from ids, states and digests, which are never erased: those are letters of ASCII without a space, the first of them small or a digit.
    private static func isText(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        return text.utf8.contains { $0 == 0x20 || $0 >= 0x80 } || (0x41...0x5A).contains(first)
    }
}
