import Conference
import Journal
import Testing

@Suite struct EntryRowTests {
    @Test func `the same events are the same bytes, with sorted keys and plain slashes`() throws {
        let row = try EntryRow(.mc(2, reason: "nghỉ 5/10 phút"))
        #expect(row.format == 1)
        #expect(
            String(decoding: row.events, as: UTF8.self)
                == #"[{"session":{"_0":{"moved":{"at":1642401602000,"reason":"nghỉ 5/10 phút","to":"live"}}}},"#
                + #"{"session":{"_0":{"clockJumped":{"at":1642401602000,"by":-3}}}}]"#)
        #expect(try EntryRow(.mc(2, reason: "nghỉ 5/10 phút")) == row)
    }

    @Test func `a row comes back as the entry that it was`() throws {
        for entry in Entry.day(3) { #expect(try EntryRow(entry).entry(in: "hop") == entry) }
    }

    @Test func `a row of a newer diemcau stops the reader, which says what to install`() {
        let row = EntryRow(seq: 7, at: 0, format: 2, role: "mc", person: "mc-1", op: "x", command: nil, events: Array("?".utf8))
        #expect {
            try row.entry(in: "data/lao-cai-2022/journal.sqlite")
        } throws: { error in
            let sentence = "\(error)"
            return error as? JournalFault == .newerFormat(path: "data/lao-cai-2022/journal.sqlite", found: 2, known: 1)
                && sentence.contains("data/lao-cai-2022/journal.sqlite holds format 2")
                && sentence.contains("written by a newer diemcau. Install that version or restore a backup.")
        }
    }

    @Test(arguments: [("mc", "[{]"), ("mc", #"[{"unheard":{}}]"#), ("king", "[]")])
    func `what cannot be read is named by its position`(_ role: String, _ events: String) {
        let row = EntryRow(seq: 7, at: 0, format: 1, role: role, person: "mc-1", op: "x", command: nil, events: Array(events.utf8))
        #expect {
            try row.entry(in: "hop")
        } throws: { error in
            guard case JournalFault.damaged("hop", 7, _)? = error as? JournalFault else { return false }
            return "\(error)".hasPrefix("The journal hop is damaged at position 7: ")
        }
    }
}
