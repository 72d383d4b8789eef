import Conference
import Foundation
import Testing

@testable import Programme

/// An award may name its form in law instead of what follows from it.
@Suite struct `an award by its form` {
    /// The second award of Lào Cai with these lines instead of the seven that its form knows.
    private func workshop(_ lines: String) throws -> Workshop {
        let workshop = try Workshop()
        var text = try workshop.text("awards.yaml").components(separatedBy: "\n")
        let start = try workshop.line(of: "- id: lao-dong-ba", in: "awards.yaml")
        let fields = ["name:", "kind:", "rank:", "decidedBy:", "authority:", "order:", "orderReason:"]
        text.removeSubrange(start..<(start + fields.count))
        text.insert(contentsOf: lines.split(separator: "\n").map { "    " + $0 }, at: start)
        try workshop.write("awards.yaml", text.joined(separator: "\n"))
        return workshop
    }

    @Test func `the form alone gives what seven lines gave`() throws {
        let whole = try #require(Workshop().read().programme).awards[1]
        let workshop = try workshop("form: huan-chuong-lao-dong-hang-ba")
        #expect(workshop.complaints() == [])
        var award = try #require(workshop.read().programme).awards[1]
        #expect(award.spoken == Award.SpokenForm(verb: "tặng thưởng"))
        award.spoken = nil
        award.orderReason = whole.orderReason
        #expect(award == whole)
    }

    @Test func `what the award writes itself wins`() throws {
        let workshop = try workshop(
            """
            form: huan-chuong-lao-dong-hang-ba
            name: Huân chương Lao động hạng Ba (tặng lần thứ hai)
            order: read-call
            orderReason: Theo hướng dẫn của tỉnh
            authority: ~
            """)
        #expect(workshop.complaints() == [])
        let award = try #require(workshop.read().programme).awards[1]
        #expect(award.name.vi == "Huân chương Lao động hạng Ba (tặng lần thứ hai)" && award.order == .readCall)
        #expect(award.authority == nil && award.rank == 11 && award.decidedBy.vi == "Chủ tịch nước")
    }

    @Test func `a state title is spoken of as danh hiệu, and phong tặng is what the decision does`() throws {
        let workshop = try workshop("form: anh-hung-lao-dong")
        #expect(workshop.complaints() == [])
        let award = try #require(workshop.read().programme).awards[1]
        #expect(
            award.kind == .commendation && award.spoken?.award?.vi == "danh hiệu Anh hùng Lao động" && award.spoken?.verb == "phong tặng")
    }

    @Test func `a form that nobody knows is told with those that are near`() throws {
        let workshop = try workshop("form: huan-chuong-lao-dong-ba")
        let line = try workshop.line(of: "form:", in: "awards.yaml")
        #expect(
            workshop.complaints() == [
                "awards.yaml:\(line): `form` of the award lao-dong-ba is “huan-chuong-lao-dong-ba”, a form that nobody knows: did you mean "
                    + "“huan-chuong-lao-dong-hang-ba”, “huan-chuong-sao-vang”, “huan-chuong-doc-lap-hang-ba”? The forms are in agenda/README.md; without "
                    + "one write `name`, `kind`, `rank`, `decidedBy` and `order`"
            ])
    }

    @Test func `a form of another law is told with the law that has it`() throws {
        let workshop = try workshop("form: gia-dinh-van-hoa")
        #expect(workshop.complaints().count == 1)
        #expect(workshop.complaints()[0].contains("which the law of the conference's day (Nghị định 145/2013/NĐ-CP) does not have"))
        #expect(workshop.complaints()[0].hasSuffix("or write `regime: 2023` there if that is meant"))
    }

    @Test func `without a form the award has to say all of it`() throws {
        let workshop = try workshop("kind: commendation")
        #expect(workshop.complaints().count == 4)
        #expect(workshop.complaints().allSatisfy { $0.contains("the award lao-dong-ba has no `") })
    }

    @Test func `the template tells its award by the form`() throws {
        let template = try #require(ProgrammeFolder.read(at: Workshop.agenda.appendingPathComponent("template")).programme)
        #expect(template.awards[0].name.vi == "Bằng khen của Chủ tịch UBND tỉnh" && template.awards[0].rank == 29)
        #expect(template.opening.regime?.id == "2025")
    }
}
