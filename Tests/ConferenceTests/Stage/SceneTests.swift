import Fixtures
import Testing

@testable import Conference

/// What holds for every kind of scene, whichever feature has declared it.
struct SceneTests {
    @Test func `no two features have a scene of one name, or bring the same thing that scenes are about`() {
        for names in [SceneSpec.all.map(\.kind.rawValue), SceneSpec.subjects.map(\.word)] {
            #expect(names.count > 3)
            #expect(names.count == Set(names).count)
        }
        for spec in SceneSpec.all { #expect(Stage.Scene.Kind(rawValue: spec.kind.rawValue) == spec.kind) }
        #expect(Stage.Scene.Kind(rawValue: "fireworks") == nil)
    }

    @Test func `a scene is refused as long as it lacks what it is to show, and whatever needs nothing is shown bare`() throws {
        let hall = try Hall.laoCai(at: 6)
        for spec in SceneSpec.all {
            let bare = Stage.Scene(spec.kind)
            if spec.needs.isEmpty {
                #expect(try hall.conference.decide(.show(.main, bare)) == [.stage(.showed(.main, bare, .pinned))])
            } else {
                hall.refuses(.stage(.show(.main, bare)), .badRequest, .stageBadScene, args: ["kind": .text(spec.kind.rawValue)])
                #expect(!bare.meets(spec.needs))
            }
            for need in spec.needs { #expect(try Self.scene(spec.kind, with: need).meets(spec.needs), "\(spec.kind.rawValue)") }
        }
    }

    @Test func `whatever a scene is about has to be there, and the feature whose thing it is says that it is not`() throws {
        let hall = try Hall.laoCai(at: 6)
        let reasons: [Reason] = [.agendaUnknownItem, .roundUnknown, .pledgeUnknown, .speakerUnknown]
        var said: [Reason] = []
        for subject in SceneSpec.subjects {
            let thing = try #require(subject.key("khong-co"))
            #expect(!hall.conference.has(thing))
            let refusal = #expect(throws: Rejection.self) { try hall.conference.decide(.show(.main, Stage.Scene(.title, about: thing))) }
            #expect(refusal?.kind == .notFound && refusal?.args.first?.value == "khong-co", "\(thing.text)")
            if let refusal { said.append(refusal.reason) }
        }
        #expect(Set(reasons).isSubset(of: said))
    }

    @Test func `every scene is read from the record as what it was written`() throws {
        let things = SceneSpec.subjects.compactMap { $0.key("x-1") }
        #expect(things.count == SceneSpec.subjects.count)
        for spec in SceneSpec.all {
            for about in [[], things] + things.map({ [$0] }) {
                let scene = Stage.Scene(spec.kind, about: about, text: "Giải lao", source: "clip-2")
                let event = Event.stage(.showed(.overlay, scene, .pinned))
                #expect(try Event(recorded: event.recorded) == event)
            }
        }
    }

    /// A scene with just this.
    private static func scene(_ kind: Stage.Scene.Kind, with need: SceneSpec.Need) throws -> Stage.Scene {
        switch need {
        case .text: Stage.Scene(kind, text: "Giàng Seo Vần")
        case .source: Stage.Scene(kind, source: "clip-2")
        case .thing(let thing): Stage.Scene(kind, about: try #require(EntityKey(thing) { _ in "x-1" }))
        }
    }
}
