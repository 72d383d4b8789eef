import Conference
import StrictJSON
import Testing
import Wire

struct AgreementTests {
    @Test func `the version is named as clients ask for it`() {
        #expect(WireProtocol.subprotocol == "diemcau.v1.json")
        #expect(WireProtocol.path == "/ws/v1")
    }

    @Test func `clients return after the codes from 4000 and stay away after those from 4500`() {
        let back: [CloseCode] = [.drain, .slow, .noPong, .expired, .rate, .standby, .tooMany, .journalLost, .secretLost]
        let away: [CloseCode] = [.badFrame, .hello, .version, .unauthorized, .revoked, .joinedAnew, .sealed]
        #expect(back.map(\.rawValue) == [4001, 4002, 4003, 4005, 4006, 4007, 4008, 4009, 4010])
        #expect(away.map(\.rawValue) == [4500, 4501, 4502, 4503, 4504, 4506, 4507])
        #expect(back.filter(\.comesBack) == back)
        #expect(away.filter(\.comesBack).isEmpty)
        #expect(CloseCode.goingAway.comesBack)
        #expect(CloseCode.abnormal.comesBack)
        #expect(!CloseCode.messageTooBig.comesBack)
        #expect(!CloseCode(rawValue: 4999).comesBack)
        #expect(CloseCode(rawValue: 4499).comesBack)
    }

    @Test func `refusals are of the agreed kinds`() {
        #expect(
            ErrorCode.allCases.map(\.rawValue).joined(separator: " ")
                == "bad_request unauthorized forbidden not_found conflict idem_mismatch closed rate "
                + "too_large readonly busy unsupported internal"
        )
    }

    @Test(arguments: [
        StateLimits.pledgeCharacters, StateLimits.noteCharacters, 2 * StateLimits.scriptCharacters, StateLimits.noticeCharacters,
    ])
    func `the longest text fits one message even when every letter takes three bytes`(characters: Int) throws {
        let id = String(repeating: "i", count: StateLimits.idBytes)
        let command: JSON = [
            "t": "cmd", "id": "6f2c1d4e-8a30-4b57-9c1e-2d7f80a4b6c3", "op": "pledge.revise",
            "arg": ["pledge": .string(id), "text": .string(String(repeating: "ế", count: characters))],
            "if": .object([.init("pledge/\(id)", 431)]),
            "epoch": .string(String(repeating: "E", count: WireLimits.epochBytes)),
        ]
        guard case .command = try ClientFrame.read(JSONWriter.write(command)) else {
            Issue.record("not read as a command")
            return
        }
    }
}
