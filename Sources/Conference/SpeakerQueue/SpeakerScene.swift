extension Stage.Scene.Kind {
    public static let speaker = Self("speaker")
}

/// Whoever puts somebody's name on a screen types it; that it is the name of who has the floor only a screen that follows can know.
extension SceneSpec.Subject {
    static let speaker = Self(.speaker, canBeNamed: false) { state, id throws(Rejection) in _ = try state.known(SpeakerID(id)) }
}
