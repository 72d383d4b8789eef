internal import Access
internal import Conference
internal import StrictJSON

/// Rows of format 2: events as the features write them, what they say of people kept apart, a checksum over all.
enum FormatTwo {
    static func row(of entry: JournalEntry, term: String, salt: () -> [UInt8]) -> EntryRow {
        let logEntry = entry.logEntry
        var people = SeparatedPeople()
        let events = JSONWriter.write(.array(logEntry.events.map { people.separated($0.recorded) }))
        let rows = people.rows(version: logEntry.seq, salt: salt)
        let commitments =
            rows.isEmpty ? [] : JSONWriter.write(.object(rows.map { JSON.Member($0.id, .string(Digest.hex($0.commitment ?? []))) }))
        let unsigned = EntryRow(
            seq: logEntry.seq, at: logEntry.at, format: HistoryFormat.two.rawValue, term: term, role: logEntry.by.role.rawValue,
            person: logEntry.by.person.text, op: logEntry.op, command: entry.command, commitments: commitments, events: events,
            checksum: [],
            people: rows)
        return unsigned.signed
    }

    static func events(of row: EntryRow) throws(RecordFault) -> [Event] {
        let people = try FoundPeople(of: row)
        let value = try RecordedJSON.recorded(try RecordedJSON.parse(row.events), people: people)
        guard case .list(let values) = value else { throw RecordFault(.isNo("list of events")) }
        var events: [Event] = []
        for case .object(let object) in values { events.append(try Event(recorded: object)) }
        guard events.count == values.count else { throw RecordFault(.isNo("list of events")) }
        return events
    }
}
