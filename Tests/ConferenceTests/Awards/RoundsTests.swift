import Conference
import Fixtures
import Testing

struct RoundsTests {
    @Test func `6b is split in two, and both halves go up in turn`() throws {
        var hall = try Hall.awarding(from: "r6b")
        let split = try hall.when(.awards(.split("r6b", after: "tap-the-19")))
        #expect(split.events.lazy.compactMap(\.created).first == "r6b-2")
        #expect(try hall.round("r6b").recipients.map(\.text) == (16...19).map { "tap-the-\($0)" })
        #expect(try hall.round("r6b-2").recipients.map(\.text) == (20...23).map { "tap-the-\($0)" })
        #expect(hall.conference.awards.plan.order.suffix(3) == ["r6b", "r6b-2", "r6c"])
        #expect(try hall.recipient("tap-the-20").round == "r6b-2")
        #expect(try hall.round("r6b").minutes + hall.round("r6b-2").minutes == 5)
        try hall.walk("r6b", through: .clear)
        #expect(hall.conference.cue.step == .round(.call, "r6b-2"))
        try hall.walk("r6b-2", through: .clear)
        #expect(hall.count(.conferred) == 40)
    }

    @Test func `a split within the parts keeps every venue's own`() throws {
        var hall = try Hall.awarding(from: "r6c")
        try hall.when(.awards(.split("r6c", after: "tap-the-29")))
        #expect(try hall.round("r6c").parts.map(\.venue) == ["hoi-truong", "muong-khuong"])
        #expect(try hall.round("r6c-2").parts.map(\.venue) == ["si-ma-cai", "van-ban"])
        #expect(try hall.round("r6c-2").parts[1].conferrers.map(\.person) == ["lanh-dao-van-ban"])
    }

    @Test func `a round is not split behind its last, nor once it is called`() throws {
        var hall = try Hall.awarding(from: "r6b")
        hall.refuses(.awards(.split("r6b", after: "tap-the-23")), .badRequest, .roundBadPlace)
        hall.refuses(.awards(.split("r6b", after: "tap-the-24")), .notFound, .recipientUnknown)
        try hall.walk("r6b", through: .call)
        hall.refuses(.awards(.split("r6b", after: "tap-the-19")), .conflict, .roundWrongState)
        hall.refuses(.awards(.move("r6b", after: "r6c")), .conflict, .roundWrongState)
    }

    @Test func `a round that is moved goes up in its new place`() throws {
        var hall = try Hall.awarding(from: "r4")
        try hall.when(.awards(.move("r4", after: "r5")))
        #expect(hall.conference.cue.step == .round(.read, "r5"))
        try hall.when(.awards(.move("r6c", after: nil)))
        #expect(hall.conference.cue.step == .round(.read, "r6c"))
        hall.refuses(.awards(.move("r4", after: "r4")), .badRequest, .roundBadPlace)
    }

    @Test func `a latecomer joins a later round of the same award, in the decision's order`() throws {
        var hall = try Hall.awarding()
        try hall.when(.awards(.absent("tap-the-9", reason: "Đến muộn")))
        try hall.when(.awards(.present("tap-the-9")))
        hall.refuses(
            .awards(.add("r5", ["tap-the-9"])), .conflict, .roundOtherAward,
            args: ["recipient": "Tập thể số 9", "award": "Cờ thi đua của UBND tỉnh"])
        try hall.when(.awards(.add("r6b", ["tap-the-9"])))
        #expect(try hall.round("r6b").recipients.first == "tap-the-9")
        #expect(try hall.round("r6a").recipients.contains("tap-the-9") == false)
        #expect(try hall.recipient("tap-the-9").missed == nil)
    }

    @Test func `who missed the last round of an award gets one of their own`() throws {
        var hall = try Hall.awarding()
        try hall.when(.awards(.absent("so-tai-chinh", reason: nil)))
        try hall.when(.awards(.present("so-tai-chinh")))
        let gathered = try hall.when(.awards(.gather("doc-lap-ba", Awards.NewRound(recipients: ["so-tai-chinh"], after: "r3"))))
        #expect(gathered.events.lazy.compactMap(\.created).first == "r1-2")
        #expect(hall.conference.awards.plan.order.prefix(4) == ["r1", "r2", "r3", "r1-2"])
        #expect(try hall.round("r1-2").decisions == ["01/QĐ-CTN"])
        hall.refuses(
            .awards(.gather("doc-lap-ba", Awards.NewRound(recipients: ["so-tai-chinh"], decision: "99"))), .notFound, .awardUnknownDecision)
    }

    @Test func `a recipient moved to a venue receives there`() throws {
        var hall = try Hall.awarding(from: "r6c")
        try hall.when(.awards(.place(["tap-the-24", "tap-the-30"], at: "van-ban")))
        let parts = try hall.round("r6c").parts
        #expect(parts.first { $0.venue == "van-ban" }?.recipients == ["tap-the-24", "tap-the-30", "tap-the-31"])
        #expect(parts.first { $0.venue == "hoi-truong" }?.recipients.count == 4)
        #expect(try hall.recipient("tap-the-24").venue == "van-ban")
        hall.refuses(.awards(.place(["tap-the-25"], at: "ha-giang")), .notFound, .venueUnknown)
    }

