import Rehearsal
import Testing

/// Bounded days of the conference; `make soak` runs many more.
struct RehearsalTests {
    @Test(arguments: [1, 4, 7] as [UInt64])
    func `over a day of cut links, failing disks and dying servers the house keeps every promise`(seed: UInt64) {
        let report = LaoCaiProgramme.rehearse(seed: seed, steps: 380, clients: 100, pace: 20)
        #expect(report.failures.map(\.description) == [])
        #expect(report[.commands] > 350 && report[.positions] > 120 && report[.repeatsSent] > 200 && report[.dupAnswered] > 30)
        #expect(report[.reconnects] > 150 && report[.resumedByDelta] > 100 && report[.restarts] >= 2 && report[.compared] > 20)
        #expect(report[.bytesSearched] > 1_000_000 && !report.faults.isEmpty)
    }

    @Test func `the same seed is the same day, byte for byte`() {
        let days = (0..<2).map { _ in LaoCaiProgramme.rehearse(seed: 17, steps: 120, clients: 50, pace: 50) }
        #expect(days[0][.commands] > 60)
        #expect(days[0] == days[1])
    }

    @Test func `another seed is another day`() {
        let days = ([18, 19] as [UInt64]).map { LaoCaiProgramme.rehearse(seed: $0, steps: 60, clients: 12) }
        #expect(days[0].digest != days[1].digest)
    }

    /// It found that each old command of a hall that comes back cost a batch of its own, so that the last had no answer for seconds.
    @Test func `a hall that repeats what it sent long ago is answered at once`() {
        #expect(LaoCaiProgramme.rehearse(seed: 24, steps: 300, clients: 80, pace: 100).failures.map(\.description) == [])
    }

    @Test func `what is checked changes nothing of what happens`() {
        let days = [1, 50].map { LaoCaiProgramme.rehearse(seed: 20, steps: 80, clients: 20, pace: $0) }
        #expect(days[0].digest == days[1].digest && days[0][.compared] > days[1][.compared])
    }
}
