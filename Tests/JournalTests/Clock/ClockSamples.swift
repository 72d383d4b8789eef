@testable import Conference

final class ClockSamples: EventSamples {
    static let events: [Event] = [
        .clock(.aligned(offset: 691_200_000, from: 2, since: at))
    ]
}
