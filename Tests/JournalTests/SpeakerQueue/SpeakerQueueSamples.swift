@testable import Conference

final class SpeakerQueueSamples: EventSamples {
    static let events: [Event] = [
        .queue(.requested(ProgrammeSample.request)),
        .queue(.withdrawn("s1", at: at)),
        .queue(.accepted("s2", at: at, seconds: 120, inSpite: [.speakerOverSpeeches])),
        .queue(.declined("s3", at: at, reason: "Đã được trả lời trong báo cáo")),
        .queue(.moved("s2", ProgrammeSample.byHand)),
        .queue(.called("s2", at: at, inSpite: [.speakerOtherItem])),
        .queue(.finished("s2", at: at)),
        .queue(.handedIn("i6-p5", at: at)),
        .queue(.leftUnheard(["s4", "s5"], at: at)),
        .queue(.opened),
        .queue(.closed),
        .queue(.ruled(.fewest)),
    ]
}
