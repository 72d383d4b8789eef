import Fixtures
import Testing

@testable import Conference

/// What becomes of a result: in the minutes, by undo, by a correction.
struct VoteResultTests {
    private func closed() throws -> Hall {
        var hall = try VotesTests.hall()
        try hall.when(.votes(.open("nghi-quyet")))
        try hall.when(.votes(.count("nghi-quyet", VoteCount.Hands(for: 38, against: 2))), by: .siMaCai)
        try hall.when(.votes(.count("nghi-quyet", VoteCount.Hands(for: 110))), by: .operatorOne)
        try hall.when(.votes(.close("nghi-quyet")))
        return hall
    }

    private let anew = Votes.Command.count("nghi-quyet", VoteCount.Hands(for: 41), venue: "sa-pa", reason: "Đếm lại theo băng hình")

    @Test func `the minutes say what came of it`() throws {
        let hall = try closed()
        let note = try #require(hall.conference.notes.notes.rows.last)
        #expect(note.about == .item("i7"))
        #expect(
            note.text.hasPrefix(
                "Biểu quyết “Thông qua Nghị quyết”: 300 đại biểu có mặt; 148 tán thành, 2 không tán thành, 0 không có ý kiến, 150 không biểu quyết. Không thông qua."
            ))
        #expect(note.text.contains("Chưa có số của: "))
    }

    @Test func `a close is taken back until the next item, and its note with it`() throws {
        var hall = try closed()
        try hall.undoNewest()
        #expect(hall.conference.votes.open?.id == "nghi-quyet")
        #expect(hall.conference.notes.notes.count == 0)
        try hall.when(.votes(.count("nghi-quyet", VoteCount.Hands(for: 60))), by: .saPa)
        let close = try hall.when(.votes(.close("nghi-quyet")))
        #expect(hall.conference.votes.votes["nghi-quyet"]?.result?.isCarried == true)
        #expect(hall.conference.notes.notes.rows.map(\.id) == ["n2"], "no name is given twice")
        try hall.when(.agenda(.advance(from: "i7")))
        hall.refuses(.steps(.undo(seq: close.seq)), .conflict, .voteMovedOn, args: ["vote": "nghi-quyet"])
    }

    @Test func `nothing is taken back from under an open vote, and no second one is opened by taking back a close`() throws {
        var hall = try VotesTests.hall()
        let advance = try hall.when(.agenda(.extend(minutes: 5)))
        let jump = try #require(hall.conference.steps.steps.rows.last { $0.op == "agenda.jump" })
        try hall.when(.votes(.open("nghi-quyet")))
        try hall.when(.steps(.undo(seq: advance.seq)))
        hall.refuses(.steps(.undo(seq: jump.seq)), .conflict, .voteStillOpen, args: ["vote": "nghi-quyet"])
        let close = try hall.when(.votes(.close("nghi-quyet")))
        try hall.when(.votes(.put(Motion(text: "Nhất trí"))))
        hall.refuses(.steps(.undo(seq: close.seq)), .conflict, .voteOtherOpen, args: ["vote": "v2"])
    }

    @Test func `a note in which the secretary has written stays`() throws {
        var hall = try closed()
        try hall.when(.notes(.edit("n1", text: "Biểu quyết lần một")), by: .operatorOne)
        try hall.undoNewest()
        #expect(hall.conference.notes.notes.rows.map(\.text) == ["Biểu quyết lần một"])
    }

    @Test func `after the close an operator corrects it, with a reason, and who was present stays`() throws {
        var hall = try closed()
        try hall.when(.agenda(.advance(from: "i7")))
        try hall.when(.venue(.attendance(10, of: "hoi-truong")), by: .operatorOne)
        let hands = VoteCount.Hands(for: 41)
        hall.refuses(.votes(.count("nghi-quyet", hands, venue: "sa-pa")), .badRequest, .voteNoReason, by: .operatorOne)
        hall.refuses(.votes(.count("nghi-quyet", hands, reason: "Đếm lại")), .conflict, .voteWrongState, by: .saPa)
        try hall.when(.votes(anew), by: .operatorOne)
        let result = try #require(hall.conference.votes.votes["nghi-quyet"]?.result)
        #expect(result.hands == VoteCount.Hands(for: 189, against: 2) && result.present == 300)
        #expect(result.isCarried && result.correctedAt == hall.now && !result.missing.contains("sa-pa"))
        #expect(hall.conference.votes.counts[CountID("nghi-quyet", "sa-pa")]?.reason == "Đếm lại theo băng hình")
        let note = try #require(hall.conference.notes.notes.rows.last)
        #expect(note.about == .item("i7") && note.text.hasPrefix("Đính chính (lý do: Đếm lại theo băng hình). Biểu quyết"))
        #expect(note.text.contains("189 tán thành") && note.text.contains("Thông qua."))
    }

    @Test func `an opening that is taken back takes what was counted with it`() throws {
        var hall = try VotesTests.hall()
        try hall.when(.votes(.put(Motion(text: "Nhất trí thông qua danh sách"))))
        try hall.when(.votes(.count("v2", VoteCount.Hands(for: 3))), by: .siMaCai)
        try hall.undoNewest()
        #expect(hall.conference.votes.votes.rows.map(\.id) == ["nghi-quyet"] && hall.conference.votes.counts.count == 0)
        try hall.when(.votes(.put(Motion(text: "Nhất trí"))))
        #expect(hall.conference.votes.open?.id == "v3", "no name is given twice")
    }

    @Test func `the cue opens what the item has when all else is done, closes it first, and names who has not counted`() throws {
        var hall = try VotesTests.hall()
        #expect(hall.conference.cue.step == .votes(.open("nghi-quyet")))
        try hall.when(.votes(.open("nghi-quyet")))
        #expect(hall.conference.cue.step == .votes(.close("nghi-quyet")))
        #expect(hall.conference.cue.conditions.map(\.key) == [.vote("nghi-quyet")])
        try hall.when(.votes(.count("nghi-quyet", VoteCount.Hands(for: 38))), by: .siMaCai)
        let warning = try #require(hall.conference.cue.warnings.first { $0.reason == .voteUncounted })
        #expect(warning.args.last?.value == 9)
        try hall.when(.votes(.close("nghi-quyet")))
        #expect(hall.conference.cue.step == .advance(from: "i7"))
    }

    @Test func `the papers of an item come before what is voted on in it`() throws {
        var opening = Opening.withPapers()
        opening.votes = Votes.Programme(votes: [Vote(id: "tham-luan", motion: Motion(text: "Nhất trí"), item: "i6")])
        var hall = Hall()
        try hall.when(.system(.read(opening, digest: "tham-luan")), by: .system)
        try hall.when(.lifecycle(.open()))
        try hall.when(.agenda(.jump(to: "i6", override: .all)))
        #expect(hall.conference.cue.step == .queue(call: "i6-p1"))
        for number in 1...5 { try hall.when(.queue(.call(SpeakerID("i6-p\(number)"), override: .all))) }
        #expect(hall.conference.cue.step == .votes(.open("tham-luan")))
    }

    @Test func `an open vote goes before a paper that is due and a round on the platform`() throws {
        var hall = Hall()
        try hall.when(.system(.read(.withPapers(), digest: "tham-luan")), by: .system)
        try hall.when(.lifecycle(.open()))
        try hall.when(.agenda(.jump(to: "i6", override: .all)))
        try hall.when(.votes(.put(Motion(text: "Nhất trí"))))
        #expect(hall.conference.cue.step == .votes(.close("v1")))
        var awards = Hall()
        try awards.when(.system(.read(.laoCaiAwards, digest: "khen-thuong")), by: .system)
        try awards.when(.lifecycle(.open()))
        try awards.when(.agenda(.jump(to: "i8", override: .all)))
        while awards.conference.awards.plan.platform == nil {
            try awards.when(try #require(awards.conference.cue.step).command(override: .all))
        }
        try awards.when(.votes(.put(Motion(text: "Nhất trí"))))
        #expect(awards.conference.cue.step == .votes(.close("v1")))
        #expect(try awards.scene(.main) == Stage.Scene(.vote, about: .vote("v1")))
    }

    @Test func `following screens show the vote while hands are raised, and its result until somebody speaks`() throws {
        var hall = try VotesTests.hall()
        try hall.when(.votes(.open("nghi-quyet")))
        #expect(try hall.scene(.main) == Stage.Scene(.vote, about: .vote("nghi-quyet")))
        try hall.when(.votes(.close("nghi-quyet")))
        #expect(try hall.scene(.main) == Stage.Scene(.vote, about: .vote("nghi-quyet")))
        try hall.when(.agenda(.advance(from: "i7")))
        #expect(try hall.scene(.main).kind != .vote)
    }
}
