import Conference
import Foundation
import Programme
import Testing

/// What a reader of the files alone would overlook, and the hall would not.
@Suite struct `faults that are easily overlooked` {
    private let today = Date(timeIntervalSince1970: 1_640_995_200)

    @Test(arguments: ["2062", "2202", "1922"]) func `a year far off is asked about`(year: String) throws {
        let workshop = try Workshop()
        try workshop.spoil("conference.yaml", "date: 2022-01-17", "date: \(year)-01-17")
        let complaints = ProgrammeFolder.read(at: workshop.folder, on: today).complaints
        guard year != "1922" else {
            #expect(complaints.map(\.description).first?.contains("the calendar has no day") == true)
            return
        }
        #expect(complaints.map(\.isWarning) == [true])
        #expect(complaints.first?.line == 15)
        #expect(complaints.first?.sentence == "the conference is in the year \(year), and now it is 2022")
    }

    @Test func `a break that resumes before it starts is a fault, one that resumes before it ends a warning`() throws {
        let workshop = try Workshop("vi-du", copying: Workshop.agenda.appendingPathComponent("template"))
        try workshop.spoil(
            "agenda.yaml", "  - id: i4\n", "  - {id: nghi, minutes: 10, kind: break, title: Giải lao, resumes: \"08:20\"}\n  - id: i4\n")
        #expect(
            workshop.complaints() == [
                "agenda.yaml:23: the item nghi resumes at 08:20, but starts at 08:28: write `resumes: \"08:38\"`, or leave it out"
            ])
        try workshop.spoil("agenda.yaml", "resumes: \"08:20\"", "resumes: \"08:30\"")
        #expect(
            workshop.complaints() == [
                "agenda.yaml:23: warning: the item nghi resumes at 08:30, but lasts until 08:38: write `resumes: \"08:38\"`, or shorten the "
                    + "break"
            ])
    }

    @Test func `nobody confers at two venues at once, and at a venue somebody does`() throws {
        let workshop = try Workshop()
        try workshop.spoil("awards.yaml", "conferrers: [lanh-dao-van-ban]", "conferrers: [lanh-dao-si-ma-cai]")
        #expect(
            workshop.complaints() == [
                "awards.yaml:116: Lãnh đạo huyện Si Ma Cai confers at “si-ma-cai” and at “van-ban” in the same round “r6c”: "
                    + "name somebody else at one of them"
            ])
        try workshop.spoil(
            "awards.yaml", ", conferrers: [lanh-dao-si-ma-cai]}\n          - {venue: van-ban", "}\n          - {venue: van-ban")
        #expect(
            workshop.complaints() == [
                "awards.yaml:115: warning: the round r6c has nobody who confers at “si-ma-cai”: add `conferrers: [<id of people.yaml>]`"
            ])
    }

    @Test func `two guests of one rank, and two of one name under one award, are warnings`() throws {
        let workshop = try Workshop()
        try workshop.spoil("people.yaml", "protocol: 2", "protocol: 1")
        try workshop.spoil("people.yaml", "protocol: 4", "protocol: 1")
        try workshop.spoil("recipients.csv", "Cá nhân số 7,", "Cá nhân số 6,")
        #expect(
            workshop.complaints() == [
                "people.yaml:17: warning: the person vu-xuan-cuong has the same `protocol` rank 1 as the person dang-xuan-phong: give each "
                    + "a rank of their own: 1 is named first",
                "recipients.csv:16: warning: “Cá nhân số 6” stands twice under the award bang-khen-thu-tuong, first at line 15: delete one "
                    + "of the lines; if they are two, tell them apart by `title` or `unit`",
            ])
        try workshop.spoil(
            "recipients.csv", "ca-nhan-6,r5,individual,Cá nhân số 6,,,", "ca-nhan-6,r5,individual,Cá nhân số 6,ông,Trưởng thôn,")
        #expect(workshop.complaints().count == 1)
        #expect(
            workshop.read().summary?.lines.contains {
                $0.about == "one name" && $0.text == "Cá nhân số 6 (recipients.csv:15, recipients.csv:16)"
            }
                == true)
    }

    @Test func `what a file may bring a command may bring, and the day may hold`() throws {
        let workshop = try Workshop("vi-du", copying: Workshop.agenda.appendingPathComponent("template"))
        try ["awards.yaml", "recipients.csv", "pledges.yaml", "units.csv", "delegates.csv"].forEach(workshop.remove)
        let items = (1...StateLimits.items + 1).map {
            "  - {id: i\($0), minutes: 1, kind: speech, title: Nội dung \($0)\($0 == 1 ? ", start: \"08:00\"" : "")}"
        }
        try workshop.write("agenda.yaml", "items:\n" + items.joined(separator: "\n") + "\n")
        #expect(workshop.complaints() == ["agenda.yaml:202: `items` of the file has more than 200 entries: shorten the list"])
        try workshop.write("agenda.yaml", "items:\n" + items.dropLast().joined(separator: "\n") + "\n")
        #expect(workshop.complaints() == [])
        let long = String(repeating: "Kính thưa quý vị! ", count: 112)
        try workshop.spoil("agenda.yaml", "title: Nội dung 7}", "title: Nội dung 7, script: \"\(long)\"}")
        #expect(
            workshop.complaints() == [
                "agenda.yaml:8: `script` of the item i7 is 2015 characters long: shorten it to at most 2000, or make two items of this one"
            ])
    }

    @Test func `what is saved while the files are read changes neither what is read nor its digest`() throws {
        let workshop = try Workshop()
        let before = try #require(workshop.read().programme)
        let folder = ProgrammeFolder(at: workshop.folder)
        try workshop.spoil("people.yaml", "name: Hoàng Giang", "name: Hoàng Văn Giang")
        try workshop.remove("recipients.csv")
        let read = try #require(folder.read().programme)
        #expect(read.digest == before.digest)
        #expect(read.opening == before.opening)
    }

    @Test func `a complaint names the path as it was given`() throws {
        let workshop = try Workshop()
        try workshop.remove("venues.yaml")
        let given = { ProgrammeFolder.read(at: workshop.folder, printed: $0).complaints.first?.file }
        #expect(given("../agenda/lao-cai-2022/") == "../agenda/lao-cai-2022/venues.yaml")
        #expect(given(workshop.folder.path) == workshop.file("venues.yaml").path)
        #expect(ProgrammeFolder.read(at: workshop.folder).complaints.first?.file == workshop.file("venues.yaml").path)
    }
}
