import Conference
import Foundation
import Testing

@testable import Programme

/// One slip of the hand is one line, where it was made; what only follows from it is not told, as its remedy would spoil a file that is right.
@Suite struct `one fault, one line` {
    /// Each: the file, what stood there, what stands there now, and the one complaint, or how it begins.
    struct Slip: CustomTestStringConvertible, Sendable {
        let file: String
        let old: String
        let new: String
        let told: String

        init(_ file: String, _ old: String, _ new: String, _ told: String) {
            (self.file, self.old, self.new, self.told) = (file, old, new, told)
        }

        var testDescription: String { "\(file): \(new)" }
    }

    @Test(arguments: [
        Slip("awards.yaml", "    rank: 5\n", "", "awards.yaml:4: the award doc-lap-ba has no `rank`: add `rank: 29`"),
        Slip("awards.yaml", "rank: 5\n", "rank: first\n", "awards.yaml:7: `rank` is “first”, not a whole number from 1 to 1000"),
        Slip(
            "pledges.yaml", "    head: don-vi-10\n    deputy: don-vi-11\n", "    head: don-vi-9\n",
            "pledges.yaml:19: `head` of the bloc khoi-b is “don-vi-9”, which is not one of its units"),
        Slip(
            "agenda.yaml", "start: \"13:40\"", "start: \"13h40\"",
            "agenda.yaml:5: `start` is “13h40”, not a time of day: write hours and minutes, such as `start: \"13:40\"`"),
        Slip(
            "agenda.yaml", "kind: awards", "kind: award", "agenda.yaml:132: `kind` is “award”, which it cannot be: did you mean “awards”?"),
        Slip(
            "agenda.yaml", "ledBy: chair", "ledBy: chairs",
            "agenda.yaml:118: `ledBy` is “chairs”, which it cannot be: did you mean “chair”? Write one of: chair"),
        Slip(
            "agenda.yaml", "kind: awards", "kind: ceremony",
            "agenda.yaml:1: no item is of the kind awards, but awards.yaml tells what happens in it: add such an item, or delete awards.yaml"
        ),
        Slip(
            "agenda.yaml", "start: \"13:40\"", "start: \"23:40\"", "agenda.yaml:5: the item i1 starts at 23:40, after “i2” below it (14:00)"
        ),
        Slip(
            "agenda.yaml", "start: \"15:20\"", "start: \"03:20\"",
            "agenda.yaml:120: the item i7 starts at 03:20, before “i6” above it (14:35)"),
        Slip("agenda.yaml", "items:\n", "items: none\nothers:\n", "agenda.yaml:3: `items` of the file is a single value, not a list"),
        Slip("venues.yaml", "hall: true", "hall: maybe", "venues.yaml:5: `hall` is “maybe”, neither true nor false"),
        Slip("venues.yaml", "  - id: hoi-truong\n", "  - id: Hội trường\n", "venues.yaml:3: `id` is “Hội trường”, which is not an id"),
        Slip("conference.yaml", "chairs: [nguoi-chu-tri]", "chairs: [Người chủ trì]", "conference.yaml:16: `chairs` is “Người chủ trì”"),
        Slip(
            "conference.yaml", "date: 2022-01-17", "date: 17/01/2022",
            "conference.yaml:15: “17/01/2022” is not how a day is written here: write year-month-day, such as `date: 2022-01-17`"),
        Slip("links.yaml", "mc:\n  - {id: mc-1", "mc: none\nmcs:\n  - {id: mc-1", "links.yaml:3: `mc` of the file is a single value"),
        Slip(
            "recipients.csv", "tap-the-29,r6c,", "tap-the-29,r6d,",
            "recipients.csv:47: `round` of the recipient tap-the-29 names the round “r6d”, which awards.yaml does not have"),
        Slip(
            "recipients.csv", "tap-the-20,r6b,", "tap-the-20,r6a,",
            "recipients.csv:38: the recipient tap-the-20 is in the round “r6a”, which has 10 where awards.yaml announces 9, while the "
                + "round “r6b” has 7 of 8: write “r6b” in the column `round`"),
        Slip(
            "recipients.csv", "tap-the-20,r6b,collective", "tap-the-20,r6b,individual",
            "recipients.csv:38: the recipient tap-the-20 is an individual, but by decision the award co-tinh goes to collectives only"),
        Slip("recipients.csv", "tap-the-20,r6b,", "tap-the-19,r6b,", "recipients.csv:38: the recipient “tap-the-19” is already defined"),
        Slip("recipients.csv", "tap-the-20,r6b,collective", "tap-the-20,r6b,group", "recipients.csv:38: `kind` is “group”"),
        Slip("recipients.csv", "id,round,", "id,rond,", "recipients.csv:1: the column `rond` is not known: did you mean `round`?"),
        Slip(
            "units.csv", "don-vi-10,Đơn vị số 10,Unit 10,khoi-b", "don-vi-10,Đơn vị số 10,Unit 10,khoi-d",
            "units.csv:11: `bloc` of the unit don-vi-10 names"),
        Slip("units.csv", "don-vi-10,Đơn vị", "don-vi-9,Đơn vị", "units.csv:11: the unit “don-vi-9” is already defined at line 10"),
        Slip(
            "delegates.csv", "don-vi-15,dai-dien-15", "don-vi-14,dai-dien-15",
            "delegates.csv:16: the unit “don-vi-14” has a second signatory (the first at line 15): keep one line for each unit, or write "
                + "“don-vi-15”, which has none"),
        Slip("people.yaml", "  - id: hoang-giang\n", "  - id: Hoàng Giang\n", "people.yaml:27: `id` is “Hoàng Giang”, which is not an id"),
        Slip(
            "people.yaml", "    protocol: 4\n    venue: hoi-truong\n", "    protocol: 4\n    venue: [hoi-truong]\n",
            "people.yaml:32: `venue` of the person hoang-giang is a list"),
    ])
    func `a slip is told where it was made`(slip: Slip) throws {
        let workshop = try Workshop()
        let lines = try workshop.text("agenda.yaml").components(separatedBy: "\n").count
        try #require(lines > 100)
        try workshop.spoil(slip.file, slip.old, slip.new)
        let complaints = workshop.complaints().filter { !$0.contains("unknown field") }
        #expect(complaints.count == 1, "\(complaints)")
        #expect(complaints.first?.hasPrefix(slip.told) == true, "\(complaints)")
    }

