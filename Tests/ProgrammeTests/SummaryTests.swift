import Foundation
import Programme
import Testing

@Suite struct `what check has understood` {
    @Test func `of the Lào Cai conference: its day, venues, items, awards, pledges, guests and links, on one screen`() throws {
        let summary = try #require(ProgrammeFolder.read(at: Workshop.laoCai).summary)
        #expect(
            summary.lines.map { "\($0.about): \($0.text)" } == [
                "conference: Hội nghị tổng kết phong trào thi đua, khen thưởng năm 2021 và triển khai nhiệm vụ trọng tâm năm 2022",
                "day: Monday 17 January 2022, 13:40 to 16:57 (Asia/Ho_Chi_Minh)",
                "law: Nghị định 145/2013/NĐ-CP, the regime of 2013",
                "venues: 10: Hội trường tỉnh (the main hall), Thành phố Lào Cai, Thị xã Sa Pa, Huyện Bát Xát and 6 more",
                "agenda: 11 items, from “Kiểm tra kỹ thuật các điểm cầu” to “Bế mạc”; 5 papers; 10 minutes free in between",
                "awards: 6 in 8 rounds, to 48 recipients: 32 collectives and 16 individuals; 1 with several who walk up",
                "pledge: 3 blocs of 30 units, for which 30 people sign",
                "guests: 4, welcomed in this order: Đặng Xuân Phong, Vũ Xuân Cường, Trịnh Xuân Trường and 1 more",
                "links: 50: 3 mc, 2 operator, 1 chair, 10 venue, 30 delegate, 3 screen, 1 viewer",
                "invented: 49 things, marked as illustrative on pages and prints",
                "line breaks: 2 titles, for the hall's screens",
            ])
    }

    @Test func `who is honoured after death and who receives for another are counted`() throws {
        let workshop = try Workshop()
        let list = try workshop.text("recipients.csv").split(separator: "\n").enumerated().map {
            $1 + [0: ",posthumous,proxy", 9: ",x,Vũ Thị H", 12: ",,Lê Văn C"][$0, default: ",,"]
        }
        try workshop.write("recipients.csv", list.joined(separator: "\n"))
        let awards = try #require(workshop.read().summary).lines.first { $0.about == "awards" }
        #expect(awards?.text.hasSuffix("; 1 posthumous, 2 through a proxy, 1 with several who walk up") == true)
    }

    @Test func `with a fault nothing is summed up`() throws {
        let workshop = try Workshop()
        try workshop.remove("links.yaml")
        #expect(workshop.read().summary == nil)
    }
}
