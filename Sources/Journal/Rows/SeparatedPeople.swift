internal import Conference
internal import StrictJSON

/// Takes what events say of people out of them, and remembers it by person: each different set of fields once.
struct SeparatedPeople {
    /// In the order in which they were first met.
    private var subjects: [EntityKey] = []
    private var sets: [EntityKey: [JSON]] = [:]

    /// The object without its personal fields, and in their place the name of the person (and the number of the set, where it is not the first).
    mutating func separated(_ object: RecordedObject) -> JSON {
        var members: [JSON.Member] = []
        members.reserveCapacity(object.fields.count + 1)
        for field in object.fields { members.append(JSON.Member(field.name, json(field.value))) }
        if let personal = object.personal, let fields = personal.fields {
            let place = place(
                of: .object(fields.map { JSON.Member($0.name, RecordedJSON.json($0.value) { RecordedJSON.inline($0) }) }), personal.subject)
            let name = JSON.string(personal.subject.text)
            members.append(JSON.Member(RecordedJSON.personalKey, place == 0 ? name : .array([name, .int(Int64(place))])))
        }
        return .object(members)
    }

    private mutating func json(_ value: RecordedValue) -> JSON {
        switch value {
        case .flag(let flag): .bool(flag)
        case .number(let number): .int(number)
        case .text(let text): .string(text)
        case .list(let values): .array(values.map { json($0) })
        case .object(let object): separated(object)
        }
    }

    private mutating func place(of set: JSON, _ subject: EntityKey) -> Int {
        if let place = sets[subject]?.firstIndex(of: set) { return place }
        if sets[subject] == nil { subjects.append(subject) }
        sets[subject, default: []].append(set)
        return sets[subject]!.count - 1
    }

    func rows(version: Int, salt: () -> [UInt8]) -> [PersonRow] {
        subjects.map { PersonRow(id: $0.text, version: version, salt: salt(), fields: JSONWriter.write(.array(sets[$0] ?? []))) }
    }
}
