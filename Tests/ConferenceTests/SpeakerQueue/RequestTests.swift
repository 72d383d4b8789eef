import Conference
import Fixtures
import Testing

@Suite struct `asking for the floor` {
    @Test func `while the list is closed nobody can ask, and is told so`() throws {
        var hall = try Hall.withPapers
        let request = Command.queue(.request(SpeakerQueue.Request(kind: .question, topic: "Kinh phí")))
        hall.refuses(request, .closed, .queueClosed, by: .siMaCai)
        try hall.when(.queue(.open))
        try hall.when(request, by: .siMaCai)
        try hall.when(.queue(.close))
        hall.refuses(request, .closed, .queueClosed, by: .siMaCai)
    }

    @Test func `opening what is open and closing what is closed is refused`() throws {
        var hall = try Hall.withPapers
        hall.refuses(.queue(.close), .conflict, .queueAlreadyClosed)
        try hall.when(.queue(.open))
        hall.refuses(.queue(.open), .conflict, .queueAlreadyOpen)
    }

    @Test func `a venue asks as itself, a delegate from where they sit, an MC for a hand in the hall`() throws {
        var hall = try Hall.discussing()
        let (fromVenue, fromDelegate) = (try hall.asks(.siMaCai, .question, "Đường lên Si Ma Cai"), try hall.asks(.unit15))
        let venue = try hall.speaker(fromVenue)
        #expect((venue.name, venue.venue) == ("Si Ma Cai", "si-ma-cai"))
        #expect((venue.kind, venue.topic.vi, venue.state) == (.question, "Đường lên Si Ma Cai", .asked))
        let delegate = try hall.speaker(fromDelegate)
        #expect((delegate.name, delegate.venue) == ("Đại diện đơn vị số 15", "hoi-truong"))
        let raised = SpeakerQueue.Request(kind: .answer, topic: "Trả lời", name: "Giám đốc Sở Tài chính")
        try hall.when(.queue(.request(raised)))
        #expect(try hall.speaker("s3").name == "Giám đốc Sở Tài chính")
        #expect(try hall.speaker("s3").venue == "hoi-truong")
        try hall.when(.queue(.request(SpeakerQueue.Request(kind: .speech, topic: "Ý kiến", venue: "sa-pa"))))
        #expect(try hall.speaker("s4").venue == "sa-pa")
    }

    @Test func `nobody but an MC asks for another venue, and nobody for one that is not there`() throws {
        let hall = try Hall.discussing()
        let ask = { (venue: VenueID) in Command.queue(.request(SpeakerQueue.Request(kind: .speech, topic: "Ý kiến", venue: venue))) }
        hall.refuses(ask("sa-pa"), .forbidden, .speakerNotYours, by: .siMaCai)
        hall.refuses(ask("ha-giang"), .notFound, .venueUnknown, args: ["venue": "ha-giang"])
    }

    @Test func `only who asked withdraws, before the turn and not during it`() throws {
        var hall = try Hall.discussing()
        let id = try hall.joins(.siMaCai)
        hall.refuses(.queue(.withdraw(id)), .forbidden, .speakerNotYours, by: .saPa)
        hall.refuses(.queue(.withdraw("i6-p5")), .forbidden, .speakerNotYours, by: .siMaCai)
        var withdrawn = hall
        try withdrawn.when(.queue(.withdraw(id)), by: .siMaCai)
        #expect(try withdrawn.speaker(id).state == .withdrawn)
        #expect(withdrawn.line.isEmpty)
        try hall.when(.queue(.call(id, override: .nothing)))
        hall.refuses(
            .queue(.withdraw(id)), .conflict, .speakerWrongState, by: .siMaCai, args: ["name": "Si Ma Cai", "state": "speaking"])
    }

    @Test func `each has three open requests at most, and a place is free again when one is answered or withdrawn`() throws {
        var hall = try Hall.discussing()
        let ids = try (1...3).map { _ in try hall.asks(.siMaCai) }
        let fourth = Command.queue(.request(SpeakerQueue.Request(kind: .speech, topic: "Thêm")))
        hall.refuses(fourth, .conflict, .speakerTooManyOwn, by: .siMaCai, args: ["limit": 3])
        _ = try hall.asks(.saPa)
        try hall.when(.queue(.withdraw(ids[0])), by: .siMaCai)
        try hall.when(fourth, by: .siMaCai)
        try hall.when(.queue(.decline(ids[1], reason: "Đã trả lời")))
        try hall.when(fourth, by: .siMaCai)
        #expect(try hall.speaker(ids[1]).declinedFor == "Đã trả lời")
    }

    @Test func `a stuck finger is stopped after thirty requests a day`() throws {
        var hall = try Hall.discussing()
        for _ in 1...SpeakerQueue.mostOfOne {
            let id = try hall.asks(.siMaCai)
            try hall.when(.queue(.withdraw(id)), by: .siMaCai)
        }
        hall.refuses(
            .queue(.request(SpeakerQueue.Request(kind: .speech, topic: "Lại"))), .conflict, .speakerTooManyOwnToday, by: .siMaCai,
            args: ["limit": 30])
    }

    @Test func `two hundred open requests are all that a list holds, the MC's own included`() throws {
        var hall = try Hall.discussing()
        let request = Command.queue(.request(SpeakerQueue.Request(kind: .speech, topic: "Ý kiến")))
        for _ in 1...SpeakerQueue.mostOpen { try hall.when(request) }
        hall.refuses(request, .conflict, .speakerTooMany, args: ["limit": 200])
        hall.refuses(request, .conflict, .speakerTooMany, by: .siMaCai)
        try hall.when(.queue(.decline("s1", reason: nil)))
        try hall.when(request, by: .siMaCai)
    }

    @Test func `answers go to those who asked: once, and to nobody who is not there`() throws {
        var hall = try Hall.discussing()
        let id = try hall.joins(.siMaCai)
        hall.refuses(.queue(.accept(id, seconds: nil, override: .all)), .conflict, .speakerWrongState)
        hall.refuses(.queue(.accept("s99", seconds: nil, override: .all)), .notFound, .speakerUnknown, args: ["speaker": "s99"])
        hall.refuses(.queue(.call("s99", override: .all)), .notFound, .speakerUnknown)
        let other = try hall.asks(.saPa)
        hall.refuses(.queue(.call(other, override: .all)), .conflict, .speakerWrongState, args: ["name": "TX Sa Pa", "state": "asked"])
        hall.refuses(.queue(.accept(other, seconds: 0, override: .all)), .badRequest, .timerBadLength)
    }
}
