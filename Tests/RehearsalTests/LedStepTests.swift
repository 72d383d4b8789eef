import Conference
import StrictJSON
import Testing

@testable import Rehearsal

/// The oracle of what whoever leads may do finds each way in which a step is not the cue's own.
struct LedStepTests {
    private static let cue: JSON = [
        "op": "speaker.call", "arg": ["speaker": "i6-p1"], "if": ["agenda": 7, "speaker/i6-p1": 3], "ledBy": "chair",
    ]

    private func fault(
        _ op: JSON = "speaker.call", _ arg: JSON = ["speaker": "i6-p1"], _ seen: JSON = ["speaker/i6-p1": 3, "agenda": 7],
        beside cue: JSON = cue
    ) -> String? {
        LedStep(["op": op, "arg": arg, "if": seen], by: Principal(.chair, "chu-tri")).fault(beside: cue)
    }

    @Test func `the cue as it stands is the chair's, also with the yes to what it asks`() {
        #expect(fault() == nil)
        #expect(fault("speaker.call", ["speaker": "i6-p1", "confirm": ["speaker.venue-out"]]) == nil)
        #expect(fault("notice.send", ["to": "podium", "text": "Nhanh hơn"], [:]) == nil)
    }

    @Test func `another op, argument or position, a force, and a cue that is nobody's to lead are found`() {
        #expect(fault("agenda.advance", ["from": "i6"])?.hasSuffix("which is not the cue") == true)
        #expect(fault("speaker.call", ["speaker": "i6-p2"])?.hasSuffix("another argument than the cue's") == true)
        #expect(fault("speaker.call", ["speaker": "i6-p1", "force": true])?.hasSuffix("another argument than the cue's") == true)
        #expect(fault("speaker.call", ["speaker": "i6-p1"], ["speaker/i6-p1": 3])?.hasSuffix("which is not the cue") == true)
        let alone: JSON = ["op": "speaker.call", "arg": ["speaker": "i6-p1"], "if": ["agenda": 7, "speaker/i6-p1": 3]]
        #expect(fault(beside: alone)?.hasSuffix("who leads nothing") == true)
    }

    @Test func `in a rehearsed day of the shipped programme the chair leads, and nothing that it may not do is taken`() {
        var led = 0
        // Days of format 2: an older one has nobody who leads.
        for seed in [17, 23, 25] as [UInt64] {
            let report = LaoCaiProgramme.rehearse(seed: seed, steps: 400, clients: 60)
            #expect(report.failures.map(\.description) == [])
            led += report[.led]
        }
        #expect(led > 0)
    }
}
