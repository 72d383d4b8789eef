import Conference
import Fixtures
import Foundation
import Programme
import Script
import Testing

/// A whole day, from the opening to the end: the shipped programme of Lào Cai, and one with everything that a rite may bring.
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

    @Test(arguments: [false, true]) func `no sentence of the shipped day is one that an MC could not read out`(_ isReported: Bool) throws {
        try expectDecentWords(all: try laoCai(), isReported)
    }

    @Test(arguments: [false, true]) func `nor is one of a day with the dead, proxies, a household, three who confer and two decisions`(
        _ isReported: Bool
    ) throws {
        var played = try PlayedConference(.solemn)
        try played.does(.guest(.absent("trinh-xuan-truong")), by: .operatorOne)
        let deputy = Guest.Substitute(name: "Đại biểu H", salutation: "ông", title: "Phó Chủ tịch")
        try played.does(.guest(.substitute("dai-bieu-a", deputy)), by: .operatorOne)
        try expectDecentWords(all: played, isReported)
    }

    @Test func `nor is one of the awards of a whole country, of whose rounds there are hundreds`() throws {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "diemcau-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        let folder = scratch.appending(path: "ca-nuoc")
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        try FileManager.default.copyItem(at: root.appending(path: "agenda/lao-cai-2022"), to: folder)
        try LargeProgramme.grow(folder)
        let programme = try #require(ProgrammeFolder.read(at: folder).programme)
        var played = try PlayedConference(programme.opening, at: "i8")
        let rules = SpokenRules(played.conference)
        var sentences = 0
        while case .round? = played.conference.cue.step, sentences < 600 {
            let text = played.script.text.vi
            let faults = rules.faults(in: text)
            #expect(faults == [])
            sentences += text.split(separator: "\n").count
            _ = try played.presses(override: .all)
        }
        #expect(sentences >= 600)
    }

    private func expectDecentWords(all day: PlayedConference, _ isReported: Bool) throws {
        var played = day
        let rules = SpokenRules(played.conference)
        var sentences = 0
        while let step = played.conference.cue.step {
            let faults = rules.faults(in: played.script.text.vi)
            #expect(faults == [], "\(step)")
            sentences += played.script.text.vi.split(separator: "\n").count
            _ = try played.presses(override: .all)
            if isReported { try everybodyReports(&played) }
        }
        #expect(sentences > 100)
        #expect(played.conference.lifecycle.state == .ended)
        #expect(played.conference.awards.recipients.rows.allSatisfy { $0.value.state == .conferred }, "nobody is forgotten")
    }

    private func everybodyReports(_ played: inout PlayedConference) throws {
        if played.conference.agenda.currentItem?.kind == .rollcall, played.conference.venues.rows[0].attendance == nil {
            for venue in played.conference.venues.rows {
                try played.does(.venue(.attendance(60)), by: Principal(.venue, PersonID(venue.id.text)))
            }
        }
        guard let round = played.conference.awards.onPlatform, round.state == .called else { return }
        for part in round.parts where played.conference.venues[part.venue]?.isHall == false {
            try played.does(.awards(.report(round.id, .standing)), by: Principal(.venue, PersonID(part.venue.text)))
        }
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

    /// The last item is left without a word; and who was invited to sign together is not invited again.
    private func expectSentences(in plan: [StepScript]) {
        #expect(plan.allSatisfy { !$0.label.vi.isEmpty && $0.label.en?.isEmpty == false })
        let silent = plan.filter { $0.text.vi.isEmpty }.map(\.label.vi)
        #expect(silent.allSatisfy { $0 == "Kết thúc nội dung cuối cùng" || $0.hasPrefix("Bắt đầu ký: Khối") }, "\(silent)")
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
