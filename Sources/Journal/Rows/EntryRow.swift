public import Conference

/// One entry as every store keeps it: what is searched and ordered in columns of its own, the events as JSON, and beside it what it says of people.
public struct EntryRow: Equatable, Sendable {
    public let seq: Int
    public let at: Milliseconds
    /// A `HistoryFormat`, or one of a newer release.
    public let format: Int
    /// The writer's life in which it was written; empty in a row of format 1, where the store's list of terms says it.
    public let term: String
    public let role: String
    public let person: String
    public let op: String
    public let command: CommandRecord?
    /// A JSON object, UTF-8: the id of each person of whom the row says something, with the commitment to it in hex. Empty in format 1.
    public let commitments: [UInt8]
    /// A JSON array of events, UTF-8.
    public let events: [UInt8]
    /// Of all the others; empty in format 1, which has none.
    public let checksum: [UInt8]
    /// In the order of `commitments`.
    public var people: [PersonRow]

    public init(
        seq: Int, at: Milliseconds, format: Int, term: String, role: String, person: String, op: String, command: CommandRecord?,
        commitments: [UInt8], events: [UInt8], checksum: [UInt8], people: [PersonRow]
    ) {
        self.seq = seq
        self.at = at
        self.format = format
        self.term = term
        self.role = role
        self.person = person
        self.op = op
        self.command = command
        self.commitments = commitments
        self.events = events
        self.checksum = checksum
        self.people = people
    }

    /// The checksum that a row of these columns has.
    var expectedChecksum: [UInt8] {
        var content = RowContent("position")
        content.add(seq)
        content.add(at)
        content.add(format)
        content.add(term)
        content.add(role)
        content.add(person)
        content.add(op)
        content.add(command.map { Array($0.id.utf8) })
        content.add(command?.digest)
        content.add(command?.result)
        content.add(commitments)
        content.add(events)
        return content.checksum
    }

    /// With the checksum of its columns.
    var signed: EntryRow {
        EntryRow(
            seq: seq, at: at, format: format, term: term, role: role, person: person, op: op, command: command, commitments: commitments,
            events: events, checksum: expectedChecksum, people: people)
    }

    /// The same position saying other things, or of people other things, as an erasure leaves it.
    func telling(_ people: [PersonRow], events: [UInt8]? = nil) -> EntryRow {
        let row = EntryRow(
            seq: seq, at: at, format: format, term: term, role: role, person: person, op: op, command: command, commitments: commitments,
            events: events ?? self.events, checksum: checksum, people: people)
        return events == nil ? row : row.signed
    }

    /// - Parameter path: where the row was found, for the sentence of the fault.
    /// - Throws: `newerFormat`; `damaged` where its checksum does not hold.
    public func check(in path: String) throws(JournalFault) {
        let format = try HistoryFormat.known(self.format, seq: seq, in: path)
        guard format >= .two else { return }
        if checksum != expectedChecksum { throw .damaged(path: path, seq: seq, cause: "its checksum does not hold") }
    }

    /// Holds what is kept beside the row against what the row is committed to.
    ///
    /// - Throws: `damaged`.
    public func checkPeople(in path: String) throws(JournalFault) {
        do throws(RecordFault) {
            _ = try FoundPeople(of: self)
        } catch {
            throw .damaged(path: path, seq: seq, cause: "what it says of people cannot be read: \(error)")
        }
    }

    /// - Throws: `newerFormat`, `damaged`.
    public func entry(in path: String) throws(JournalFault) -> JournalEntry {
        try check(in: path)
        let by = try principal(in: path)
        let events: [Event]
        do throws(RecordFault) {
            events = try HistoryFormat(rawValue: format) == .one ? FormatOne.events(of: self) : FormatTwo.events(of: self)
        } catch {
            throw .damaged(path: path, seq: seq, cause: "its events cannot be read: \(error)")
        }
        return JournalEntry(logEntry: LogEntry(seq: seq, at: at, by: by, op: op, events: events), command: command)
    }

    /// The command that it answers, as the gateway needs it for a repetition; nil for the server's own.
    ///
    /// - Throws: `newerFormat`, `damaged`.
    public func remembered(in path: String) throws(JournalFault) -> RecordedCommand? {
        try check(in: path)
        guard let command else { return nil }
        return RecordedCommand(by: try principal(in: path), id: command.id, digest: command.digest, seq: seq, result: command.result)
    }

    /// - Throws: `damaged` for a role that never was.
    private func principal(in path: String) throws(JournalFault) -> Principal {
        guard let role = Role(rawValue: role) else { throw .damaged(path: path, seq: seq, cause: "there is no role \(role)") }
        return Principal(role, PersonID(person))
    }
}
