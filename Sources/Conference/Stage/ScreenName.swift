/// The two logical screens; a device shows the one that is assigned to it.
public enum ScreenName: String, CaseIterable, Sendable {
    case main, overlay
}
