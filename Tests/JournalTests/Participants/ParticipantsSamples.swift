@testable import Conference

final class ParticipantsSamples: EventSamples {
    static let events: [Event] = [
        .participant(.revoked(Principal(.viewer, "khach"), generation: 2))
    ]
}
