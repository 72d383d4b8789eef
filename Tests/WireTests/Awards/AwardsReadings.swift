import Conference
import StrictJSON
import Wire

final class AwardsReadings: CommandReadings {
    static let good: [(String, JSON, Command)] = [
        ("round.read", ["round": "r1"], .awards(.rite(.read, "r1"))), ("round.call", ["round": "r1"], .awards(.rite(.call, "r1"))),
        ("round.call", ["round": "r1", "confirm": true], .awards(.rite(.call, "r1", override: .single))),
        (
            "round.call", ["round": "r1", "confirm": ["round.over-capacity", "round.out-of-order"]],
            .awards(.rite(.call, "r1", override: .reasons([.roundOverCapacity, .roundOutOfOrder])))
        ),
        ("round.onstage", ["round": "r1"], .awards(.rite(.onstage, "r1"))),
        ("round.confer", ["round": "r1"], .awards(.rite(.confer, "r1"))),
        ("round.clear", ["round": "r1"], .awards(.rite(.clear, "r1"))), ("round.recall", ["round": "r1"], .awards(.recall("r1"))),
        ("round.point", ["round": "r1", "recipient": "tap-the-1"], .awards(.point("r1", "tap-the-1"))),
        ("round.point", ["round": "r1", "recipient": .null], .awards(.point("r1", nil))),
        ("round.split", ["round": "r1", "after": "tap-the-1"], .awards(.split("r1", after: "tap-the-1"))),
        ("round.move", ["round": "r1", "after": .null], .awards(.move("r1", after: nil))),
        ("round.add", ["round": "r1", "recipients": ["a1"]], .awards(.add("r1", ["a1"]))),
        ("round.add", ["award": "co", "recipients": ["a1"]], .awards(.gather("co", Awards.NewRound(recipients: ["a1"])))),
        ("round.conferrers", ["round": "r1", "conferrers": []], .awards(.conferrers("r1", at: nil, []))),
        ("round.place", ["recipients": ["a1"], "venue": "sa-pa"], .awards(.place(["a1"], at: "sa-pa"))),
        ("round.report", ["round": "r1", "report": "received"], .awards(.report("r1", .received))),
        ("award.add", addedAward, .awards(.addAward(newAward))),
        (
            "recipient.add", ["award": "co", "kind": "collective", "name": "Tập thể số 32"],
            .awards(.addRecipient(Awards.NewRecipient(award: "co", kind: .collective, name: "Tập thể số 32")))
        ),
        ("recipient.correct", ["recipient": "a1", "name": "Tập thể số 16"], .awards(.correct("a1", name: "Tập thể số 16"))),
        ("recipient.absent", ["recipient": "a1", "reason": "ốm"], .awards(.absent("a1", reason: "ốm"))),
        ("recipient.present", ["recipient": "a1"], .awards(.present("a1"))),
        (
            "recipient.proxy", ["recipient": "a1", "name": "Vũ Thị H", "kind": "family", "relation": "con gái"],
            .awards(.proxy("a1", Recipient.Proxy(name: "Vũ Thị H", kind: .family, relation: "con gái")))
        ),
        ("recipient.defer", ["recipient": "a1"], .awards(.defer("a1", reason: nil))),
        ("recipient.withdraw", ["recipient": "a1"], .awards(.withdraw("a1", reason: nil))),
        (
            "recipient.certificate", ["recipient": "a1", "certificate": "swapped", "with": "a2"],
            .awards(.certificate("a1", .swapped, with: "a2"))
        ),
    ]

    /// Fields of them that may be absent, or that another may stand for.
    static let optional: Set<String> = [
        "reason of recipient.absent", "relation of recipient.proxy", "with of recipient.certificate", "round of round.add",
        "award of round.add",
    ]

    private static let addedAward: JSON = [
        "name": ["vi": "Giấy khen"], "kind": "commendation", "rank": 30, "decidedBy": ["vi": "Giám đốc Sở"], "order": "read-call",
        "decision": ["number": "9/QĐ"],
    ]

    private static let newAward = Awards.NewAward(
        name: "Giấy khen", kind: .commendation, rank: 30, decidedBy: "Giám đốc Sở", order: .readCall,
        decision: Decision(number: "9/QĐ"))
}
