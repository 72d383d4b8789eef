import Conference
import Foundation
import Testing

@testable import Programme

/// An MC calls people by name, and nobody by the bare name.
@Suite struct `how people are addressed` {
    @Test func `who is called by name without đồng chí, ông or bà is told once, however often that is`() throws {
        let workshop = try Workshop()
        let salutation = "    salutation: {vi: đồng chí, en: Comrade}\n"
        let people = try workshop.text("people.yaml")
        try workshop.write("people.yaml", people.replacingOccurrences(of: "Đặng Xuân Phong\n" + salutation, with: "Đặng Xuân Phong\n"))
        let line = try workshop.line(of: "- id: dang-xuan-phong", in: "people.yaml")
        #expect(
            workshop.complaints() == [
                "people.yaml:\(line): warning: the person dang-xuan-phong, “Đặng Xuân Phong”, is called by the bare name: "
                    + "add `salutation: đồng chí`, ông, bà or whatever is said"
            ])
    }

    @Test func `a role, a placeholder and whoever nobody calls need none`() throws {
        let workshop = try Workshop()
        try workshop.spoil("people.yaml", "name: Thư ký hội nghị", "name: Trần Thị B")
        try workshop.spoil("people.yaml", "name: Lãnh đạo huyện Văn Bàn", "name: Đại diện huyện Văn Bàn")
        #expect(workshop.complaints() == [])
    }

    @Test func `whoever leads an item is called by name too, and has to have a link to lead it with`() throws {
        let workshop = try Workshop()
        try workshop.spoil("people.yaml", "name: Người chủ trì hội nghị", "name: Nguyễn Văn A")
        let person = try workshop.line(of: "- id: nguoi-chu-tri", in: "people.yaml")
        let bare = "people.yaml:\(person): warning: the person nguoi-chu-tri, “Nguyễn Văn A”, is called by the bare name: "
        #expect(workshop.complaints().map { $0.hasPrefix(bare) } == [true])
        try workshop.spoil("links.yaml", "chair:\n  - {id: nguoi-chu-tri}\n", "")
        let led = try workshop.line(of: "ledBy: chair", in: "agenda.yaml")
        let unlinked =
            "agenda.yaml:\(led): warning: the item i6 is led by the chair, who has no link: add to links.yaml: `chair: [{id: …}]`"
        #expect(workshop.complaints().contains(unlinked) && workshop.complaints().count == 2)
        try workshop.spoil("agenda.yaml", "    ledBy: chair ", "    #")
        #expect(workshop.complaints() == [])
    }

    @Test func `a list whose people have none is one warning that says how many they are`() throws {
        let workshop = try Workshop()
        for number in [6, 7, 8] {
            try workshop.spoil("recipients.csv", "Cá nhân số \(number),", "Nguyễn Văn \(["A", "B", "C"][number - 6]),")
        }
        let line = try workshop.line(of: "Nguyễn Văn A", in: "recipients.csv")
        #expect(
            workshop.complaints() == [
                "recipients.csv:\(line): warning: the recipient ca-nhan-6 (and 2 more): “Nguyễn Văn A” is called by the bare name: "
                    + "write đồng chí, ông, bà or whatever is said in the column `salutation`"
            ])
    }

    @Test func `a reader, a speaker and whoever is written in may be a name alone, or with salutation and office`() throws {
        let workshop = try Workshop()
        let paper = "        venue: bat-xat\n"
        try workshop.spoil("agenda.yaml", paper, paper + "        speaker: Nguyễn Văn A\n")
        let line = try workshop.line(of: "Nguyễn Văn A", in: "agenda.yaml")
        #expect(workshop.complaints().count == 1)
        #expect(
            workshop.complaints()[0].hasPrefix(
                "agenda.yaml:\(line): warning: `speaker` of a paper of the item i6, “Nguyễn Văn A”, is called"))
        try workshop.spoil("agenda.yaml", "speaker: Nguyễn Văn A", "speaker: {name: Nguyễn Văn A, salutation: ông, title: Giám đốc}")
        #expect(workshop.complaints() == [])
        let paper3 = try #require(workshop.read().programme).opening.items[5].papers[2]
        #expect(paper3.speaker == "Nguyễn Văn A" && paper3.speakerSalutation?.vi == "ông" && paper3.speakerTitle?.vi == "Giám đốc")
    }

    @Test func `what a programme says of its people and of an award's spoken form comes into the conference`() throws {
        let workshop = try Workshop("vi-du", copying: nil)
        let readme = try String(contentsOf: Workshop.agenda.appendingPathComponent("README.md"), encoding: .utf8)
        for section in readme.components(separatedBy: "\n## ").dropFirst() where section.contains("```") {
            let block = section.components(separatedBy: "```")[1].drop { $0 != "\n" }.dropFirst()
            try workshop.write(String(section.prefix { $0 != "\n" }), String(block))
        }
        let programme = try #require(workshop.read().programme)
        #expect(programme.opening.people[0].short?.vi == "Chủ tịch UBND tỉnh")
        let award = try #require(programme.awards.first)
        #expect(
            award.spoken
                == Award.SpokenForm(award: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", handed: "Bằng khen", verb: "tặng", flowers: true))
        let decision = try #require(programme.opening.awards?.decisions.first)
        #expect(decision.reader == "Trần Thị B" && decision.readerSalutation == "bà")
        #expect(decision.readerTitle == "Trưởng phòng Nội vụ")
        let first = programme.recipients[0]
        #expect((first.representative, first.representativeSalutation, first.representativeTitle) == ("Phạm Văn D", "đồng chí", "Giám đốc"))
        #expect(programme.recipients[1].proxy?.salutation == "bà")
        #expect(programme.opening.items[4].who[1].salutation?.vi == "ông")
    }
}
