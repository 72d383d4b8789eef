import Conference
import StrictJSON
import Wire

final class PledgesReadings: CommandReadings {
    private static let answer = Answer.ID("cum-a", "don-vi-6")

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
            "pledge.sign", ["pledge": "cum-a", "unit": "don-vi-6", "digest": "ab", "signedAt": 7, "drawing": "M0,0L1,1", "key": "K"],
            .pledges(.sign(answer, Pledges.Signing(digest: "ab", signedAt: 7, drawing: "M0,0L1,1", isKeyed: true)))
        ),
        (
            "pledge.sign", ["pledge": "cum-a", "unit": "don-vi-6", "digest": "ab", "signedAt": 7, "signature": "S"],
            .pledges(.sign(answer, Pledges.Signing(digest: "ab", signedAt: 7, isKeyed: true)))
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
        "until of pledge.close", "drawing of pledge.sign", "key of pledge.sign", "signature of pledge.sign", "drawing of pledge.signHere",
    ]

    static let bad: [(String, JSON, String, BadField.Reason)] = [
        ("pledge.close", ["pledge": "cum-a", "force": [7]], "force.0", .wrongType)
    ]
}
