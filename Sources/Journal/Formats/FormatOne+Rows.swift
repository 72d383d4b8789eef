internal import Conference
internal import StrictJSON

/// Rows of format 1: read for ever, and written for as long as the journal is not upgraded, so that the release before can take it over.
extension FormatOne {
    /// - Throws: `needsUpgrade` where an event or one of its fields is younger than the format.
    static func row(of entry: Entry) throws(JournalFault) -> EntryRow {
        let position = entry.position
        var events: [JSON] = []
        for event in position.events {
            guard let old = downcast(event.recorded) else { throw .needsUpgrade(seq: position.seq, op: position.op) }
            events.append(RecordedJSON.json(old) { RecordedJSON.inline($0) })
        }
        return EntryRow(
            seq: position.seq, at: position.at, format: HistoryFormat.one.rawValue, term: "", role: position.by.role.rawValue,
            person: position.by.person.text, op: position.op, command: entry.command, commitments: [], events: canonical(.array(events)),
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
