public import Conference
import Foundation

/// One entry as every store keeps it: what is searched and ordered in columns of its own, the events as JSON.
///
/// The JSON has sorted keys and plain slashes, so that the same events always are the same bytes. `format` says how they are to be read: a
/// change that an older version would misread raises it, and a reader that meets a higher one than it knows stops and says so.
public struct EntryRow: Equatable, Sendable {
    /// The highest format that this version reads, and the one that it writes.
    public static let format = 1

    public let seq: Int
    public let at: Milliseconds
    public let format: Int
    public let role: String
    public let person: String
    public let op: String
    public let command: CommandRecord?
    /// A JSON array of events, UTF-8.
    public let events: [UInt8]

    public init(
        seq: Int, at: Milliseconds, format: Int, role: String, person: String, op: String, command: CommandRecord?, events: [UInt8]
    ) {
        self.seq = seq
        self.at = at
        self.format = format
        self.role = role
        self.person = person
        self.op = op
        self.command = command
        self.events = events
    }

    /// - Throws: `notRecordable`.
    public init(_ entry: Entry) throws(JournalFault) {
        let position = entry.position
        let events: [UInt8]
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            events = [UInt8](try encoder.encode(position.events))
        } catch {
            throw .notRecordable(seq: position.seq, cause: String(describing: error))
        }
        self.init(
            seq: position.seq, at: position.at, format: Self.format, role: position.by.role.rawValue, person: position.by.person.text,
            op: position.op, command: entry.command, events: events)
    }

    /// - Parameter path: where the row was found, for the sentence of the fault.
    /// - Throws: `newerFormat`, `damaged`.
    public func entry(in path: String) throws(JournalFault) -> Entry {
        try Self.checkFormat(format, seq: seq, in: path)
        let by = try Self.principal(role: role, person: person, seq: seq, in: path)
        do {
            let events = try JSONDecoder().decode([Event].self, from: Data(self.events))
            return Entry(position: Position(seq: seq, at: at, by: by, op: op, events: events), command: command)
        } catch {
            throw .damaged(path: path, seq: seq, cause: "its events cannot be read: \(error)")
        }
    }

    /// - Throws: `newerFormat`, and `damaged` for a format that never was.
    public static func checkFormat(_ format: Int, seq: Int, in path: String) throws(JournalFault) {
        if format > Self.format { throw .newerFormat(path: path, found: format, known: Self.format) }
        if format < 1 { throw .damaged(path: path, seq: seq, cause: "there is no row format \(format)") }
    }

    /// - Throws: `damaged` for a role that never was.
    public static func principal(role: String, person: String, seq: Int, in path: String) throws(JournalFault) -> Principal {
        guard let role = Role(rawValue: role) else { throw .damaged(path: path, seq: seq, cause: "there is no role \(role)") }
        return Principal(role, PersonID(person))
    }
}
