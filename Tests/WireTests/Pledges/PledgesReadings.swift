import Conference
import StrictJSON
import Wire

final class PledgesReadings: CommandReadings {
    private static let answer = Answer.ID("cum-a", "don-vi-6")

    private static let claim = DeviceSignature.Claim(kind: .p256, publicKey: "K", signature: "S")

    private static func signed(_ key: JSON?, _ signature: JSON? = "S") -> JSON {
        let own = [("key", key), ("signature", signature)].compactMap { name, value in value.map { JSON.Member(name, $0) } }
        let plain: [JSON.Member] = [
            JSON.Member("pledge", "cum-a"), JSON.Member("unit", "don-vi-6"), JSON.Member("digest", "ab"), JSON.Member("signedAt", 7),
        ]
        return .object(plain + own)
    }

    static let good: [(String, JSON, Command)] = [
        ("pledge.present", ["pledge": "cum-a"], .pledges(.present("cum-a"))),
        ("pledge.open", ["pledge": "cum-a"], .pledges(.open("cum-a"))),
        ("pledge.close", ["pledge": "cum-a"], .pledges(.close("cum-a", until: nil, override: .nothing))),
        ("pledge.close", ["pledge": "cum-a", "until": 5, "force": true], .pledges(.close("cum-a", until: 5, override: .single))),
        (
            "pledge.close", ["pledge": "cum-a", "force": ["pledge.unsigned"]],
            .pledges(.close("cum-a", until: nil, override: .reasons([.pledgeUnsigned])))
        ),
        ("pledge.cancel", ["pledge": "cum-a"], .pledges(.cancel("cum-a"))),
        ("pledge.revise", ["pledge": "cum-a", "text": " dòng 1\ndòng 2 "], .pledges(.revise("cum-a", text: "dòng 1\ndòng 2"))),
        (
            "pledge.sign", ["pledge": "cum-a", "unit": "don-vi-6", "digest": "ab", "signedAt": 7],
            .pledges(.sign(answer, Pledges.Signing(digest: "ab", signedAt: 7)))
        ),
        (
            "pledge.sign", ["pledge": "cum-a", "unit": "don-vi-6", "digest": "ab", "signedAt": 7, "drawing": "M0,0L1,1"],
            .pledges(.sign(answer, Pledges.Signing(digest: "ab", signedAt: 7, drawing: "M0,0L1,1")))
        ),
        (
            "pledge.sign", signed(["kind": "p256", "public": "K"]),
            .pledges(.sign(answer, Pledges.Signing(digest: "ab", signedAt: 7, device: claim)))
        ),
        ("pledge.decline", ["pledge": "cum-a", "unit": "don-vi-6", "reason": "chưa"], .pledges(.decline(answer, reason: "chưa"))),
        (
            "pledge.signHere", ["pledge": "cum-a", "unit": "don-vi-6", "digest": "ab", "code": "48213907"],
            .pledges(.signHere(answer, digest: "ab", code: "48213907"))
        ),
        (
            "pledge.paper", ["pledge": "cum-a", "unit": "don-vi-6", "name": "Trần Thị B", "reason": "hết pin"],
            .pledges(.paper(answer, name: "Trần Thị B", reason: "hết pin"))
        ),
        ("signatory.set", ["unit": "don-vi-6", "person": "dai-dien-7"], .pledges(.setSignatory("don-vi-6", "dai-dien-7"))),
        ("signatory.code", ["pledge": "cum-a", "unit": "don-vi-6"], .pledges(.issueCode(answer))),
        ("signature.void", ["pledge": "cum-a", "unit": "don-vi-6", "reason": "nhầm"], .pledges(.void(answer, reason: "nhầm"))),
    ]

    static let optional: Set<String> = [
        "until of pledge.close", "drawing of pledge.sign",
    ]

    static let bad: [(String, JSON, String, BadField.Reason)] = [
        ("pledge.close", ["pledge": "cum-a", "force": [7]], "force.0", .wrongType),
        ("pledge.sign", signed(nil), "key", .missing),
        ("pledge.sign", signed(["kind": "p256", "public": "K"], nil), "signature", .missing),
        ("pledge.sign", signed("K"), "key", .wrongType),
        ("pledge.sign", signed(["kind": "rsa", "public": "K"]), "key.kind", .badValue),
        ("pledge.sign", signed(["kind": "p256"]), "key.public", .missing),
        ("pledge.sign", signed(["kind": "p256", "public": .string(String(repeating: "K", count: 89))]), "key.public", .tooLong),
        ("pledge.sign", signed(["kind": "p256", "public": "K", "private": "P"]), "key.private", .unknown),
    ]
}
