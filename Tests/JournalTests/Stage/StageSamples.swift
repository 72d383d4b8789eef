@testable import Conference

final class StageSamples: EventSamples {
    static let events: [Event] = [
        .stage(.showed(.main, scene, .follow)),
        .stage(.showed(.overlay, Stage.Scene(.message, text: "Hội nghị bắt đầu sau 5 phút"), .pinned)),
        .stage(.held(.main)),
        .stage(.released(.main)),
        .stage(.messaged(.main, "Đề nghị giữ trật tự")),
        .stage(.identified("main")),
        .stage(.reloaded("overlay")),
        .stage(.assigned("overlay", .main)),
    ]

    private static var scene: Stage.Scene {
        Stage.Scene(
            .speaker, about: .item("i6"), .speaker("s2"), .round("r1"), .pledge("cum-a"), text: "Giàng Seo Vần (minh họa)", source: "clip-2"
        )
    }
}