    @Test(arguments: [
        ("recipients.csv", "recipients.csv:1: the file is missing, but awards.yaml says what is conferred: "),
        ("awards.yaml", "awards.yaml:1: the file is missing, but recipients.csv (line 2) names the round “r1”: "),
        ("units.csv", "units.csv:1: the file is missing, but pledges.yaml (line 7, and others) names the unit “don-vi-1”: "),
        ("delegates.csv", "delegates.csv:1: the file is missing, but units.csv has 30 units that pledge: "),
        ("pledges.yaml", "pledges.yaml:1: the file is missing, but units.csv (line 2) names the bloc “cum-a”: "),
    ])
    func `a list that is missing is told once, not by everything that refers to it`(file: String, told: String) throws {
        let workshop = try Workshop()
        try workshop.remove(file)
        let complaints = workshop.complaints()
        #expect(complaints.count == 1, "\(complaints)")
        #expect(complaints.first?.hasPrefix(told) == true, "\(complaints)")
    }

    /// Every seventh cell of the lists.
    @Test(arguments: ["recipients.csv", "units.csv", "delegates.csv"]) func `a cell may be wrong anywhere: it is one line`(name: String)
        throws
    {
        let workshop = try Workshop()
        let lines = try workshop.text(name).split(separator: "\n").map { $0.components(separatedBy: ",") }
        let cells = lines.indices.flatMap { line in lines[line].indices.map { (line, $0) } }
        for (number, (line, column)) in cells.enumerated() where number % 7 == 0 && !lines[line].contains(where: { $0.contains("\"") }) {
            for wrong in ["zzz", "", "#N/A"] where lines[line][column] != wrong {
                var spoilt = lines
                spoilt[line][column] = wrong
                try workshop.write(name, spoilt.map { $0.joined(separator: ",") }.joined(separator: "\n"))
                let complaints = workshop.complaints()
                #expect(complaints.count < 2, "“\(lines[line][column])” in line \(line + 1) is “\(wrong)”: \(complaints)")
            }
        }
    }

