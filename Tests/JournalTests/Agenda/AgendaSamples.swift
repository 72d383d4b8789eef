@testable import Conference

final class AgendaSamples: EventSamples {
    static let events: [Event] = [
        .agenda(.left("i6", as: .done, at: at)),
        .agenda(.entered("i12", at: at)),
        .agenda(.skipped("i7")),
        .agenda(.inserted(ProgrammeSample.item, after: "i6")),
        .agenda(
            .edited(
                "i12",
                [
                    .kind(.break), .title(text), .minutes(12), .quiet(false), .who(ProgrammeSample.speakers), .venue("bac-ha"),
                    .notes("Nước ở sảnh\nPhim 12 phút"), .script(BilingualText("Xin mời giải lao.", en: "A break.")), .resumesAt(at),
                    .video("clip-1"),
                ])),
        .agenda(.edited("i12", [.venue(nil), .notes(nil), .script(nil), .resumesAt(nil), .video(nil)])),
        .agenda(.moved("i11", after: "i9")),
        .agenda(.extended("i6", minutes: -2)),
    ]

    private static let text = BilingualText("Giải lao", en: "Break")
}
