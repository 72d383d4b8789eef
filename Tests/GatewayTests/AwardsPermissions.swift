import Conference
import StrictJSON
import Wire

extension PermissionTests {
    /// The awards' part of the table: the rite is the podium's, a venue speaks for its own part.
    static let awards: [(op: String, arg: JSON, roles: Set<Role>)] =
        ["round.read", "round.call", "round.onstage", "round.confer", "round.clear", "round.recall"].map {
            ($0, ["round": "r1"], [.mc, .operator])
        } + [
            ("round.split", ["round": "r1", "after": "a1"], [.mc, .operator]),
            ("round.move", ["round": "r1", "after": .null], [.mc, .operator]),
            ("round.add", ["round": "r1", "recipients": ["a1"]], [.mc, .operator]),
            ("round.conferrers", ["round": "r1", "conferrers": []], [.mc, .operator]),
            ("round.place", ["recipients": ["a1"], "venue": "sa-pa"], [.mc, .operator]),
            ("round.report", ["round": "r1", "report": "standing"], [.venue]),
            (
                "award.add",
                [
                    "name": ["vi": "Giấy khen"], "kind": "commendation", "rank": 30, "decidedBy": ["vi": "Giám đốc Sở"],
                    "order": "read-call", "decision": ["number": "9/QĐ"],
                ], [.mc, .operator]
            ),
            ("recipient.add", ["award": "co", "kind": "collective", "name": "Tập thể số 32"], [.mc, .operator]),
            ("recipient.correct", ["recipient": "a1", "name": "Tập thể số 16"], [.mc, .operator]),
            ("recipient.proxy", ["recipient": "a1", "name": .null], [.mc, .operator]),
            ("recipient.certificate", ["recipient": "a1", "certificate": "ok"], [.mc, .operator]),
        ]
        + ["recipient.absent", "recipient.present", "recipient.defer", "recipient.withdraw"].map {
            ($0, ["recipient": "a1"], [.mc, .operator])
        }
}
