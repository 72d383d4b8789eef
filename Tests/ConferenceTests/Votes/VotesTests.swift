import Fixtures
import Testing

@testable import Conference

/// Shows of hands at the conference of Lào Cai: how they are opened, counted and closed.
struct VotesTests {
    /// Item i7 is on, with “Nghị quyết” planned in it; three venues have told how many they are.
    static func hall(expected: Int? = nil, base: Motion.Base = .present, share: Motion.Share = .half) throws -> Hall {
        var opening = Opening.laoCai
        opening.votes = Votes.Programme(
            votes: [Vote(id: "nghi-quyet", motion: Motion(text: "Thông qua Nghị quyết", base: base, share: share), item: "i7")])
        if let expected { for place in opening.venues.indices { opening.venues[place].expected = expected } }
        var hall = Hall()
        try hall.when(.system(.read(opening, digest: "bieu-quyet")), by: .system)
        try hall.when(.lifecycle(.open()))
        try hall.when(.agenda(.jump(to: "i7", override: .all)))
        for (venue, count) in [("hoi-truong", 200), ("si-ma-cai", 40), ("sa-pa", 60)] as [(VenueID, Int)] {
            try hall.when(.venue(.attendance(count, of: venue)), by: .operatorOne)
        }
        return hall
    }

    private func count(_ yes: Int, _ no: Int = 0, _ none: Int = 0, at venue: VenueID? = nil, because reason: String? = nil) -> Command {
        .votes(.count("nghi-quyet", VoteCount.Hands(for: yes, against: no, abstaining: none), venue: venue, reason: reason))
    }

    @Test func `venues count their own, the operators the hall's, and the close makes the result of it`() throws {
        var hall = try Self.hall()
        try hall.when(.votes(.open("nghi-quyet")))
        try hall.when(count(38, 2), by: .siMaCai)
        try hall.when(count(150, 10, 20), by: .operatorOne)
        try hall.when(.votes(.close("nghi-quyet")))
        let result = try #require(hall.conference.votes.votes["nghi-quyet"]?.result)
        #expect(result.hands == VoteCount.Hands(for: 188, against: 12, abstaining: 20))
        #expect(result.present == 300)
        #expect(result.notVoting == 80, "Sa Pa was present and has told nothing")
        #expect(result.missing.contains("sa-pa") && !result.missing.contains("si-ma-cai"))
        #expect(result.isCarried)
    }

    @Test(arguments: [
        (Motion.Base.present, Motion.Share.half, 150, false), (.present, .half, 151, true), (.voting, .half, 20, false),
        (.voting, .half, 21, true),
        (.present, .twoThirds, 200, false), (.present, .twoThirds, 201, true), (.voting, .twoThirds, 40, false),
        (.voting, .twoThirds, 41, true),
    ])
    func `carried is what has strictly more than its share, of the present or of those who vote`(
        base: Motion.Base, share: Motion.Share, yes: Int, isCarried: Bool
    ) throws {
        var hall = try Self.hall(base: base, share: share)
        try hall.when(.votes(.open("nghi-quyet")))
        try hall.when(.venue(.attendance(300, of: "hoi-truong")), by: .operatorOne)
        try hall.when(.venue(.attendance(0, of: "si-ma-cai")), by: .operatorOne)
        try hall.when(.venue(.attendance(0, of: "sa-pa")), by: .operatorOne)
        try hall.when(count(yes, 20), by: .operatorOne)
        try hall.when(.votes(.close("nghi-quyet")))
        #expect(hall.conference.votes.votes["nghi-quyet"]?.result?.isCarried == isCarried)
    }

    @Test func `without a quorum of those invited nothing is carried`() throws {
        for (expected, isCarried) in [(59, true), (60, false)] {
            var hall = try Self.hall(expected: expected)
            try hall.when(.votes(.open("nghi-quyet")))
            try hall.when(count(199), by: .operatorOne)
            #expect(hall.conference.cue.warnings.contains { $0.reason == .voteNoQuorum } == !isCarried)
            try hall.when(.votes(.close("nghi-quyet")))
            let result = try #require(hall.conference.votes.votes["nghi-quyet"]?.result)
            #expect(result.expected == expected * 10 && result.hasQuorum == isCarried && result.isCarried == isCarried)
        }
    }

