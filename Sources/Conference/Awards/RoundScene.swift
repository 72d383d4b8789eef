extension Stage.Scene.Kind {
    public static let round = Self("round")
}

extension SceneSpec.Subject {
    static let round = Self(.round) { state, id throws(Rejection) in _ = try state.known(RoundID(id)) }
}
