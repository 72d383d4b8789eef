import Foundation
import Testing

@testable import Conference
@testable import Programme

@Suite struct VotesFileTests {
    private static let file = """
        quorum: 2/3
        votes:
          - id: nghi-quyet
            item: i9
            text: {vi: "Thông qua Nghị quyết", en: "The resolution"}
            base: voting
            share: 2/3
          - id: danh-sach
            item: i9
            text: Nhất trí danh sách khen thưởng
        """

    /// The programme of Lào Cai with this file, and with how many are invited at every venue.
    private func workshop(_ file: String = file) throws -> Workshop {
        let workshop = try Workshop()
        try workshop.write("votes.yaml", file)
        let venues = try workshop.text("venues.yaml").components(separatedBy: "\n")
        try workshop.write(
            "venues.yaml", venues.flatMap { $0.contains("- id: ") ? [$0, "    expected: 40"] : [$0] }.joined(separator: "\n"))
        return workshop
    }

    @Test func `what is put to the vote is read, and by what majority`() throws {
        let workshop = try workshop()
        #expect(workshop.complaints() == [])
        let votes = try #require(workshop.read().programme?.opening.votes)
        #expect(votes.quorum == .twoThirds)
        #expect(
            votes.votes == [
                Vote(
                    id: "nghi-quyet",
                    motion: Motion(text: BilingualText("Thông qua Nghị quyết", en: "The resolution"), base: .voting, share: .twoThirds),
                    item: "i9"),
                Vote(id: "danh-sach", motion: Motion(text: "Nhất trí danh sách khen thưởng"), item: "i9"),
            ])
        #expect(try #require(workshop.read().summary).lines.contains { $0 == ("votes", "2 shows of hands") })
    }

    @Test func `a wrong item, share, field or id is told with its line and what to write instead`() throws {
        let wrong = Self.file.replacingOccurrences(of: "item: i9\n    text: Nhất", with: "item: i99\n    text: Nhất")
            .replacingOccurrences(of: "id: danh-sach", with: "id: nghi-quyet")
            .replacingOccurrences(of: "    share: 2/3", with: "    share: 3/4").replacingOccurrences(
                of: "    base: voting", with: "    basis: voting")
        let complaints = try workshop(wrong).complaints()
        #expect(complaints.contains { $0.hasPrefix("votes.yaml:7: `share` is “3/4”, which it cannot be") && $0.contains("1/2, 2/3") })
        #expect(complaints.contains { $0.contains("votes.yaml:6") && $0.contains("basis") && $0.contains("base") })
        #expect(complaints.contains { $0.hasPrefix("votes.yaml:8: the vote “nghi-quyet” is already defined at line 3") })
        #expect(complaints.contains { $0.hasPrefix("votes.yaml:9: `item` of ") && $0.contains("i99") })
        #expect(complaints.count == 4, "\(complaints)")
    }

    @Test func `where it is not told how many are invited, whoever writes the file is told that no quorum is asked for`() throws {
        let workshop = try Workshop()
        try workshop.write("votes.yaml", Self.file)
        let complaints = workshop.complaints()
        #expect(
            complaints.count == 1 && complaints[0].contains("no quorum is asked for") && complaints[0].contains("add `expected`"),
            "\(complaints)")
        #expect(workshop.read().programme != nil, "a warning")
    }

    @Test func `after the opening a new vote in the files is told with the command that puts it`() throws {
        let known = try #require(workshop().read().programme?.opening)
        var more = known
        more.votes?.votes.append(Vote(id: "moi", motion: Motion(text: "Nhất trí"), item: "i9"))
        let differences = LoadedProgramme.differences(from: known, to: more)
        #expect(differences.map(\.what) == ["the files have a new vote: Nhất trí (moi)"])
        #expect(differences.first?.command == #"vote.open {"base":"present","share":"1/2","text":{"vi":"Nhất trí"}}"#)
    }

    @Test func `every field is described and stands in the worked example`() throws {
        let text = try String(contentsOf: Workshop.agenda.appendingPathComponent("README.md"), encoding: .utf8)
        let section = try #require(text.components(separatedBy: "\n## ").first { $0.hasPrefix(VotesFile.name) })
        for field in ["quorum"] + VotesFile.fields {
            #expect(section.contains("`\(field)`") && section.contains("\(field):"), "\(field)")
        }
    }
}
