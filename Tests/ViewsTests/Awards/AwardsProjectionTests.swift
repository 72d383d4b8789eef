import Conference
import Testing
import Views

struct AwardsProjectionTests {
    /// One award of `count` individuals, ten to a round, in an open conference with its awards item on.
    private func conference(recipients count: Int) throws -> ConferenceState {
        var award = Award(
            id: "bang-khen", name: BilingualText("Bằng khen của Chủ tịch UBND tỉnh", en: "Certificate of the Provincial Chairman"),
            kind: .commendation, rank: 29, decidedBy: "Chủ tịch UBND tỉnh", order: .readCall, item: "i1")
        award.decisions = ["07/QĐ-UBND"]
        award.total = Award.Total(collectives: 0, individuals: count)
        award.rankReason = "canary-rank"
        let recipients = (0..<count).map {
            Recipient(
                id: RecipientID("ca-nhan-\($0)"), award: award.id, kind: .individual, name: "Cá nhân số \($0)",
                round: RoundID("r\($0 / 10)"), venue: "hoi-truong")
        }
        let leader = Agenda.Speaker(name: "Trịnh Xuân Trường", title: "Chủ tịch UBND tỉnh, Chủ tịch Hội đồng Thi đua - Khen thưởng tỉnh")
        let rounds = stride(from: 0, to: count, by: 10).map { start in
            let part = Round.Part(
                venue: "hoi-truong", recipients: recipients[start..<min(count, start + 10)].map(\.id), conferrers: [leader])
            return Round(id: RoundID("r\(start / 10)"), award: award.id, minutes: 1, decisions: ["07/QĐ-UBND"], parts: [part])
        }
        var state = ConferenceState()
        let opening = Opening(
            about: Lifecycle.About(title: "Hội nghị", place: "Lào Cai", zone: "Asia/Ho_Chi_Minh", startsAt: 0),
            venues: [Venue(id: "hoi-truong", name: "Hội trường tỉnh", isHall: true)],
            items: [Agenda.Item(id: "i1", kind: .awards, title: "Trao thưởng", plannedMinutes: 300)],
            awards: Awards.Programme(
                platformPeople: 10, awards: [award], decisions: [Decision(number: "07/QĐ-UBND", reader: "Người công bố")], rounds: rounds,
                recipients: recipients))
        try step(.system(.read(opening, digest: "")), &state)
        try step(.lifecycle(.open()), &state)
        try step(.agenda(.advance(from: nil)), &state)
        return state
    }

    private func step(_ command: Command, _ state: inout ConferenceState) throws {
        let by = Principal(.mc, "mc-1")
        let events = try state.decide(command, by: by, at: Milliseconds(state.seq) * 1_000, facts: Facts())
        state.apply(LogEntry(seq: state.seq + 1, at: Milliseconds(state.seq) * 1_000, by: by, op: command.op?.name ?? "", events: events))
    }

    private func view(_ state: ConferenceState, _ audience: Audience) -> [ViewKey: [UInt8]] {
        Dictionary(
            uniqueKeysWithValues: Projection.keys(in: state, for: audience).compactMap { key in
                Projection.bytes(of: key, in: state, for: audience).map { (key, $0) }
            })
    }

    private func text(_ state: ConferenceState, _ audience: Audience) -> String {
        view(state, audience).sorted { $0.key < $1.key }.map { $0.key.text + String(decoding: $0.value, as: UTF8.self) }.joined(
            separator: "\n")
    }

    @Test func `why somebody is absent, what is wrong with a certificate and who was withdrawn is the staff's`() throws {
        var state = try conference(recipients: 24)
        try step(.awards(.absent("ca-nhan-1", reason: "canary-absent")), &state)
        try step(.awards(.defer("ca-nhan-2", reason: "canary-deferred")), &state)
        try step(.awards(.withdraw("ca-nhan-3", reason: "canary-withdrawn")), &state)
        try step(.awards(.certificate("ca-nhan-4", .swapped, with: nil)), &state)
        try step(.awards(.rite(.call, "r0", override: .all)), &state)
        let (staff, open) = (text(state, .staff), text(state, .public))
        for secret in [
            "canary-absent", "canary-deferred", "canary-withdrawn", "canary-rank", "swapped", "recipient/ca-nhan-3", "departures", "missed",
        ] {
            #expect(staff.contains(secret), "the staff does not see \(secret)")
            #expect(!open.contains(secret), "the public sees \(secret)")
        }
        #expect(open.contains("recipient/ca-nhan-4"))
    }

    @Test(arguments: [48, 3_131]) func `a view holds what is near the platform, whatever the length of the list`(count: Int) throws {
        var state = try conference(recipients: count)
        for audience in Audience.allCases {
            let bytes = view(state, audience).reduce(0) { $0 + $1.key.text.utf8.count + $1.value.count + 4 }
            #expect(bytes < (count == 48 ? 20 : 32) * 1_024, "\(audience) takes \(bytes) bytes")
        }
        for step in [Round.Step.read, .call, .onstage, .confer, .clear] { try self.step(.awards(.rite(step, "r0")), &state) }
        let shown = view(state, .public)
        #expect(shown["round/r1"] != nil)
        #expect(shown["recipient/ca-nhan-10"] != nil)
        #expect(String(decoding: shown["awards"] ?? [], as: UTF8.self).contains(#""recipients":\#(count)"#))
        #expect(
            String(decoding: shown["award/bang-khen"] ?? [], as: UTF8.self).contains(#""conferred":{"collectives":0,"individuals":10}"#))
    }

    /// What the gateway keeps: only the keys named as touched are looked at, and nothing may be missed by it.
    @Test func `the keys named as touched are all that changed, through a whole long ceremony`() throws {
        var state = try conference(recipients: 150)
        var kept = Dictionary(uniqueKeysWithValues: Audience.allCases.map { ($0, view(state, $0)) })
        var presses = 0
        while case .round(let next, let id) = state.cue.step {
            let old = state
            if presses == 7 {
                try step(.awards(.absent("ca-nhan-17", reason: nil)), &state)
            } else if presses == 20 {
                try step(.steps(.undo(seq: old.steps.steps.rows.last!.seq)), &state)
            } else {
                try step(.awards(.rite(next, id)), &state)
            }
            presses += 1
            let touched = Projection.keysTouched(by: state.entitiesChanged(since: old), from: old, to: state)
            for audience in Audience.allCases {
                for key in touched { kept[audience]![key] = Projection.bytes(of: key, in: state, for: audience) }
                let now = view(state, audience)
                let wrong = Set(now.keys).union(kept[audience]!.keys).filter { now[$0] != kept[audience]![$0] }
                #expect(wrong.isEmpty, "\(audience) after \(presses) presses")
            }
        }
        #expect(presses > 60)
    }
}
