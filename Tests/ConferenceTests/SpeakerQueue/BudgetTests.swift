import Conference
import Fixtures
import Testing

@Suite struct `what each venue may take of the day` {
    private func hall(speeches: Int? = nil, seconds: Int? = nil) throws -> Hall {
        try Hall.discussing(SpeakerQueue.Settings(seconds: 120, budget: SpeakerQueue.Budget(speeches: speeches, seconds: seconds)))
    }

    private func accept(_ id: SpeakerID, override: Override = .nothing) -> Command { .queue(.accept(id, seconds: nil, override: override)) }

    @Test func `a venue beyond its number of speeches is asked about, and let in with confirm`() throws {
        var hall = try hall(speeches: 2)
        try hall.isHeard(.siMaCai)
        _ = try hall.joins(.siMaCai)
        let third = try hall.asks(.siMaCai)
        hall.refuses(accept(third), .conflict, .speakerOverSpeeches, args: ["venue": "Si Ma Cai", "sum": 3, "limit": 2])
        #expect(hall.conference.objections(toAccepting: try hall.speaker(third)).map(\.reason) == [.speakerOverSpeeches])
        try hall.when(accept(third, override: .all))
        #expect(try hall.speaker(third).inSpite == [.speakerOverSpeeches])
    }

    @Test func `who was let in beyond the budget is not asked about again when called`() throws {
        var hall = try hall(speeches: 1)
        try hall.isHeard(.siMaCai)
        let second = try hall.asks(.siMaCai)
        try hall.when(accept(second, override: .all))
        try hall.when(.queue(.call(second, override: .nothing)))
        #expect(hall.conference.queue.speaking?.id == second)
    }

    @Test func `minutes count as they were spoken, and what waits as it was given`() throws {
        var hall = try hall(seconds: 300)
        try hall.isHeard(.siMaCai, for: 170)
        let second = try hall.asks(.siMaCai)
        try hall.when(accept(second))
        let third = try hall.asks(.siMaCai)
        hall.refuses(accept(third), .conflict, .speakerOverMinutes, args: ["venue": "Si Ma Cai", "sum": 7, "limit": 5])
        try hall.when(.queue(.accept(third, seconds: 10, override: .nothing)))
    }

    @Test func `who was accepted within the budget and overtaken by a long speech is asked about when called`() throws {
        var hall = try hall(seconds: 300)
        let (first, second) = (try hall.joins(.siMaCai), try hall.joins(.siMaCai))
        try hall.when(.queue(.call(first, override: .nothing)))
        try hall.when(.queue(.finish(first)), after: 250)
        hall.refuses(.queue(.call(second, override: .nothing)), .conflict, .speakerOverMinutes)
        try hall.when(.queue(.call(second, override: .all)))
        #expect(try hall.speaker(second).inSpite == [.speakerOverMinutes])
    }

    @Test func `papers, answers and the turns of other venues do not count`() throws {
        var hall = try hall(speeches: 1)
        try hall.when(.queue(.call("i6-p5", override: .all)))
        try hall.isHeard(.siMaCai, .answer)
        try hall.isHeard(.saPa)
        try hall.when(accept(try hall.asks(.siMaCai)))
        try hall.when(accept(try hall.asks(.siMaCai, .answer)))
    }

    @Test func `a request that was declined or withdrawn has taken nothing`() throws {
        var hall = try hall(speeches: 1)
        let (declined, withdrawn) = (try hall.joins(.siMaCai), try hall.asks(.siMaCai))
        try hall.when(.queue(.decline(declined, reason: nil)))
        try hall.when(.queue(.withdraw(withdrawn)), by: .siMaCai)
        try hall.when(accept(try hall.asks(.siMaCai)))
    }
}
