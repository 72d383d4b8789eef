import Rehearsal
import Testing

/// Each oracle is shown a day that breaks its promise, and the same day without the fault.
struct OracleTests {
    private static func day(_ planted: PlantedFault?, steps: Int = 120) -> Report {
        LaoCaiProgramme.rehearse(seed: 5, steps: steps, clients: 40, pace: 3, planted: planted)
    }

    @Test func `without a fault nobody complains`() {
        #expect(Self.day(nil).failures.map(\.description) == [])
    }

    @Test(arguments: [
        (PlantedFault.droppedKey, Oracle.reference), (.droppedKey, .convergence), (.skippedTombstone, .reference), (.wrongPrev, .sequence),
        (.commandAppliedTwice, .exactlyOnce), (.answerWithoutPosition, .exactlyOnce), (.toldBeforeDurable, .durability),
        (.privateInPublic, .privacy), (.refusedCue, .cue),
    ])
    func `a planted fault is found by its oracle`(planted: PlantedFault, oracle: Oracle) {
        #expect(Self.day(planted).failures(of: oracle) > 0)
    }

    @Test func `readers in the order of a Set are not the same day twice`() {
        #expect(Self.day(.hashOrder, steps: 60).digest != Self.day(.hashOrder, steps: 60).digest)
    }

    @Test func `the reports of several days are sound together as long as each is`() {
        let (sound, broken) = (Self.day(nil, steps: 60), Self.day(.wrongPrev))
        var total = Report()
        total.add(sound)
        total.add(sound)
        #expect(total.isSound && total[.seeds] == 2 && total[.commands] == 2 * sound[.commands] && total.digest != sound.digest)
        total.add(broken)
        #expect(!total.isSound && total.failures == broken.failures)
    }

    @Test func `a failure says what broke, when, and how to see it again`() throws {
        let failure = try #require(Self.day(.wrongPrev).failures.first { $0.oracle == .sequence })
        #expect(failure.repeated == "rehearse lao-cai-2022 --seed 5 --steps 120 --clients 40")
        #expect(failure.description.hasPrefix("sequence broken at step \(failure.step), "))
        #expect(failure.step > 0 && failure.at > 0)
    }
}
