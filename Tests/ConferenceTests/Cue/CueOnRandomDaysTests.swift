import Conference
import Fixtures
import Foundation
import Testing

/// Whoever has only the one key gets through any day with it.
struct CueOnRandomDaysTests {
    /// Days that are tried; a thousand where there is time for them.
    private static let days: UInt64 = ProcessInfo.processInfo.environment["DIEMCAU_SOAK"] == nil ? 50 : 1_000
    private static let commands = 250

    @Test func `on no day is the proposed step refused, save with the question that the cue tells`() throws {
        var asked: Set<Reason> = []
        for seed in 1...Self.days {
            var hall = try Self.morning(of: seed)
            var commands = RandomCommands(seed: seed)
            try hall.when(.lifecycle(.open()), by: .operatorOne)
            // Half of the days begin with the awards: most of what asks is there.
            if seed.isMultiple(of: 2) { try hall.when(.agenda(.jump(to: "i8")), by: .operatorOne) }
            for _ in 0..<Self.commands {
                let isPress = commands.number(below: 5) < 2
                if isPress, let step = hall.conference.cue.step {
                    let meant = hall.conference.cue.objections.map(\.reason)
                    try hall.when(step.command(override: .reasons(meant)), by: .operatorOne)
                } else {
                    let (command, by) = commands.next(in: hall.conference)
                    _ = try? hall.when(command, by: by, after: commands.number(below: 3))
                }
                asked.formUnion(try Self.askedFor(in: hall, seed: seed))
            }
        }
        #expect(asked.contains(.roundOverCapacity), "the days do not come to what asks")
        let avoidable: [Reason] = [.roundHoldsPlatform, .voteStillOpen, .agendaStillRunning]
        #expect(asked.isDisjoint(with: avoidable), "what the key can do itself it does first")
    }

    /// The whole ceremony, on a platform that is too small for some of its rounds; every third day with a round under two decisions, a decision over two awards,
    /// and a household; every fourth with an award whose recipients are named one by one.
    private static func morning(of seed: UInt64) throws -> Hall {
        var opening = Opening.laoCaiAwards
        opening.items = Opening.withPapers().items
        opening.awards?.platformPeople = 5
        if seed.isMultiple(of: 4) { opening.awards?.awards[Int(seed / 4) % 6].isOneByOne = true }
        if seed.isMultiple(of: 3) { opening.mixDecisions() }
        var hall = Hall()
        try hall.when(.system(.read(opening, digest: "lao-cai")), by: .system)
        for venue in opening.venues { try hall.when(.venue(.connected(venue.id, since: hall.now)), by: .system) }
        return hall
    }

    /// The reasons for which the server asks about the proposed step; nothing else stands against it, and once they are answered it is taken.
    private static func askedFor(in hall: Hall, seed: UInt64) throws -> [Reason] {
        let cue = hall.conference.cue
        guard let step = cue.step else { return [] }
        // Most speaks against a step while every signatory sits before a screen.
        let everybody = hall.conference.units.rows.map(\.id)
        func press(_ override: Override) throws(Rejection) {
            let command = step.command(override: override)
            let facts = Hall.facts(for: command, connected: everybody)
            _ = try hall.conference.decide(command, by: .operatorOne, at: hall.now + .perSecond, facts: facts)
        }
        do throws(Rejection) {
            try press(.nothing)
            #expect(cue.objections.isEmpty, "day \(seed), position \(hall.conference.seq): \(step) asks nothing")
        } catch {
            #expect(
                !error.objections.isEmpty && error.objections == cue.objections,
                "day \(seed), position \(hall.conference.seq): \(step): \(error)")
        }
        let meant = cue.objections.map(\.reason)
        #expect(throws: Never.self, "day \(seed), position \(hall.conference.seq): \(step)") { try press(.reasons(meant)) }
        return meant
    }
}
