@testable import Conference

final class LifecycleSamples: EventSamples {
    static let events: [Event] = [
        .lifecycle(.moved(to: .paused, at: at, reason: "Mất điện tại hội trường tỉnh")),
        .lifecycle(.serverStarted(at: at, lastSeen: at - 5_000)),
        .lifecycle(.clockJumped(at: at, by: -3_600_000)),
    ]
}
