internal import Conference
internal import StrictJSON

/// What a row says of each of its subjects, as it stands beside the row: whatever has been erased is not there.
struct PersonalSets {
    /// By subject, the different field sets, each an object.
    private let sets: [String: [JSON]]

    init(of row: EntryRow) throws(RecordFault) {
        var sets: [String: [JSON]] = [:]
        for person in row.people {
            guard let fields = person.fields else { continue }
            guard case .array(let objects) = try RecordedJSON.parse(fields) else {
                throw RecordFault(.isNo("list of fields"), at: person.id)
            }
            sets[person.id] = objects
        }
        self.sets = sets
    }

    /// What an object of the body says of somebody: whose subject it is and the fields, none where they were erased; nil where it says nothing of anybody.
    func fields(of object: JSON) -> (subject: String, fields: JSON?)? {
        switch object[RecordedJSON.personalKey] {
        case .string(let subject)?: return (subject, sets[subject]?.first)
        case .array(let parts)?:
            guard parts.count == 2, case .string(let subject) = parts[0], case .int(let place) = parts[1] else { return nil }
            let there = sets[subject] ?? []
            return (subject, there.indices.contains(Int(place)) ? there[Int(place)] : nil)
        case .null?, .bool?, .int?, .number?, .object?, nil: return nil
        }
    }
}
