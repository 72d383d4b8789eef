/// A kind of scene as its feature declares it, once: the rules, the reader, the record and the tests all ask here.
struct SceneSpec: Sendable {
    /// A kind of thing that scenes are about.
    struct Subject: Sendable {
        let kind: EntityKey.Kind
        /// Whether whoever puts up a scene may name one; otherwise only a screen that follows is about it.
        let canBeNamed: Bool
        /// - Throws: the feature's refusal, where there is none of this id.
        let mustBeThere: @Sendable (ConferenceState, _ id: String) throws(Rejection) -> Void

        init(
            _ kind: EntityKey.Kind, canBeNamed: Bool = true,
            mustBeThere: @escaping @Sendable (ConferenceState, _ id: String) throws(Rejection) -> Void
        ) {
            self.kind = kind
            self.canBeNamed = canBeNamed
            self.mustBeThere = mustBeThere
        }

        /// Under which it stands in a scene, in the record and on the wire: the word that commands have for it.
        var word: String {
            guard let word = kind.argumentNames.first, kind.argumentNames.count == 1 else {
                preconditionFailure("a scene is about what one id names, and \(kind) is not")
            }
            return word
        }

        /// Nil for an id that nothing of this kind can have.
        func key(_ id: String) -> EntityKey? { EntityKey(kind) { _ in id } }
    }

    /// Something without which a scene would be a picture of nothing.
    enum Need: Equatable, Sendable {
        case text, source
        case thing(EntityKey.Kind)
    }

    let kind: Stage.Scene.Kind
    /// What it brings that a scene can be about. Any scene may also be about what another kind has brought, as most are about an item.
    let subject: Subject?
    /// One of these it needs; empty: nothing.
    let needs: [Need]

    /// `needs`: what it is of, unless something else is said.
    init(_ kind: Stage.Scene.Kind, of subject: Subject? = nil, needs: [Need]? = nil) {
        self.kind = kind
        self.subject = subject
        self.needs = needs ?? subject.map { [.thing($0.kind)] } ?? []
    }
}

extension Stage.Scene {
    func meets(_ needs: [SceneSpec.Need]) -> Bool {
        needs.isEmpty
            || needs.contains { need in
                switch need {
                case .text: text != nil
                case .source: source != nil
                case .thing(let kind): about.contains { $0.kind == kind }
                }
            }
    }
}
