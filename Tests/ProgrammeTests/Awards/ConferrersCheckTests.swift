import Foundation
import Testing

@testable import Programme

/// Who confers what: seen in the files, so that nobody is surprised on the platform.
@Suite struct `who confers` {
    @Test func `a higher award by who stands lower than who confers a lower one is asked about, once an award`() throws {
        let workshop = try Workshop()
        let lines = try workshop.text("awards.yaml").components(separatedBy: "\n")
        // The flags of the Prime Minister by the Secretary, the orders before them by who stands behind him.
        let swapped = lines.map { line in
            line.contains("hoang-giang")
                ? line.replacingOccurrences(of: "hoang-giang", with: "dang-xuan-phong")
                : line.replacingOccurrences(of: "dang-xuan-phong", with: "hoang-giang")
        }
        try workshop.write("awards.yaml", swapped.joined(separator: "\n"))
        #expect(
            workshop.complaints() == [
                "awards.yaml:55: warning: the award doc-lap-ba is conferred by Hoàng Giang, and the award co-chinh-phu, which ranks lower, by Đặng Xuân Phong, "
                    + "who comes first by protocol: let who comes first by protocol confer the higher award, or correct `protocol` in people.yaml",
                "awards.yaml:73: warning: the award doc-lap-ba is conferred by Hoàng Giang, and the award bang-khen-thu-tuong, which ranks lower, by "
                    + "Vũ Xuân Cường, who comes first by protocol: let who comes first by protocol confer the higher award, or correct `protocol` in people.yaml",
            ])
    }

    @Test func `a later, higher award by who stands lower is asked about`() throws {
        let workshop = try Workshop()
        try workshop.spoil("awards.yaml", "conferrers: [hoang-giang]", "conferrers: [vu-xuan-cuong]")
        try workshop.spoil("awards.yaml", "conferrers: [vu-xuan-cuong, trinh-xuan-truong]", "conferrers: [hoang-giang]")
        #expect(workshop.complaints().count == 1)
        #expect(workshop.complaints()[0].contains("the award bang-khen-thu-tuong is conferred by Hoàng Giang, and the award co-chinh-phu"))
    }

    @Test func `nobody confers on themselves, or on the unit that they stand for`() throws {
        let workshop = try Workshop()
        try workshop.spoil("people.yaml", "name: Lãnh đạo huyện Văn Bàn", "name: Cá nhân số 1")
        try workshop.spoil("recipients.csv", "ca-nhan-1,r2,individual,Cá nhân số 1,", "ca-nhan-1,r2,individual,Cá nhân số 99,")
        #expect(workshop.complaints() == [])
        try workshop.spoil(
            "awards.yaml", "{venue: hoi-truong, recipients: 7, conferrers: [dang-xuan-phong]}",
            "{venue: hoi-truong, recipients: 7, conferrers: [lanh-dao-van-ban]}")
        #expect(workshop.complaints() == [])
        try workshop.spoil("recipients.csv", "ca-nhan-1,r2,individual,Cá nhân số 99,", "ca-nhan-1,r2,individual,Cá nhân số 1,")
        let line = try workshop.line(of: "ca-nhan-1,r2", in: "recipients.csv")
        #expect(
            workshop.complaints() == [
                "awards.yaml:36: warning: Cá nhân số 1 confers in the round “r2”, in which the same name is honoured (recipients.csv:\(line)): "
                    + "name somebody else who confers, or who receives"
            ])
    }

    @Test func `one does not confer on the authority of one's own office`() throws {
        let workshop = try Workshop()
        try workshop.spoil(
            "awards.yaml", "recipients: 8}\n      - id: r6c", "recipients: 8, conferrers: [trinh-xuan-truong]}\n      - id: r6c")
        #expect(workshop.complaints() == [])
        try workshop.spoil(
            "awards.yaml", "    order: read-call\n    decisions:\n      - {number: 06",
            "    authority: Chủ tịch Ủy ban nhân dân tỉnh\n    order: read-call\n    decisions:\n      - {number: 06")
        #expect(workshop.complaints().count == 1)
        #expect(
            workshop.complaints()[0].hasSuffix(
                "warning: Trịnh Xuân Trường confers the award co-tinh on the authority of “Chủ tịch Ủy ban nhân dân tỉnh”, which is the own office of that "
                    + "person: write `authority: ~`, or name somebody else"))
    }
}
