import Conference
import StrictJSON
import Wire

final class VotesReadings: CommandReadings {
    private static let hands = VoteCount.Hands(for: 41, against: 1, abstaining: 0)

    static let good: [(String, JSON, Command)] = [
        ("vote.open", ["vote": "nghi-quyet"], .votes(.open("nghi-quyet"))),
        (
            "vote.open", ["vote": "nghi-quyet", "confirm": ["vote.other-item"]],
            .votes(.open("nghi-quyet", override: .reasons([.voteOtherItem])))
        ),
        ("vote.open", ["text": ["vi": "Nhất trí"]], .votes(.put(Motion(text: "Nhất trí")))),
        (
            "vote.open", ["text": ["vi": "Nhất trí", "en": "Agreed"], "base": "voting", "share": "2/3"],
            .votes(.put(Motion(text: BilingualText("Nhất trí", en: "Agreed"), base: .voting, share: .twoThirds)))
        ),
        ("vote.count", ["vote": "v1", "for": 41, "against": 1, "abstain": 0], .votes(.count("v1", hands))),
        (
            "vote.count", ["vote": "v1", "for": 41, "against": 1, "abstain": 0, "venue": "sa-pa", "reason": "Đếm lại", "confirm": true],
            .votes(.count("v1", hands, venue: "sa-pa", reason: "Đếm lại", override: .single))
        ),
        ("vote.close", ["vote": "v1"], .votes(.close("v1"))),
    ]

    static let optional: Set<String> = [
        "vote of vote.open", "text of vote.open", "base of vote.open", "share of vote.open", "venue of vote.count", "reason of vote.count",
    ]

    static let bad: [(String, JSON, String, BadField.Reason)] = [
        ("vote.open", [:], "text", .missing),
        ("vote.open", ["vote": "v1", "text": ["vi": "Nhất trí"]], "text", .unknown),
        ("vote.open", ["text": ["vi": "Nhất trí"], "share": "3/4"], "share", .badValue),
        ("vote.open", ["text": ["vi": "Nhất trí"], "base": "invited"], "base", .badValue),
        ("vote.count", ["vote": "v1", "for": -1, "against": 0, "abstain": 0], "for", .outOfRange),
        ("vote.count", ["vote": "v1", "for": 1.5, "against": 0, "abstain": 0], "for", .wrongType),
    ]
}
