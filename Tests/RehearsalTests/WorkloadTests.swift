import Conference
import Fixtures
import Testing

@testable import Rehearsal

/// Who sends what in a rehearsal: a feature of which nobody sends anything is not rehearsed.
struct WorkloadTests {
    /// Features of which a role sends nothing in these halls: another role does, or it takes a longer day.
    private static let rare: [Role: Set<String>] = [
        .mc: ["access", "award", "recipient"], .operator: ["award", "recipient", "speaker"], .venue: ["notice", "pledge", "round"],
        .delegate: ["notice"],
    ]

    @Test func `whoever has to do with a feature sends something of it`() throws {
        let sent = try Self.sent()
        for role in [Role.mc, .operator, .venue, .delegate] {
            let may = Op.all.filter { $0.spec.roles.contains(role) }.map(\.name)
            let silent = Self.features(of: may).subtracting(Self.features(of: sent[role, default: []]))
            #expect(silent == Self.rare[role], "\(role)")
        }
    }

    private static func features(of ops: some Sequence<String>) -> Set<String> { Set(ops.map { String($0.prefix { $0 != "." }) }) }

    /// What each sends in these halls.
    private static func sent() throws -> [Role: Set<String>] {
        var sent: [Role: Set<String>] = [:]
        let (halls, random, canaries) = (try halls(), RandomSource(seed: 1), Canaries())
        for hall in halls {
            for participant in hall.participants.rows {
                for _ in 0..<200 {
                    let workload = Workload(
                        hall: hall, who: participant, now: hall.lifecycle.about.startsAt, random: random, canaries: canaries, mayOpen: true,
                        mayEnd: true)
                    sent[participant.who.role, default: []].insert(workload.next().op)
                }
            }
        }
        return sent
    }

    /// Before the opening, with a vote open, in a pause, at the signing, and after the end.
    private static func halls() throws -> [ConferenceState] {
        var played = try PlayedConference(.laoCai)
        var halls = [played.conference]
        try played.does(.lifecycle(.open()))
        try played.does(.votes(.put(Motion(text: "Nhất trí"))))
        halls.append(played.conference)
        try played.does(.votes(.close("v1")))
        try played.does(.lifecycle(.pause(reason: "Mất điện")))
        halls.append(played.conference)
        try played.does(.lifecycle(.resume))
        try played.does(.agenda(.jump(to: "i10")))
        try played.does(.pledges(.present("cum-a")))
        try played.does(.pledges(.open("cum-a")))
        halls.append(played.conference)
        try played.does(.lifecycle(.end(override: .all)))
        return halls + [played.conference]
    }
}
