/// The logical screens; a device shows the one that is assigned to it.
public enum ScreenName: String, CaseIterable, Sendable {
    /// The hall's (màn hình hội trường).
    case main
    /// The lower third for the video mixer (bảng tên dưới chân màn hình).
    case overlay
    /// The monitor at the lectern (màn hình bục phát biểu): the clock of whoever speaks, and what the staff write to nobody else.
    case timer

    /// Whether it shows scenes to all who look. The lectern's has none: clock and message stand on it for one person.
    public var isPublic: Bool {
        switch self {
        case .main, .overlay: true
        case .timer: false
        }
    }
}
