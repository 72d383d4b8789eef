import Rehearsal
import Testing

/// Two servers on one store: the seam that several servers need, tried before there are several.
struct TwoServersTests {
    private static func hour(seed: UInt64, planted: PlantedFault? = nil) -> Report {
        PairSimulation(LaoCaiProgramme.id, LaoCaiProgramme.opening, seed: seed, steps: 300, planted: planted).run()
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `each follows what the other wrote, and every command takes effect once, however the lines to the store are cut`(seed: UInt64) {
        let report = Self.hour(seed: seed)
        #expect(report.failures.map(\.description) == [])
        #expect(report[.commands] > 300 && report[.positions] > 100 && report[.repeatsSent] > 100)
        #expect(report.faults["position taken", default: 0] > 5 && report.faults["partition", default: 0] > 0)
    }

    @Test(arguments: [Oracle.reference, .exactlyOnce])
    func `a server that does not notice that its position was taken is found out`(oracle: Oracle) {
        #expect(Self.hour(seed: 1, planted: .doubleDecision).failures(of: oracle) > 0)
    }

    @Test func `the same seed is the same hour`() { #expect(Self.hour(seed: 4) == Self.hour(seed: 4)) }
}
