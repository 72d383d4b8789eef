@testable import Conference

final class TimersSamples: EventSamples {
    static let events: [Event] = [
        .timers(.started(.speaking, at: at, endsAt: at + 300_000)),
        .timers(.paused(.item, left: 61_000, waits: true)),
        .timers(.resumed(.item, endsAt: at + 61_000)),
        .timers(.lengthened(.speaking, by: -60_000)),
        .timers(.stopped(.speaking)),
    ]
}
