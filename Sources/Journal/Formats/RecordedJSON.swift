package import Conference
internal import StrictJSON

/// Records as JSON: members in the order in which they were set, so that the same record always is the same bytes.
package enum RecordedJSON {
    /// Arrays and objects inside one another: a programme needs a dozen, a state with its undoable steps a few more.
    static let depth = 32

    /// Where an object says whose personal fields belong into it.
    static let personalKey = "personal"

    /// As text, with what is personal in its place: for what is never kept apart, such as a snapshot.
    package static func write(_ object: RecordedObject) -> [UInt8] { JSONWriter.write(inline(object)) }

    /// - Throws: `RecordFault` for what is no JSON, or no record.
    package static func read(_ bytes: [UInt8]) throws(RecordFault) -> RecordedValue { try recorded(parse(bytes), people: nil) }

    static func parse(_ bytes: [UInt8]) throws(RecordFault) -> JSON {
        do throws(JSONFault) {
            return try JSONReader.read(bytes, depth: depth)
        } catch {
            throw RecordFault(.isNo("JSON (\(error.reason.rawValue) at byte \(error.offset))"))
        }
    }

    static func inline(_ object: RecordedObject) -> JSON {
        .object((object.fields + (object.personal?.fields ?? [])).map { JSON.Member($0.name, json($0.value) { inline($0) }) })
    }

    /// Every object of the value as `object` writes it.
    static func json(_ value: RecordedValue, object: (RecordedObject) -> JSON) -> JSON {
        switch value {
        case .flag(let flag): .bool(flag)
        case .number(let number): .int(number)
        case .text(let text): .string(text)
        case .list(let values): .array(values.map { json($0, object: object) })
        case .object(let fields): object(fields)
        }
    }

    /// `people`: where the personal fields of an object lie; nil where they stand inline.
    static func recorded(_ json: JSON, people: FoundPeople?) throws(RecordFault) -> RecordedValue {
        switch json {
        case .bool(let flag): return .flag(flag)
        case .int(let number): return .number(number)
        case .string(let text): return .text(text)
        case .array(let elements):
            var values: [RecordedValue] = []
            values.reserveCapacity(elements.count)
            for element in elements { values.append(try recorded(element, people: people)) }
            return .list(values)
        case .object(let members): return .object(try object(members, people))
        case .null: throw RecordFault(.isNo("value but null"))
        case .number: throw RecordFault(.isNo("whole number"))
        }
    }

    private static func object(_ members: [JSON.Member], _ people: FoundPeople?) throws(RecordFault) -> RecordedObject {
        var fields: [RecordedObject.Field] = []
        fields.reserveCapacity(members.count)
        var personal: RecordedObject.Personal?
        for member in members {
            // A nil that an encoder wrote out is a field that is not there.
            if member.value == .null { continue }
            if let people, member.key == personalKey {
                personal = try people.fields(named: member.value)
            } else {
                fields.append(RecordedObject.Field(member.key, try recorded(member.value, people: people)))
            }
        }
        return RecordedObject(fields, personal: personal)
    }
}
