@testable import Conference

final class PledgesSamples: EventSamples {
    static let events: [Event] = [
        .pledges(.presented("cum-a", at: at)),
        .pledges(.opened("cum-a", at: at)),
        .pledges(.closed("khoi-b", Pledge.Closing(at: at, until: at + 60_000, unsigned: ["don-vi-12"], connected: ["don-vi-12"]))),
        .pledges(.cancelled("khoi-c", at: at, by: technician)),
        .pledges(.revised("khoi-c", text: "GIAO ƯỚC THI ĐUA NĂM 2022\n1. Chung sức xây dựng nông thôn mới.", digest: "3f5e", version: 2)),
        .pledges(.answered(Answer.ID("cum-a", "don-vi-7"), .signed, given, drawing: "M10,40Q20,5,35,30T60,28")),
        .pledges(.voided(Answer.ID("cum-a", "don-vi-1"), at: at, by: technician, reason: "Ký nhầm dòng")),
        .pledges(.signatorySet("don-vi-15", "dai-dien-14", venue: "van-ban")),
        .pledges(.codeIssued(Answer.ID("cum-a", "don-vi-6"), mark: "9c1d", expiresAt: at + 600_000)),
    ]

    /// As a signatory's own device sends it.
    static func signed(by device: DeviceSignature?) -> Event {
        let given = Answer.Given(
            how: .own, version: 1, digest: "3f5e", at: at, seq: 118, by: Principal(.delegate, "dai-dien-8"), device: device)
        return .pledges(.answered(Answer.ID("cum-a", "don-vi-8"), .signed, given, drawing: nil))
    }

    private static var given: Answer.Given {
        Answer.Given(
            how: .paper, version: 2, digest: "3f5e", at: at, seq: 118, by: technician, signedAt: at - 1_000,
            name: "Đại diện đơn vị số 7 (minh họa)", reason: "Mất điện tại điểm cầu")
    }
}
