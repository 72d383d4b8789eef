@testable import Conference

final class NotesSamples: EventSamples {
    static let events: [Event] = [
        .notes(.added("n2", about: "venue/sa-pa", text: "Mất điện từ 13 giờ.", by: technician, at: at)),
        .notes(.edited("n2", text: "Mất điện từ 13 giờ 10.", by: technician, at: at)),
    ]
}
