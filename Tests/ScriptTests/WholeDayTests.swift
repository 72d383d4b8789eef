import Conference
import Fixtures
import Foundation
import Programme
import Script
import Testing

/// The shipped programme of Lào Cai, from the opening to the end.
struct WholeDayTests {
    private func laoCai() throws -> PlayedConference {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let programme = ProgrammeFolder.read(at: root.appending(path: "agenda/lao-cai-2022")).programme
        return try PlayedConference(try #require(programme).opening)
    }

    private func plan(of played: PlayedConference) -> [StepScript] {
        PlannedSteps(of: played.conference, at: played.now).map { StepScript(of: $0.step, in: $0.conference) }
    }

    @Test func `what is planned in the morning to be said with each step is what the cue says when it comes`() throws {
        var played = try laoCai()
        for planned in plan(of: played) {
            #expect(planned == played.script)
            _ = try played.presses()
        }
        #expect(played.conference.lifecycle.state == .ended)
    }

    /// Every venue counts in the roll call, somebody is absent: the plan that is made then knows it.
    @Test func `at every moment of the day the plan begins with what the cue says, and each step but the last has its sentences`() throws {
        var played = try laoCai()
        var moments = 0
        while played.conference.cue.step != nil {
            let next = PlannedSteps(of: played.conference, at: played.now).first { _ in true }
            #expect(next.map { StepScript(of: $0.step, in: $0.conference) } == played.script)
            if moments.isMultiple(of: 16) { expectSentences(in: plan(of: played)) }
            try happen(at: moments, to: &played)
            _ = try played.presses(override: .all)
            moments += 1
        }
        #expect(moments > 60)
    }

    private func expectSentences(in plan: [StepScript]) {
        #expect(plan.allSatisfy { !$0.label.vi.isEmpty && $0.label.en?.isEmpty == false })
        #expect(plan.filter { $0.text.vi.isEmpty }.allSatisfy { $0.label.vi == "Kết thúc nội dung cuối" })
    }

    private func happen(at moment: Int, to played: inout PlayedConference) throws {
        switch moment {
        case 2:
            for venue in played.conference.venues.rows {
                try played.does(.venue(.attendance(60)), by: Principal(.venue, PersonID(venue.id.text)))
            }
        case 20:
            guard let waiting = played.conference.awards.recipients.rows.last(where: { $0.value.state == .waiting }) else { return }
            try played.does(.awards(.absent(waiting.id, reason: nil)))
        default: return
        }
    }

    @Test func `whoever is named is somebody of the programme`() throws {
        let played = try laoCai()
        let conference = played.conference
        var known: Set<EntityKey> = Set(conference.people.rows.map { .person($0.id) })
        known.formUnion(conference.awards.recipients.rows.map { .recipient($0.id) })
        known.formUnion(conference.venues.rows.map { .venue($0.id) })
        known.formUnion(conference.units.rows.map { .unit($0.id) })
        known.formUnion(conference.queue.speakers.rows.map { .speaker($0.id) })
        let named = plan(of: played).flatMap(\.named)
        #expect(!named.isEmpty)
        for key in named { #expect(known.contains(key), "\(key.text)") }
    }
}
