import Rehearsal
import Testing

/// Three servers on one store: the hall goes on whatever becomes of them and of their lines to the store.
struct SeveralServersRehearsalTests {
    private static func day(seed: UInt64, steps: Int = 300, planted: PlantedFault? = nil, until oracle: Oracle? = nil) -> Report {
        let (id, opening) = (LaoCaiProgramme.id, LaoCaiProgramme.opening)
        return SeveralServersSimulation(id, opening, servers: 3, seed: seed, steps: steps, planted: planted, until: oracle).run()
    }

    /// Three of them together: in one the conference may be over soon.
    @Test
    func `every command takes effect once, nobody is led back, and who is there is told alike, however servers die and lines are cut`() {
        let reports = [1, 2, 3].map { Self.day(seed: $0) }
        func sum(_ figure: (Report) -> Int) -> Int { reports.map(figure).reduce(0, +) }
        func fault(_ name: String) -> Int { sum { $0.faults[name, default: 0] } }
        #expect(reports.flatMap(\.failures).map(\.description) == [])
        #expect(sum { $0[.commands] } > 700 && sum { $0[.positions] } > 250 && sum { $0[.repeatsSent] } > 250)
        #expect(fault("position taken") > 15 && fault("partition") > 2 && fault("server died") + fault("server stopped") > 2)
        #expect(sum { $0[.reconnects] } > 20 && sum { $0.ops["venue.lost", default: 0] } > 0)
    }

    @Test(arguments: [
        (PlantedFault.doubleDecision, Oracle.reference), (.doubleDecision, .exactlyOnce), (.toldBeforeDurable, .durability),
        (.skippedPosition, .reference), (.lossOfOwnView, .presence),
    ])
    func `a fault of one of them is found`(planted: PlantedFault, oracle: Oracle) {
        #expect(Self.day(seed: 1, planted: planted, until: oracle).failures(of: oracle) > 0)
    }

    @Test func `the same seed is the same day`() { #expect(Self.day(seed: 4, steps: 100) == Self.day(seed: 4, steps: 100)) }
}
