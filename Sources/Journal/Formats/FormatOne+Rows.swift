internal import Conference
internal import StrictJSON

/// Rows of format 1: read for ever, and written for as long as the journal is not upgraded, so that the release before can take it over.
extension FormatOne {
    /// - Throws: `needsUpgrade` where an event or one of its fields is younger than the format.
    static func row(of entry: JournalEntry) throws(JournalFault) -> EntryRow {
        let logEntry = entry.logEntry
        var events: [JSON] = []
        for event in logEntry.events {
            guard let old = downcast(event.recorded) else { throw .needsUpgrade(seq: logEntry.seq, op: logEntry.op) }
            events.append(RecordedJSON.json(old) { RecordedJSON.inline($0) })
        }
        return EntryRow(
            seq: logEntry.seq, at: logEntry.at, format: HistoryFormat.one.rawValue, term: "", role: logEntry.by.role.rawValue,
            person: logEntry.by.person.text, op: logEntry.op, command: entry.command, commitments: [], events: canonical(.array(events)),
            checksum: [], people: [])
    }

    static func events(of row: EntryRow) throws(RecordFault) -> [Event] {
        guard case .list(let values) = try RecordedJSON.read(row.events) else { throw RecordFault(.isNo("list of events")) }
        var events: [Event] = []
        for value in values {
            guard case .object(let object) = try upcast(value) else { throw RecordFault(.isNo("event")) }
            events.append(try Event(recorded: object))
        }
        return events
    }
}