    @Test func `the MC is told of a conferrer who was marked absent, and of nobody once they have come`() throws {
        var hall = try Hall.awarding(from: "r5")
        try hall.when(.guest(.absent("trinh-xuan-truong")), by: .operatorOne)
        #expect(hall.warning(.roundConferrersAbsent) == ["names": .list(["Trịnh Xuân Trường"]), "count": 1])
        try hall.when(.guest(.arrive("trinh-xuan-truong")), by: .operatorOne)
        #expect(hall.warning(.roundConferrersAbsent) == nil)
    }

    @Test func `the MC is told of a conferrer who was named on the day and is to receive in the same round`() throws {
        var hall = try Hall.awarding(from: "r2")
        #expect(hall.warning(.roundConferrerReceives) == nil)
        try hall.when(.awards(.conferrers("r2", at: nil, [.named("Cá nhân số 1", title: nil)])))
        #expect(hall.warning(.roundConferrerReceives) == ["names": .list(["Cá nhân số 1"]), "count": 1])
        try hall.when(.awards(.conferrers("r2", at: nil, [.named("Cá nhân số 6", title: nil)])))
        #expect(hall.warning(.roundConferrerReceives) == nil, "who receives in another round may confer in this one")
    }

    @Test func `the MC is told of a conferrer who was named on the day and holds the office on whose authority the award is conferred`()
        throws
    {
        var hall = try Hall.awarding(from: "r5")
        #expect(hall.warning(.roundOwnAuthority) == nil)
        try hall.when(.awards(.conferrers("r5", at: nil, [.named("Người trao số 1", title: "Ủy viên Bộ Chính trị, Thủ tướng Chính phủ")])))
        #expect(hall.warning(.roundOwnAuthority) == ["names": .list(["Người trao số 1"]), "count": 1])
        try hall.when(.awards(.conferrers("r5", at: nil, [.named("Người trao số 1", title: "Phó Thủ tướng Chính phủ")])))
        #expect(hall.warning(.roundOwnAuthority) == nil)
    }

    @Test func `round 5 falls to one conferrer and back`() throws {
        var hall = try Hall.awarding(from: "r5")
        try hall.when(.awards(.conferrers("r5", at: nil, [.person("trinh-xuan-truong")])))
        #expect(hall.warning(.roundConferrersAbsent) == ["names": .list(["Vũ Xuân Cường"]), "count": 1])
        try hall.when(.awards(.conferrers("r5", at: nil, [.person("vu-xuan-cuong"), .person("trinh-xuan-truong")])))
        #expect(hall.warning(.roundConferrersAbsent) == nil)
        try hall.walk("r5", through: .call)
        let other = Awards.Conferrer.named("Nguyễn Văn A", title: "Phó Chủ tịch UBND tỉnh")
        hall.refuses(.awards(.conferrers("r5", at: nil, [other])), .conflict, .roundWrongState)
        try hall.when(.awards(.conferrers("r5", at: nil, [other], override: .all)))
        #expect(try hall.round("r5").parts[0].conferrers.map(\.name) == ["Nguyễn Văn A"])
        hall.refuses(.awards(.conferrers("r6a", at: nil, [.person("ai-do")])), .notFound, .personUnknown)
        hall.refuses(.awards(.conferrers("r6a", at: "sa-pa", [other])), .notFound, .venueUnknown)
    }

    @Test func `a venue reports its own part while the round is on`() throws {
        var hall = try Hall.awarding(from: "r6c")
        hall.refuses(.awards(.report("r6c", .standing)), .conflict, .roundWrongState, by: .siMaCai)
        try hall.walk("r6c", through: .onstage)
        #expect(hall.warning(.roundUnreported)?["venues"] == .list(["muong-khuong", "si-ma-cai", "van-ban"]))
        try hall.when(.awards(.report("r6c", .standing)), by: .siMaCai)
        #expect(hall.warning(.roundUnreported)?["venues"] == .list(["muong-khuong", "van-ban"]))
        hall.refuses(.awards(.report("r6c", .standing)), .forbidden, .roundNotYours, by: .saPa)
        try hall.walk("r6c", through: .confer)
        try hall.when(.awards(.report("r6c", .received)), by: .siMaCai)
        #expect(hall.warning(.roundUnreported) == ["venues": .list(["muong-khuong", "van-ban"]), "word": "received"])
        #expect(try hall.round("r6c").reports.map(\.word) == [.received])
    }

    @Test func `the lists have an end`() throws {
        var hall = try Hall.awarding()
        for number in 7...StateLimits.awards {
            let decision = Decision(number: "\(number)/QĐ")
            try hall.when(
                .awards(
                    .addAward(
                        Awards.NewAward(
                            name: "Giấy khen", kind: .commendation, rank: 30, decidedBy: "Sở", order: .readCall, decision: decision))))
        }
        let more = Awards.NewAward(
            name: "Giấy khen", kind: .commendation, rank: 30, decidedBy: "Sở", order: .readCall, decision: Decision(number: "1"))
        hall.refuses(.awards(.addAward(more)), .conflict, .awardsTooMany, args: ["limit": .number(StateLimits.awards)])
    }
}
