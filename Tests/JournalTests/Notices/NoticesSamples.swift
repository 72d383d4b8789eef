@testable import Conference

final class NoticesSamples: EventSamples {
    static let events: [Event] = [
        .notices(.sent("n1", to: .all, text: text, by: technician, at: at)),
        .notices(.sent("n1", to: .podium, text: text, by: technician, at: at)),
        .notices(.sent("n1", to: .venue("si-ma-cai"), text: text, by: technician, at: at)),
        .notices(.sent("n1", to: .unit("don-vi-9"), text: text, by: technician, at: at)),
        .notices(.sent("n1", to: .participant(atVenue), text: text, by: technician, at: at)),
        .notices(.read("n1", by: atVenue, at: at)),
    ]

    private static let text = "Đề nghị điểm cầu tắt micro"
    private static let atVenue = Principal(.venue, "si-ma-cai")
}
