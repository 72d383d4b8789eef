@testable import Conference

final class StepsSamples: EventSamples {
    static let events: [Event] = [
        .steps(.undone(seq: 117))
    ]
}
