import Conference
import Foundation
import Testing

/// The state as it is stored, kept from the day in mid-ceremony.
@Suite struct StateFormatTests {
    /// The state of each release that stored it otherwise, the newest last.
    private static let files = ["", "-2", "-3", "-4"].map { RecordFormatTests.kept.appending(path: "format-2-state\($0).json") }

    private static func state(_ file: URL) throws -> RecordedObject {
        guard case .object(let object) = try RecordText.read(try String(contentsOf: file, encoding: .utf8)) else {
            throw RecordFault(.isNo("object"))
        }
        return object
    }

    /// The fields that may be missing in what is stored, one a line. None is ever taken off: somebody has stored a state without it.
    private static let optional = RecordFormatTests.kept.appending(path: "format-2-state-optional.txt")

    @Test func `a state that was stored in this format is read, and is the one that the day came to`() throws {
        let journal = try #require(KeptJournal.allOfFormatOne.first { $0.name == "format-1-mid-ceremony" })
        var conference = ConferenceState()
        for row in journal.rows { conference.apply(try row.logEntry) }
        let newest = Self.files[Self.files.count - 1]
        if RecordFormatTests.isKeeping, !FileManager.default.fileExists(atPath: newest.path) {
            try (RecordText.text(of: conference.recorded) + "\n").write(to: newest, atomically: true, encoding: .utf8)
        }
        #expect(try ConferenceState(recorded: try Self.state(newest)) == conference)
        for older in Self.files.dropLast() {
            let read = try ConferenceState(recorded: try Self.state(older))
            #expect(Self.withoutSteps(read.recorded) == Self.withoutSteps(conference.recorded))
        }
    }

    @Test func `a reading that an older release did is taken back, though decisions stood within their awards then`() throws {
        for older in Self.files.dropLast() {
            var conference = try ConferenceState(recorded: try Self.state(older))
            let readings = conference.steps.steps.rows.filter { $0.op == "round.read" }
            #expect(readings.count == 2)
            for reading in readings.reversed() {
                let before = conference.awards.decisions.rows.count { $0.readAt != nil }
                let undo = Command.steps(.undo(seq: reading.seq))
                let events = try conference.decide(undo, by: reading.by, at: reading.at, facts: Facts())
                conference.apply(LogEntry(seq: conference.seq + 1, at: reading.at, by: reading.by, op: "steps.undo", events: events))
                #expect(conference.awards.decisions.rows.count { $0.readAt != nil } == before - 1)
            }
        }
    }

    /// Which fields a step has touched may differ from one release to the next: until a step is too old to be taken back, undo knows of it what was known then.
    private static func withoutSteps(_ object: RecordedObject) -> RecordedObject {
        RecordedObject(object.fields.filter { !["steps", "positions"].contains($0.name) }, personal: object.personal)
    }

    @Test func `a state in which a field is missing that may be missing is read all the same`() throws {
        var read: Set<String> = []
        for file in Self.files {
            let state = try Self.state(file)
            for path in Set(Self.paths(.object(state), "")) where (try? ConferenceState(recorded: Self.without(path, state))) != nil {
                read.insert(path)
            }
        }
        if RecordFormatTests.isKeeping, !FileManager.default.fileExists(atPath: Self.optional.path) {
            try read.sorted().joined(separator: "\n").appending("\n").write(to: Self.optional, atomically: true, encoding: .utf8)
        }
        let mayBeMissing = try String(contentsOf: Self.optional, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(mayBeMissing.count > 100)
        #expect(mayBeMissing.filter { !read.contains($0) } == [])
    }

    /// Every field by the names that lead to it; rows of a list are one.
    private static func paths(_ value: RecordedValue, _ before: String) -> [String] {
        switch value {
        case .flag, .number, .text: []
        case .list(let values): values.flatMap { paths($0, before) }
        case .object(let object):
            (object.fields + (object.personal?.fields ?? [])).flatMap { field in
                let path = before.isEmpty ? field.name : "\(before).\(field.name)"
                return [path] + (isMap(path) ? [] : paths(field.value, path))
            }
        }
    }

    /// Objects whose names are keys of entities and no fields.
    private static func isMap(_ path: String) -> Bool { ["positions", "cutLinks", "steps.touches"].contains(path) }

    private static func without(_ path: String, _ object: RecordedObject) -> RecordedObject {
        guard case .object(let left) = without(path.split(separator: ".").map(String.init)[...], .object(object)) else { return object }
        return left
    }

    private static func without(_ path: ArraySlice<String>, _ value: RecordedValue) -> RecordedValue {
        switch value {
        case .flag, .number, .text: return value
        case .list(let values): return .list(values.map { without(path, $0) })
        case .object(let object):
            let left = { (fields: [RecordedObject.Field]) in
                fields.compactMap { field in
                    if field.name != path.first { return field }
                    return path.count == 1 ? nil : RecordedObject.Field(field.name, without(path.dropFirst(), field.value))
                }
            }
            let personal = object.personal.map { RecordedObject.Personal(of: $0.subject, $0.fields.map(left)) }
            return .object(RecordedObject(left(object.fields), personal: personal))
        }
    }
}
