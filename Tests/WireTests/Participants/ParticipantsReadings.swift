import Conference
import StrictJSON
import Wire

final class ParticipantsReadings: CommandReadings {
    static let good: [(String, JSON, Command)] = [
        ("access.revoke", ["role": "venue", "person": "sa-pa"], .participant(.revoke(Principal(.venue, "sa-pa"))))
    ]

    static let bad: [(String, JSON, String, BadField.Reason)] = [
        ("access.revoke", ["role": "house", "person": "house"], "role", .badValue),
        ("access.revoke", ["role": "god", "person": "a"], "role", .badValue),
    ]
}
