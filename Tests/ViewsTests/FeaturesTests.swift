import Conference
import Fixtures
import Testing

@testable import Views

/// The registry: what is visited for a key and what is listed are the same features.
struct FeaturesTests {
    /// Which feature a key leads to, and whether that feature gives the key back.
    private struct Naming: FeatureVisitor {
        typealias Output = Named

        func visit<Feature: FeatureProjection>(_ feature: Feature.Type, _ key: Feature.Key, of conference: ConferenceState) -> Named {
            Named(feature: ObjectIdentifier(feature), key: Feature.viewKey(key))
        }
    }

    private struct Named {
        let feature: ObjectIdentifier
        let key: ViewKey
    }

    /// One key of each kind that there is.
    private static let oneOfEach: [ViewKey] =
        EntityKey.Kind.allCases.compactMap { kind in
            ["", "item", "main", "x", "khoi-c/don-vi-1", "mc/mc-1"].lazy.compactMap { EntityKey(kind.rawValue + $0) }.first
        }.map { .entity($0) } + [
            .cue, .venueTotals, .ownHelp, .ownReadiness, .ownRoom, .ownRounds, .ownUnits, .signing(AnswerID("khoi-c", "don-vi-1")),
        ]

    @Test func `every key leads to a feature that is listed, and back to itself; only a person is in no view`() {
        let listed = Set(ProjectionRegistry.all.map { ObjectIdentifier($0) })
        #expect(listed.count == ProjectionRegistry.all.count)
        #expect(Self.oneOfEach.count == EntityKey.Kind.allCases.count + 8)
        var visited: Set<ObjectIdentifier> = []
        for key in Self.oneOfEach {
            guard let named = ProjectionRegistry.visit(key, Naming(), of: ConferenceState()) else {
                #expect(key.text.hasPrefix("person/"), "\(key.text) is shown by nobody")
                continue
            }
            #expect(named.key == key)
            visited.insert(named.feature)
        }
        #expect(visited == listed)
    }

    @Test func `no two features have a list of one name`() {
        let names = ProjectionRegistry.all.flatMap { $0.listNames }
        #expect(Set(names).count == names.count)
        #expect(names.contains("venues"))
    }

    @Test func `two states that a feature cannot tell apart show the same`() throws {
        var played = try PlayedConference(.laoCaiAwards, at: "i8")
        let old = played.conference
        try played.does(.notices(.send(to: .all, text: "Chào mừng")))
        #expect(AgendaProjection(old) == AgendaProjection(played.conference))
        #expect(AwardsProjection(old) == AwardsProjection(played.conference))
        #expect(SpeakerQueueProjection(old) == SpeakerQueueProjection(played.conference))
        #expect(NoticesProjection(old) != NoticesProjection(played.conference))
    }
}

extension FeatureProjection {
    fileprivate static var listNames: [String] { lists.map(\.name) }
}
