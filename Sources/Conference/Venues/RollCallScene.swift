extension Stage.Scene.Kind {
    public static let roll = Self("roll")
}
