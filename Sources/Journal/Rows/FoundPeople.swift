internal import Access
internal import Conference
internal import StrictJSON

/// What a row says of people, found again beside it and held against the row's commitments.
struct FoundPeople {
    private enum Found {
        case erased
        case sets([[RecordedObject.Field]])
    }

    private var found: [String: Found] = [:]

    /// - Throws: `RecordFault` where somebody is missing or is not what the row has committed itself to.
    init(of row: EntryRow) throws(RecordFault) {
        guard !row.commitments.isEmpty else { return }
        guard case .object(let commitments) = try RecordedJSON.parse(row.commitments) else {
            throw RecordFault(.isNo("object of commitments"))
        }
        let rows = Dictionary(row.people.map { ($0.id, $0) }) { first, _ in first }
        for commitment in commitments {
            guard let person = rows[commitment.key] else { throw RecordFault(.isMissing, at: commitment.key) }
            found[commitment.key] = try Self.found(person, as: commitment.value)
        }
    }

    private static func found(_ person: PersonRow, as commitment: JSON) throws(RecordFault) -> Found {
        guard person.isSound else { throw RecordFault(.isNo("sound row: its checksum does not hold"), at: person.id) }
        guard let fields = person.fields else { return .erased }
        // Where a text of it has gone, its salt has too, and the checksum alone speaks for the rest.
        if let made = person.commitment, .string(Digest.hex(made)) != commitment {
            throw RecordFault(.isNo("what its row is committed to"), at: person.id)
        }
        guard case .list(let sets) = try RecordedJSON.recorded(try RecordedJSON.parse(fields), people: nil) else {
            throw RecordFault(.isNo("list of fields"), at: person.id)
        }
        return .sets(sets.map { if case .object(let object) = $0 { object.fields } else { [] } })
    }

    /// `name`: `"recipient/ca-nhan-9"`, or with the number of the set `["recipient/ca-nhan-9",1]`.
    func fields(named name: JSON) throws(RecordFault) -> RecordedObject.Personal {
        let (id, place): (String, Int)
        switch name {
        case .string(let text): (id, place) = (text, 0)
        case .array(let parts):
            guard parts.count == 2, case .string(let text) = parts[0], case .int(let number) = parts[1] else {
                throw RecordFault(.isNo("person"))
            }
            (id, place) = (text, Int(number))
        default: throw RecordFault(.isNo("person"))
        }
        switch found[id] {
        case .erased?: return RecordedObject.Personal(of: try subject(id), nil)
        case .sets(let sets)? where sets.indices.contains(place): return RecordedObject.Personal(of: try subject(id), sets[place])
        case .sets?, nil: throw RecordFault(.isMissing, at: id)
        }
    }

    private func subject(_ id: String) throws(RecordFault) -> EntityKey {
        guard let key = EntityKey(id) else { throw RecordFault(.isNo("entity"), at: id) }
        return key
    }
}
