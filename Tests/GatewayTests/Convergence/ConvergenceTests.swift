import Testing
import World

@testable import Gateway

@Suite struct ConvergenceTests {
    @Test func `over a day of five thousand commands every page that keeps up shows what the plain reducer says`() throws {
        let day = try Day(seed: 2_022)
        var steps = 0
        while day.sent < 5_000 {
            try day.run(steps: 500)
            steps += 500
            try #require(steps < 12_000)
        }
        #expect(day.divergences.prefix(5) == [])
        #expect(day.gaps == 0)
        #expect(day.positions > 1_000 && day.resumed > 200 && day.restarts > 8 && day.compared > 800)
    }

    @Test(arguments: [Day.Plant.droppedKey, .skippedTombstone])
    func `a change that lacks a key, or a deletion, is found`(plant: Day.Plant) throws {
        let day = try Day(seed: 17, plant: plant)
        try day.run(steps: 600)
        #expect(!day.divergences.isEmpty)
    }

    @Test func `the same seed is the same day, byte for byte`() throws {
        let days = try (0..<2).map { _ in
            let day = try Day(seed: 1_642_401, traces: true)
            try day.run(steps: 500)
            return day
        }
        #expect(days[0].door.trace.count > 500)
        #expect(days[0].door.trace == days[1].door.trace)
    }
}
