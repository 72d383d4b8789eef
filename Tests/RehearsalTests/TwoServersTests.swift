import Rehearsal
import Testing

/// Two servers on one store: the seam that several servers need, tried before there are several.
struct TwoServersTests {
    private static func hour(seed: UInt64, planted: PlantedFault? = nil) -> Report {
        PairSimulation(LaoCaiProgramme.id, LaoCaiProgramme.opening, seed: seed, steps: 300, planted: planted).run()
    }

    /// Three hours together: in one the conference may be over soon.
    @Test func `each follows what the other wrote, and every command takes effect once, however the lines to the store are cut`() {
        let reports = [1, 2, 3].map { Self.hour(seed: $0) }
        func sum(_ figure: (Report) -> Int) -> Int { reports.map(figure).reduce(0, +) }
        #expect(reports.flatMap(\.failures).map(\.description) == [])
        #expect(sum { $0[.commands] } > 700 && sum { $0[.positions] } > 250 && sum { $0[.repeatsSent] } > 250)
        #expect(sum { $0.faults["position taken", default: 0] } > 15 && sum { $0.faults["partition", default: 0] } > 2)
    }

    @Test(arguments: [Oracle.reference, .exactlyOnce])
    func `a server that does not notice that its position was taken is found out`(oracle: Oracle) {
        #expect(Self.hour(seed: 1, planted: .doubleDecision).failures(of: oracle) > 0)
    }

    @Test func `the same seed is the same hour`() { #expect(Self.hour(seed: 4) == Self.hour(seed: 4)) }
}
