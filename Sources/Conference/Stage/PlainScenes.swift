/// The scenes of the conference itself and of what is on.
extension Stage.Scene.Kind {
    public static let title = Self("title")
    public static let anthem = Self("anthem")
    public static let silence = Self("silence")
    public static let item = Self("item")
    public static let video = Self("video")
    public static let `break` = Self("break")
    public static let paused = Self("paused")
    public static let message = Self("message")
    public static let emblem = Self("emblem")
}

extension SceneSpec {
    static let plain = [
        SceneSpec(.title), SceneSpec(.anthem), SceneSpec(.silence), SceneSpec(.item, of: .item),
        SceneSpec(.video, needs: [.source, .thing(.item)]), SceneSpec(.break), SceneSpec(.paused), SceneSpec(.message, needs: [.text]),
        SceneSpec(.emblem),
    ]
}

extension SceneSpec.Subject {
    static let item = Self(.item) { state, id throws(Rejection) in _ = try state.knownItem(ItemID(id)) }
}
