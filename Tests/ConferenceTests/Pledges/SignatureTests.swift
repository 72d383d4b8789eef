import Conference
import Fixtures
import Testing

struct SignatureTests {
    @Test func `thirty units of Lào Cai sign, each once, each with its receipt`() throws {
        var hall = try Hall.signing("cum-a", "khoi-b", "khoi-c")
        for number in (1...30).reversed() {
            let logEntry = try hall.signs(number)
            let answer = try hall.answer(ofUnit: number)
            let given = try #require(answer.given)
            #expect(answer.state == .signed)
            #expect(given.how == .own)
            #expect(given.seq == logEntry.seq)
            #expect(given.at == logEntry.at)
            #expect(given.digest == (try hall.pledge(answer.id.pledge)).digest)
        }
        #expect(hall.conference.pledges.answers.rows.allSatisfy { $0.state == .signed })
        #expect(["cum-a", "khoi-b", "khoi-c"].allSatisfy { hall.conference.pledges.unanswered($0).isEmpty })
        for pledge in ["cum-a", "khoi-b", "khoi-c"] as [PledgeID] {
            try hall.when(.pledges(.close(pledge, until: nil, override: .nothing)), connected: Opening.thirtyUnits.map(\.id))
        }
    }

    @Test func `a second signature of the same unit is refused, however the first one came`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.signs(6)
        let already: [String: Rejection.Value] = ["unit": "don-vi-6", "state": "signed"]
        hall.refuses(try hall.signature(ofUnit: 6), .conflict, .signatureAlready, by: .signatory(6), args: already)
        hall.refuses(
            .pledges(.paper(hall.answerID(6), name: "Nguyễn Văn A", reason: "Hết pin")), .conflict, .signatureAlready, by: .operatorOne,
            args: already)
        hall.refuses(.pledges(.decline(hall.answerID(6), reason: "Đổi ý")), .conflict, .signatureAlready, by: .signatory(6), args: already)
        hall.refuses(.pledges(.issueCode(hall.answerID(6))), .conflict, .signatureAlready, by: .operatorOne, args: already)
        hall.refuses(try hall.signHere(6), .conflict, .signatureAlready, by: .bacHa, args: already)
    }

    @Test func `whoever signed is told so also after the closing, never that they have not signed`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.signs(6)
        try hall.when(.pledges(.close("cum-a", until: nil, override: .all)))
        hall.refuses(try hall.signature(ofUnit: 6), .conflict, .signatureAlready, by: .signatory(6))
    }

    @Test func `only the unit's own signatory signs or declines for it`() throws {
        let hall = try Hall.signing("cum-a")
        for stranger in [Principal.signatory(7), .mc, .siMaCai] {
            hall.refuses(try hall.signature(ofUnit: 6), .forbidden, .signatureNotSignatory, by: stranger, args: ["unit": "don-vi-6"])
        }
        hall.refuses(
            .pledges(.decline(hall.answerID(6), reason: "Không")), .forbidden, .signatureNotSignatory, by: .signatory(7))
    }

    @Test func `a unit of another bloc, or none, has nothing to answer`() throws {
        let hall = try Hall.signing("cum-a")
        for unit in ["don-vi-10", "ha-giang"] as [UnitID] {
            let signing = Pledges.Signing(digest: try hall.pledge("cum-a").digest, signedAt: hall.now)
            hall.refuses(
                .pledges(.sign(Answer.ID("cum-a", unit), signing)), .notFound, .pledgeUnknownUnit, by: .signatory(10),
                args: ["pledge": "cum-a", "unit": .text(unit.text)])
        }
    }

    @Test func `nobody signs before the list is open`() throws {
        var hall = try Hall.laoCai(at: 10)
        hall.refuses(try hall.signature(ofUnit: 1), .closed, .pledgeNotOpen, by: .signatory(1), args: ["pledge": "cum-a"])
        try hall.when(.pledges(.present("cum-a")))
        hall.refuses(try hall.signature(ofUnit: 1), .closed, .pledgeNotOpen, by: .signatory(1))
    }

    @Test func `who comes after the closing is told that the list is locked and that they have not signed`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.when(.pledges(.close("cum-a", until: nil, override: .all)))
        hall.refuses(try hall.signature(ofUnit: 1), .closed, .pledgeClosed, by: .signatory(1), args: ["pledge": "cum-a"])
        #expect(try hall.answer(ofUnit: 1).state == .none)
    }

    @Test func `within the time left after the closing a signature counts as late, then no more`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.when(.pledges(.close("cum-a", until: hall.now + 600_000, override: .all)))
        let until = try #require(try hall.pledge("cum-a").closing?.until)
        try hall.signs(9, after: Int((until - hall.now) / .perSecond))
        #expect(hall.now == until)
        #expect(try hall.answer(ofUnit: 9).state == .late)
        hall.refuses(try hall.signature(ofUnit: 8), .closed, .pledgeClosed, by: .signatory(8))
    }

    @Test func `a signature sent again after minutes without a network is taken with the time at which it was given`() throws {
        var hall = try Hall.signing("cum-a")
        let command = try hall.signature(ofUnit: 8)
        let signedAt = hall.now
        try hall.when(command, by: .signatory(8), after: 240)
        #expect(try hall.answer(ofUnit: 8).given?.signedAt == signedAt)
        #expect(try hall.answer(ofUnit: 8).given?.at == signedAt + 240 * .perSecond)
    }

    @Test func `nobody signed before the opening, nor in time to come; the clocks' own error is forgiven`() throws {
        let hall = try Hall.signing("cum-a")
        let (id, opened) = (hall.answerID(1), hall.now)
        let digest = try hall.pledge("cum-a").digest
        func sign(at: Milliseconds) -> Command { .pledges(.sign(id, Pledges.Signing(digest: digest, signedAt: at))) }
        for at in [opened - 5_001, opened + 6_001, 0] {
            hall.refuses(sign(at: at), .badRequest, .signatureBadTime, by: .signatory(1))
        }
        for at in [opened - 5_000, opened + 6_000] {
            var again = hall
            try again.when(sign(at: at), by: .signatory(1))
        }
    }

    private static func claim(_ signature: String) -> DeviceSignature.Claim {
        DeviceSignature.Claim(kind: .ed25519, publicKey: "K", signature: signature)
    }

    @Test func `what a device's own key has signed is kept with key and signature; without one the server attests alone`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.when(hall.signature(ofUnit: 1, device: Self.claim("holds")), by: .signatory(1))
        try hall.signs(2)
        let device = try #require(try hall.answer(ofUnit: 1).given?.device)
        #expect(device == DeviceSignature(kind: .ed25519, command: "c1", publicKey: "K", signature: "holds"))
        #expect(try #require(try hall.answer(ofUnit: 2).given).device == nil)
    }

    @Test func `a device's signature that does not hold is refused and not taken for none, after whatever else is wrong`() throws {
        var hall = try Hall.signing("cum-a")
        for (signature, reason) in [("bad key", Reason.signatureBadKey), ("of another text", .signatureNotByKey)] {
            hall.refuses(try hall.signature(ofUnit: 1, device: Self.claim(signature)), .badRequest, reason, by: .signatory(1))
        }
        #expect(try hall.answer(ofUnit: 1).state == .none)
        let forged = Self.claim("forged")
        hall.refuses(try hall.signature(ofUnit: 1, device: forged), .forbidden, .signatureNotSignatory, by: .signatory(2))
        let old = Pledges.Signing(digest: "of the text before", signedAt: hall.now, device: forged)
        hall.refuses(.pledges(.sign(hall.answerID(1), old)), .conflict, .pledgeTextChanged, by: .signatory(1))
        let early = Pledges.Signing(digest: try hall.pledge("cum-a").digest, signedAt: 0, device: forged)
        hall.refuses(.pledges(.sign(hall.answerID(1), early)), .badRequest, .signatureBadTime, by: .signatory(1))
        try hall.signs(1)
        hall.refuses(try hall.signature(ofUnit: 1, device: forged), .conflict, .signatureAlready, by: .signatory(1))
    }

    @Test func `each part of an answer is a line of what its device signs`() {
        let signed = SignedText(
            conference: "lao-cai-2022", answer: Answer.ID("cum-a", "don-vi-8"), version: 2, digest: "3f5e", signatory: "dai-dien-8",
            command: "0190b6f2", drawingDigest: nil, signedAt: 1_642_411_200_000)
        #expect(
            signed.text == "diemcau/pledge.sign/1\nlao-cai-2022\ncum-a\n2\n3f5e\ndon-vi-8\ndai-dien-8\n0190b6f2\n-\n1642411200000\n")
    }

    @Test func `a unit declines once, with its reason, and is not asked again`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.when(.pledges(.decline(hall.answerID(3), reason: "Chưa thống nhất chỉ tiêu")), by: .signatory(3))
        #expect(try hall.answer(ofUnit: 3).state == .declined)
        #expect(try hall.answer(ofUnit: 3).given?.reason == "Chưa thống nhất chỉ tiêu")
        hall.refuses(
            try hall.signature(ofUnit: 3), .conflict, .signatureAlready, by: .signatory(3), args: ["unit": "don-vi-3", "state": "declined"])
    }

    @Test func `a signature on paper is recorded with who signed and why`() throws {
        var hall = try Hall.signing("khoi-b")
        try hall.when(.pledges(.paper(hall.answerID(12), name: "Trần Thị B", reason: "Điện thoại hỏng")), by: .operatorOne)
        let given = try #require(try hall.answer(ofUnit: 12).given)
        #expect(given.how == .paper)
        #expect(given.name == "Trần Thị B")
        #expect(given.reason == "Điện thoại hỏng")
        #expect(given.by == .operatorOne)
    }

    @Test func `a signature given in error is made void, kept, and the unit answers anew`() throws {
        var hall = try Hall.signing("cum-a")
        hall.refuses(.pledges(.void(hall.answerID(4), reason: "Nhầm")), .conflict, .signatureNone, by: .operatorOne)
        try hall.signs(4)
        let first = try hall.answer(ofUnit: 4).given
        try hall.when(.pledges(.void(hall.answerID(4), reason: "Ký nhầm đơn vị")), by: .operatorOne)
        let void = try hall.answer(ofUnit: 4)
        #expect(void.state == .void)
        #expect(void.given == nil)
        #expect(void.voided.map(\.reason) == ["Ký nhầm đơn vị"])
        #expect(void.voided.map(\.given) == [first])
        hall.refuses(.pledges(.void(hall.answerID(4), reason: "Nhầm")), .conflict, .signatureNone, by: .operatorOne)
        try hall.signs(4)
        #expect(try hall.answer(ofUnit: 4).state == .signed)
        #expect(try hall.answer(ofUnit: 4).voided.count == 1)
    }

    @Test func `signing changes the unit's answer and not the pledge, so that closing does not race thirty signatures`() throws {
        var hall = try Hall.signing("cum-a")
        let seen = hall.position(of: .pledge("cum-a"))
        let logEntry = try hall.signs(1)
        #expect(hall.position(of: .answer(hall.answerID(1))) == logEntry.seq)
        #expect(hall.position(of: .pledge("cum-a")) == seen)
    }

    @Test func `the drawing is in the record and its digest in the state`() throws {
        var hall = try Hall.signing("cum-a")
        let signing = Pledges.Signing(digest: try hall.pledge("cum-a").digest, signedAt: hall.now, drawing: "M0,0L9,9")
        let logEntry = try hall.when(.pledges(.sign(hall.answerID(1), signing)), by: .signatory(1))
        #expect("\(logEntry.events)".contains("M0,0L9,9"))
        #expect(!"\(hall.conference)".contains("M0,0L9,9"))
        #expect(try hall.answer(ofUnit: 1).given?.drawingDigest == "digest of 8 bytes")
    }
}
