/// All kinds of scenes, feature by feature: who enumerates them walks this.
extension SceneSpec {
    static let all: [SceneSpec] = Features.all.flatMap { $0.scenes }

    /// All that a scene can be about.
    static let subjects: [Subject] = all.compactMap(\.subject)

    /// Two features that gave one name stop the first test that reads a scene.
    fileprivate static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.kind.rawValue, $0) })
}

extension Stage.Scene.Kind: RawRepresentable {
    /// The kind of this name; nil where no feature has declared one.
    public init?(rawValue: String) {
        guard let spec = SceneSpec.byName[rawValue] else { return nil }
        self = spec.kind
    }

    var spec: SceneSpec {
        guard let spec = SceneSpec.byName[rawValue] else { preconditionFailure("no feature has the scene \(rawValue) among its scenes") }
        return spec
    }
}

extension ConferenceState {
    /// - Throws: the refusal of the feature whose thing it is, where there is no such thing.
    func mustBeThere(_ key: EntityKey) throws(Rejection) {
        guard let subject = SceneSpec.subjects.first(where: { $0.kind == key.kind }), let id = key.arguments.first?.id else {
            preconditionFailure("no scene is about \(key.text)")
        }
        try subject.mustBeThere(self, id)
    }

    func has(_ thing: EntityKey) -> Bool { (try? mustBeThere(thing)) != nil }
}
