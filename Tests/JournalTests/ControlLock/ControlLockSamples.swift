@testable import Conference

final class ControlLockSamples: EventSamples {
    static let events: [Event] = [
        .controlLock(.held(by: "mc-2", at: at)),
        .controlLock(.opened(at: at)),
    ]
}
