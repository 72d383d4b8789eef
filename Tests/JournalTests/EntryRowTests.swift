import Conference
import Journal
import Testing

@Suite struct EntryRowTests {
    private func row(_ entry: JournalEntry, _ format: HistoryFormat = .newest, salt: UInt8 = 7) throws -> EntryRow {
        try RowWriter(format: format, term: "doi-1") { Array(repeating: salt, count: $0) }.row(of: entry)
    }

    @Test func `the same events are the same bytes, named by hand`() throws {
        let row = try row(.mc(2, reason: "nghỉ 5/10 phút"))
        #expect(row.format == 2 && row.term == "doi-1")
        #expect(
            String(decoding: row.events, as: UTF8.self)
                == #"[{"event":"conference.moved","to":"live","at":1642401602000,"personal":"conference"},"#
                + #"{"event":"clock.jumped","at":1642401602000,"by":-3}]"#)
        #expect(row.people.map { String(decoding: $0.fields ?? [], as: UTF8.self) } == [#"[{"reason":"nghỉ 5/10 phút"}]"#])
        #expect(try self.row(.mc(2, reason: "nghỉ 5/10 phút")) == row)
    }

    @Test func `in format 1 they are what they always were`() throws {
        let row = try row(.mc(2, reason: "nghỉ 5/10 phút"), .one)
        #expect(
            String(decoding: row.events, as: UTF8.self)
                == #"[{"session":{"_0":{"moved":{"at":1642401602000,"reason":"nghỉ 5/10 phút","to":"live"}}}},"#
                + #"{"session":{"_0":{"clockJumped":{"at":1642401602000,"by":-3}}}}]"#)
    }

    @Test(arguments: HistoryFormat.allCases)
    func `a row comes back as the entry that it was`(_ format: HistoryFormat) throws {
        for entry in JournalEntry.day(3) { #expect(try row(entry, format).entry(in: "hop") == entry) }
    }

    @Test func `what a row says of people stands beside it, and two salts give two commitments`() throws {
        let opening = try row(.opening())
        #expect(!String(decoding: opening.events, as: UTF8.self).contains("Giàng"))
        #expect(opening.people.contains { String(decoding: $0.fields ?? [], as: UTF8.self).contains("Giàng Seo Vần") })
        #expect(try row(.opening(), salt: 8).commitments != opening.commitments)
    }

    @Test func `a row whose columns were changed is damaged`() throws {
        let row = try row(.mc(2))
        let other = EntryRow(
            seq: row.seq, at: row.at, format: row.format, term: row.term, role: row.role, person: row.person, op: row.op,
            command: CommandRecord(id: "lenh-2", digest: [1], result: []), commitments: row.commitments, events: row.events,
            checksum: row.checksum, people: row.people)
        #expect(throws: JournalFault.damaged(path: "hop", seq: 2, cause: "its checksum does not hold")) { try other.entry(in: "hop") }
    }

    @Test(arguments: [("mc", "[{]"), ("mc", #"[{"unheard":{}}]"#), ("king", "[]")])
    func `what cannot be read is named by its position`(_ role: String, _ events: String) {
        let row = EntryRow(
            seq: 7, at: 0, format: 1, term: "", role: role, person: "mc-1", op: "x", command: nil, commitments: [],
            events: Array(events.utf8),
            checksum: [], people: [])
        #expect {
            try row.entry(in: "hop")
        } throws: { error in
            guard case JournalFault.damaged("hop", 7, _)? = error as? JournalFault else { return false }
            return "\(error)".hasPrefix("The journal hop is damaged at position 7: ")
        }
    }
}
