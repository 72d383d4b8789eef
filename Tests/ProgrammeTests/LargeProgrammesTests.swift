import Conference
import Fixtures
import Foundation
import Programme
import Testing

@Suite(.serialized) struct `large and hostile programmes` {
    @Test func `a generated programme of a hundred and one items reads, each after the one before`() throws {
        let workshop = try Workshop("template", copying: Workshop.agenda.appendingPathComponent("template"))
        try ["awards.yaml", "recipients.csv", "pledges.yaml", "units.csv", "delegates.csv"].forEach(workshop.remove)
        let items = (1...101).map {
            "  - {id: i\($0), minutes: 3, kind: speech, title: Nội dung \($0)\($0 == 1 ? ", start: \"08:00\"" : "")}"
        }
        try workshop.write("agenda.yaml", "items:\n" + items.joined(separator: "\n") + "\n")
        #expect(workshop.complaints() == [])
        let read = try #require(workshop.read().programme).opening.items
        #expect(read.count == 101)
        #expect(read.map(\.title.vi).last == "Nội dung 101")
        let start = try #require(read.first?.plannedStart)
        #expect(read.map(\.plannedStart) == (0..<101).map { start + Milliseconds($0) * 3 * .perMinute })
    }

    private func large() throws -> Workshop {
        let workshop = try Workshop()
        try LargeProgramme.grow(workshop.folder)
        return workshop
    }

    @Test func `3,131 recipients and 1,000 venues with a signatory each are a programme`() throws {
        let reading = try large().read()
        #expect(reading.complaints.map(\.description) == [])
        let programme = try #require(reading.programme)
        #expect(programme.recipients.count == 3_131)
        #expect(programme.opening.venues.count == 1_000)
        #expect(programme.opening.participants.count == 10 + 1_000 + 1_000)
    }

    @Test func `3,131 recipients all at a venue that does not exist are one fault`() throws {
        let workshop = try large()
        try workshop.write("recipients.csv", workshop.text("recipients.csv").replacingOccurrences(of: "hoi-truong", with: "hoi-truon"))
        let reading = workshop.read()
        #expect(
            reading.complaints.map(\.sentence) == [
                "`venue` of the recipient c-0-0 (and 3130 more, as at recipients.csv:3, recipients.csv:4, recipients.csv:5, recipients.csv:6) "
                    + "names the venue “hoi-truon”, which venues.yaml does not have"
            ])
    }

    /// Deep nesting would exhaust the stack, aliases the memory, of a careless reader.
    @Test(arguments: Hostile.texts) func `hostile YAML ends in complaints`(yaml: Hostile) throws {
        let workshop = try Workshop()
        try workshop.write("agenda.yaml", yaml.text)
        let reading = workshop.read()
        #expect(reading.programme == nil)
        #expect(reading.complaints.contains { $0.file.hasSuffix("agenda.yaml") })
    }

    @Test func `a programme file that is a folder, or far too large, is told`() throws {
        let workshop = try Workshop()
        try workshop.remove("links.yaml")
        try FileManager.default.createDirectory(at: workshop.file("links.yaml"), withIntermediateDirectories: false)
        try Data(count: 9 << 20).write(to: workshop.file("people.yaml"))
        let complaints = workshop.complaints()
        #expect(
            complaints
                == ["people.yaml", "links.yaml"].map {
                    "\($0):1: the file cannot be read, or is larger than 8 MiB: make it a readable file of text below that size"
                })
    }

    /// Every third line of each YAML file but the longest, one at a time.
    @Test func `a line may be lost anywhere: the rest is read, and a programme comes out only when nothing is at fault`() throws {
        let workshop = try Workshop()
        for name in ["conference.yaml", "people.yaml", "links.yaml", "awards.yaml", "pledges.yaml", "venues.yaml"] {
            let whole = try workshop.text(name)
            let lines = whole.components(separatedBy: "\n")
            for gone in stride(from: 0, to: lines.count, by: 3) {
                try workshop.write(name, (lines[..<gone] + lines[(gone + 1)...]).joined(separator: "\n"))
                let reading = workshop.read()
                #expect((reading.programme == nil) == reading.complaints.contains { !$0.isWarning })
            }
            try workshop.write(name, whole)
        }
        #expect(workshop.complaints() == [])
    }
}

/// A text that is meant to break a reader; shown by its beginning only, because some are long.
struct Hostile: CustomTestStringConvertible, Sendable {
    let text: String

    var testDescription: String { "“\(text.prefix(24))”, \(text.utf8.count) bytes" }

    static let texts = [
        "items: " + String(repeating: "[", count: 100_000),
        "items: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
        "items:\n" + String(repeating: "- ", count: 100_000) + "x",
        "items:\n" + (0..<900).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        "a: &a [x,x,x,x,x,x,x,x]\n"
            + (0..<30).map { "k\($0): &k\($0) [*\($0 == 0 ? "a" : "k\($0 - 1)"),*\($0 == 0 ? "a" : "k\($0 - 1)")]\n" }.joined(),
        "items: *nothing", "", "# only a comment\n", "items", "- items", "? [a, b]\n: c", "items: !!binary x", "%YAML 9.9\n---\nitems: []",
        "a: 1\n---\nb: 2",
        "items: \u{0}", "items: {a: 1, a: 2, a: 3}", "{items: [], items: []}", "items: [{id: i1, id: i2, id: i3}]",
    ].map(Hostile.init(text:))
}
