import Conference
import Fixtures
import Testing

@Suite struct `places in the list of speakers` {
    @Test func `first in, first out goes by when one asked, not by when one was accepted`() throws {
        var hall = try Hall.discussing()
        let (first, second) = (try hall.asks(.siMaCai), try hall.asks(.saPa))
        try hall.when(.queue(.accept(second, seconds: nil, override: .nothing)))
        try hall.when(.queue(.accept(first, seconds: nil, override: .nothing)))
        #expect(hall.line == [first, second])
        #expect(try hall.why(first) == .fifo(at: try #require(try hall.speaker(first).askedAt)))
    }

    @Test func `fewest first: who has had fewer turns goes ahead of who asked earlier`() throws {
        var hall = try Hall.discussing(SpeakerQueue.Settings(rule: .fewest))
        try hall.isHeard(.siMaCai)
        let (again, fresh) = (try hall.joins(.siMaCai), try hall.joins(.saPa))
        let alsoFresh = try hall.joins(.saPa)
        #expect(hall.line == [fresh, alsoFresh, again])
        #expect(try hall.why(fresh) == .fewest(turns: 0))
        #expect(try hall.why(again) == .fewest(turns: 1))
    }

    @Test func `round over venues: each has one turn before any has a second, those already had included`() throws {
        var hall = try Hall.discussing(SpeakerQueue.Settings(rule: .round))
        try hall.isHeard(.bacHa)
        let (a1, a2) = (try hall.joins(.siMaCai), try hall.joins(.siMaCai))
        let (b2, c1) = (try hall.joins(.bacHa), try hall.joins(.saPa))
        #expect(hall.line == [a1, c1, a2, b2])
        #expect(try [a1, c1, a2, b2].map(hall.why) == [.round(1), .round(1), .round(2), .round(2)])
    }

    @Test func `whoever has the floor has had a turn already`() throws {
        var hall = try Hall.discussing(SpeakerQueue.Settings(rule: .round))
        let (first, second, other) = (try hall.joins(.siMaCai), try hall.joins(.siMaCai), try hall.joins(.saPa))
        try hall.when(.queue(.call(first, override: .nothing)))
        #expect(hall.line == [other, second])
    }

    @Test func `an answer costs its venue no turn, because the hall asked for it`() throws {
        var hall = try Hall.discussing(SpeakerQueue.Settings(rule: .fewest))
        try hall.isHeard(.siMaCai, .answer)
        let (first, second) = (try hall.joins(.siMaCai), try hall.joins(.saPa))
        #expect(hall.line == [first, second])
        #expect(try hall.why(first) == .fewest(turns: 0))
    }

    @Test func `two people at one venue share its turns, two of the MC's in the hall too`() throws {
        var hall = try Hall.discussing(SpeakerQueue.Settings(rule: .fewest))
        try hall.isHeard(.unit15)
        let (colleague, away) = (try hall.joins(.unit16), try hall.joins(.saPa))
        #expect(hall.line == [away, colleague])
    }

    @Test func `the rule is changed in mid-discussion, and every place says so`() throws {
        var hall = try Hall.discussing()
        try hall.isHeard(.siMaCai)
        let (again, fresh) = (try hall.joins(.siMaCai), try hall.joins(.saPa))
        #expect(hall.line == [again, fresh])
        try hall.when(.queue(.rule(.fewest)))
        #expect(hall.line == [fresh, again])
        #expect(try hall.why(again) == .fewest(turns: 1))
    }

    @Test func `papers of the item that is on come first, in the programme's order; those of another item last`() throws {
        var hall = try Hall.discussing(at: 5)
        let asked = try hall.joins(.siMaCai)
        let papers = (1...5).map { SpeakerID("i6-p\($0)") }
        #expect(hall.order == [asked] + papers)
        try hall.when(.agenda(.advance(from: "i5")))
        #expect(hall.order == papers + [asked])
        #expect(try hall.why("i6-p2") == .programme("i6", number: 2))
        try hall.when(.agenda(.advance(from: "i6")))
        #expect(hall.order == [asked] + papers)
    }

    @Test func `a place by hand stands with its reason and with who gave it`() throws {
        var hall = try Hall.discussing()
        let ids = try [Principal.siMaCai, .saPa, .bacHa].map { try hall.joins($0) }
        try hall.when(.queue(.move(ids[2], after: ids[0], reason: "Phải đi sớm")), by: .operatorOne)
        #expect(hall.line == [ids[0], ids[2], ids[1]])
        guard case .byHand(let place) = try hall.why(ids[2]) else {
            Issue.record("the place does not say that it was given by hand")
            return
        }
        #expect((place.reason, place.by) == ("Phải đi sớm", .operatorOne))
        #expect(try hall.why(ids[1]) == .fifo(at: try #require(try hall.speaker(ids[1]).askedAt)))
    }

    @Test func `a place by hand holds while others come, are called, and withdraw`() throws {
        var hall = try Hall.discussing()
        let ids = try [Principal.siMaCai, .saPa, .bacHa, .vanBan].map { try hall.joins($0) }
        try hall.when(.queue(.move(ids[3], after: ids[1], reason: "Phải đi sớm")))
        let late = try hall.joins(.unit15)
        #expect(hall.line == [ids[0], ids[1], ids[3], ids[2], late])
        try hall.when(.queue(.withdraw(ids[1])), by: .saPa)
        #expect(hall.line == [ids[0], ids[3], ids[2], late])
        try hall.when(.queue(.call(ids[0], override: .nothing)))
        #expect(hall.line == [ids[3], ids[2], late])
    }

    @Test func `a later move of the one ahead does not drag along who was put behind them`() throws {
        var hall = try Hall.discussing()
        let ids = try [Principal.siMaCai, .saPa, .bacHa].map { try hall.joins($0) }
        try hall.when(.queue(.move(ids[1], after: ids[0], reason: "Cùng chủ đề")))
        try hall.when(.queue(.move(ids[0], after: ids[2], reason: "Mất tiếng")))
        #expect(hall.line == [ids[1], ids[2], ids[0]])
        try hall.when(.queue(.move(ids[2], after: nil, reason: "Lãnh đạo")))
        let papers = (1...5).map { SpeakerID("i6-p\($0)") }
        #expect(hall.order == [ids[2], ids[1], ids[0]] + papers)
    }

    @Test func `nobody is put behind themselves, nor behind who does not wait, nor moved who does not wait`() throws {
        var hall = try Hall.discussing()
        let (waits, asked) = (try hall.joins(.siMaCai), try hall.asks(.saPa))
        for after in [waits, asked, "s99"] {
            hall.refuses(
                .queue(.move(waits, after: after, reason: "Lý do")), .conflict, .speakerBadPlace, args: ["after": .text(after.text)])
        }
        hall.refuses(.queue(.move(asked, after: waits, reason: "Lý do")), .conflict, .speakerWrongState)
    }
}