    @Test(arguments: Workshop.files.filter { $0.hasSuffix(".yaml") })
    func `a line may be lost anywhere: it is one line`(name: String) throws {
        let workshop = try Workshop()
        let lines = try workshop.text(name).components(separatedBy: "\n")
        for gone in lines.indices where gone % 3 == 1 {
            try workshop.write(name, (lines[..<gone] + lines[(gone + 1)...]).joined(separator: "\n"))
            let complaints = workshop.complaints()
            #expect(complaints.count < 2, "without “\(lines[gone])” (line \(gone + 1)): \(complaints)")
        }
    }

    @Test func `who is counted in a round and stands in another of no neighbour is told where the round announces`() throws {
        let workshop = try Workshop()
        try workshop.spoil("recipients.csv", "tap-the-15,r6a,", "tap-the-15,r6b,")
        #expect(
            workshop.complaints() == [
                "awards.yaml:109: the round r6b announces 8 recipients at “hoi-truong”, but recipients.csv has 9, while the round “r6a” "
                    + "has 8 of 9: write “r6a” in the column `round` of one of them, or correct both numbers"
            ])
    }

    @Test func `who is counted at a venue and stands at another is told with the lines that it may be`() throws {
        let workshop = try Workshop()
        try workshop.spoil("recipients.csv", "Tập thể số 30,,,si-ma-cai", "Tập thể số 30,,,van-ban")
        #expect(
            workshop.complaints() == [
                "awards.yaml:116: the round r6c announces 1 recipient at “van-ban”, but recipients.csv has 2, while “si-ma-cai” has 0 of 1: "
                    + "write “si-ma-cai” in the column `venue` of one of the lines 48, 49 of recipients.csv, or correct both numbers"
            ])
    }

    @Test func `an office's list without the columns that only the house needs is one line, and one without columns too`() throws {
        let workshop = try Workshop()
        let people = (1...22).map { "\($0);Nguyễn Văn \($0);Trưởng phòng;Sở \($0)\n" }.joined()
        try workshop.write("recipients.csv", "STT;Họ và tên;Chức vụ;Đơn vị\n" + people)
        #expect(
            workshop.complaints() == [
                "recipients.csv:1: the columns `Mã (id)`, `Lượt trao (round)`, `Đối tượng (kind)` are missing: add them to this line and "
                    + "fill every line below"
            ])
        try workshop.write("recipients.csv", people)
        let complaints = workshop.complaints()
        #expect(complaints.count == 1)
        #expect(
            complaints[0].hasPrefix(
                "recipients.csv:1: no column of this line is known: put a line above the list that names the columns: id"))
    }

    @Test func `a part whose recipients are nowhere, under a total that does not count them, is to be deleted`() throws {
        let workshop = try Workshop()
        try workshop.spoil("recipients.csv", "tap-the-31,r6c,collective,Tập thể số 31,,,van-ban,1\n", "")
        try workshop.spoil("awards.yaml", "collectives: 25,", "collectives: 24,")
        #expect(
            workshop.complaints() == [
                "awards.yaml:116: the round r6c announces 1 recipient at “van-ban”, but recipients.csv has 0: delete this part, or correct "
                    + "the columns `round` and `venue` of the list"
            ])
    }
}
