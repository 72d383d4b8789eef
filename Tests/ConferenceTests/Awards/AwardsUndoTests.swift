import Conference
import Fixtures
import Testing

struct AwardsUndoTests {
    @Test func `every step of the rite is taken back, one by one, to the beginning`() throws {
        var hall = try Hall.awarding(from: "r4")
        var pasts: [ConferenceState] = []
        while case .round(let step, "r4") = hall.conference.cue.step {
            pasts.append(hall.conference)
            try hall.when(.awards(.rite(step, "r4")))
        }
        #expect(pasts.count == 5)
        while let past = pasts.popLast() {
            try hall.undoNewest()
            #expect(hall.conference.awards == past.awards)
            #expect(hall.conference.stage == past.stage)
        }
    }

    @Test(arguments: [
        Awards.Command.split("r6b", after: "tap-the-19"), .move("r6c", after: "r4"), .add("r6b", ["tap-the-24"]),
        .gather("co-tinh", Awards.NewRound(recipients: ["tap-the-24", "tap-the-31"])), .place(["tap-the-24"], at: "sa-pa"),
        .conferrers("r6a", at: nil, [.person("hoang-giang")]), .correct("tap-the-16", name: "Tập thể"), .absent("tap-the-7", reason: "Ốm"),
        .defer("tap-the-7", reason: nil), .withdraw("tap-the-7", reason: nil), .certificate("tap-the-7", .swapped, with: "tap-the-8"),
        .proxy("tap-the-7", Recipient.Proxy(name: "B", kind: .representative)),
        .addRecipient(Awards.NewRecipient(award: "co-tinh", kind: .collective, name: "Tập thể số 32")),
    ])
    func `what the day changed is put back as it was`(command: Awards.Command) throws {
        var hall = try Hall.awarding(from: "r4")
        let before = hall.conference.awards
        try hall.when(.awards(command))
        #expect(hall.conference.awards != before)
        try hall.undoNewest()
        #expect(hall.conference.awards == before)
    }

    @Test func `a round is not brought back onto a platform that another holds`() throws {
        var hall = try Hall.awarding()
        try hall.walk("r1", through: .confer)
        let clear = try hall.when(.awards(.rite(.clear, "r1")))
        let call = try hall.when(.awards(.rite(.call, "r2")))
        hall.refuses(
            .steps(.undo(seq: clear.seq)), .conflict, .stepsLater, args: ["op": "round.call", "seq": .number(call.seq), "by": "mc-1"])
    }

    @Test func `the agenda is not taken back from under a round on the platform`() throws {
        var hall = try Hall.awarding()
        try hall.when(.stage(.show(.main, Stage.Scene(.emblem))))
        try hall.when(.stage(.show(.overlay, Stage.Scene(.emblem))))
        try hall.when(.agenda(.jump(to: "i9")))
        let back = try hall.when(.agenda(.jump(to: "i8")))
        try hall.walk("r1", through: .call)
        hall.refuses(.steps(.undo(seq: back.seq)), .conflict, .roundHoldsPlatform, args: ["round": "r1"])
        try hall.undoNewest()
        try hall.when(.steps(.undo(seq: back.seq)))
        #expect(hall.current == "i9")
    }

    @Test func `what a venue says of its part is not taken back, and does not stand in the way`() throws {
        var hall = try Hall.awarding(from: "r6c")
        try hall.walk("r6c", through: .onstage)
        let report = try hall.when(.awards(.report("r6c", .standing)), by: .siMaCai)
        hall.refuses(.steps(.undo(seq: report.seq)), .notFound, .stepsUnknown)
        try hall.undoNewest()
        #expect(try hall.round("r6c").state == .called)
        #expect(try hall.round("r6c").reports.count == 1)
    }

    @Test func `a correction made since survives the undo of an absence`() throws {
        var hall = try Hall.awarding()
        let absent = try hall.when(.awards(.absent("tap-the-16", reason: nil)))
        try hall.when(.awards(.correct("tap-the-16", name: "Tập thể số 16B")))
        try hall.when(.steps(.undo(seq: absent.seq)))
        #expect(try hall.recipient("tap-the-16").state == .waiting)
        #expect(try hall.recipient("tap-the-16").name == "Tập thể số 16B")
        #expect(try hall.round("r6b").recipients.first == "tap-the-16")
    }

    @Test func `an award in which somebody stands is not taken away under them`() throws {
        var hall = try Hall.awarding()
        let new = Awards.NewAward(
            name: "Giấy khen", kind: .commendation, rank: 30, decidedBy: "Sở", order: .readCall, decision: Decision(number: "9"))
        let award = try hall.when(.awards(.addAward(new)))
        let recipient = try hall.when(.awards(.addRecipient(Awards.NewRecipient(award: "a7", kind: .individual, name: "Cá nhân số 16"))))
        hall.refuses(.steps(.undo(seq: award.seq)), .conflict, .awardInUse, args: ["award": "Giấy khen"])
        try hall.when(.steps(.undo(seq: recipient.seq)))
        try hall.when(.steps(.undo(seq: award.seq)))
        #expect(hall.conference.awards.awards["a7"] == nil)
    }

    @Test func `in a pause no step of the rite is taken back`() throws {
        var hall = try Hall.awarding()
        let call = try hall.when(.awards(.rite(.call, "r1")))
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        hall.refuses(.steps(.undo(seq: call.seq)), .closed, .conferencePaused)
    }

    @Test func `steps of rounds and recipients name what they were about`() throws {
        var hall = try Hall.awarding()
        try hall.when(.awards(.rite(.call, "r1")))
        try hall.when(.awards(.correct("tap-the-16", name: "Tập thể số 16B")))
        #expect(hall.conference.steps.steps.rows.suffix(2).map(\.about) == [.round("r1"), .recipient("tap-the-16")])
    }

    @Test func `an item that was put in stays as long as an award is conferred in it, and the refusal names the award`() throws {
        var hall = try Hall.awarding()
        let item = try hall.inserts(Agenda.NewItem(kind: .awards, title: "Trao thưởng đột xuất", minutes: 10), after: "i8")
        let inserted = hall.conference.seq
        var award = Awards.NewAward(
            name: "Bằng khen đột xuất", kind: .commendation, rank: 29, decidedBy: "Chủ tịch UBND tỉnh", order: .readCall,
            decision: Decision(number: "07/QĐ-UBND", date: "2022-01-14"))
        award.item = item
        try hall.when(.awards(.addAward(award)))
        hall.refuses(
            .steps(.undo(seq: inserted)), .conflict, .agendaItemInUse,
            args: ["item": .text(item.text), "names": .list(["Bằng khen đột xuất"]), "count": 1])
        try hall.undoNewest()
        try hall.when(.steps(.undo(seq: inserted)))
        #expect(hall.conference.agenda.items[item] == nil)
    }
}