    @Test func `more hands than are present are refused until somebody means it`() throws {
        var hall = try Self.hall()
        try hall.when(.votes(.open("nghi-quyet")))
        hall.refuses(
            count(39, 2), .conflict, .voteOverPresent, by: .siMaCai, args: ["venue": "si-ma-cai", "count": 41, "present": 40])
        hall.refuses(
            count(1, at: "bac-ha"), .conflict, .voteOverPresent, by: .operatorOne, args: ["venue": "bac-ha", "count": 1, "present": .none])
        let hands = VoteCount.Hands(for: 39, against: 2)
        let entry = try hall.when(.votes(.count("nghi-quyet", hands, override: .reasons([.voteOverPresent]))), by: .siMaCai)
        guard case .votes(.counted(let count, let despite)) = entry.events.first else { throw NoCount() }
        #expect(count.hands == hands && despite == [.voteOverPresent])
    }

    @Test func `a correction stands until the venue has seen it and counts anew`() throws {
        var hall = try Self.hall()
        try hall.when(.votes(.open("nghi-quyet")))
        try hall.when(count(38), by: .siMaCai)
        try hall.when(count(37, 1, at: "si-ma-cai"), by: .operatorOne)
        hall.refuses(count(39), .conflict, .voteCorrected, by: .siMaCai, args: ["vote": "nghi-quyet", "venue": "si-ma-cai"])
        try hall.when(count(39, at: "si-ma-cai"), by: .siMaCai)
        #expect(hall.conference.votes.counts[CountID("nghi-quyet", "si-ma-cai")]?.hands.for == 39)
        hall.refuses(count(1, at: "sa-pa"), .forbidden, .voteNotYours, by: .siMaCai)
    }

    @Test func `one is open at a time, a pause keeps it, and hands are counted only while the hall goes on`() throws {
        var hall = try Self.hall()
        hall.refuses(count(1), .conflict, .voteWrongState, by: .siMaCai, args: ["vote": "nghi-quyet", "state": "planned"])
        try hall.when(.votes(.open("nghi-quyet")))
        hall.refuses(.votes(.put(Motion(text: "Khác"))), .conflict, .voteOtherOpen, args: ["vote": "nghi-quyet"])
        hall.refuses(.votes(.open("nghi-quyet")), .conflict, .voteWrongState)
        hall.refuses(.votes(.open("khong-co")), .notFound, .voteUnknown)
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        hall.refuses(count(1), .closed, .conferencePaused, by: .siMaCai)
        hall.refuses(.votes(.close("nghi-quyet")), .closed, .conferencePaused)
        #expect(hall.conference.votes.open?.id == "nghi-quyet")
        try hall.when(.lifecycle(.resume))
        try hall.when(count(1), by: .siMaCai)
    }

    @Test func `leaving the item asks first, and then closes the vote without a result`() throws {
        var hall = try Self.hall()
        try hall.when(.votes(.open("nghi-quyet")))
        try hall.when(count(38), by: .siMaCai)
        for leaving in [Command.agenda(.advance(from: "i7")), .agenda(.jump(to: "i3")), .agenda(.skip("i7"))] {
            hall.refuses(leaving, .conflict, .voteStillOpen, args: ["vote": "nghi-quyet"])
        }
        let left = try hall.when(.agenda(.advance(from: "i7", override: .reasons([.voteStillOpen]))))
        let vote = try #require(hall.conference.votes.votes["nghi-quyet"])
        #expect(vote.state == .dropped && vote.result == nil)
        try hall.when(.steps(.undo(seq: left.seq)))
        #expect(hall.conference.votes.open?.id == "nghi-quyet")
        #expect(hall.conference.votes.counts[CountID("nghi-quyet", "si-ma-cai")]?.hands.for == 38)
    }

    @Test func `what was dropped is opened anew, from nothing, and in another item only if somebody means it`() throws {
        var hall = try Self.hall()
        try hall.when(.votes(.open("nghi-quyet")))
        try hall.when(count(38), by: .siMaCai)
        try hall.when(.agenda(.advance(from: "i7", override: .all)))
        hall.refuses(.votes(.open("nghi-quyet")), .conflict, .voteOtherItem, args: ["vote": "nghi-quyet", "item": "i7"])
        try hall.when(.votes(.open("nghi-quyet", override: .reasons([.voteOtherItem]))))
        #expect(hall.conference.votes.counts.count == 0)
    }

    private struct NoCount: Error {}
}
