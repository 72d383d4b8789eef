import Conference
import Testing

struct RecipientsTests {
    @Test func `Cá nhân số 9 is absent: their round goes up without them, and the MC is told`() throws {
        var hall = try Hall.awarding(from: "r5")
        try hall.when(.awards(.absent("ca-nhan-9", reason: "Ốm")))
        #expect(try hall.round("r5").recipients.count == 9)
        #expect(try hall.recipient("ca-nhan-9").missed == "r5")
        #expect(hall.warning(.roundRecipientsAbsent) == ["names": .list(["Cá nhân số 9"]), "count": 1])
        #expect(
            hall.warning(.awardTotal)
                == [
                    "award": "Bằng khen của Thủ tướng Chính phủ", "decidedCollectives": 0, "decidedIndividuals": 10, "collectives": 0,
                    "individuals": 9,
                ])
        try hall.walk("r5", through: .clear)
        #expect(try hall.recipient("ca-nhan-9").state == .absent)
        hall.refuses(
            .awards(.absent("ca-nhan-10", reason: nil)), .conflict, .recipientWrongState,
            args: ["recipient": "Cá nhân số 10", "state": "conferred"])
    }

    @Test func `who does not come up when called leaves the round on the platform`() throws {
        var hall = try Hall.awarding()
        try hall.walk("r1", through: .call)
        try hall.when(.awards(.absent("so-tai-chinh", reason: nil)))
        #expect(hall.conference.cue.step == .round(.clear, "r1"), "nobody is left to receive")
        hall.refuses(.awards(.rite(.confer, "r1", override: .all)), .conflict, .roundNobody)
    }

    @Test func `deferred and absent come back, withdrawn does not`() throws {
        var hall = try Hall.awarding()
        try hall.when(.awards(.defer("ca-nhan-1", reason: nil)))
        try hall.when(.awards(.present("ca-nhan-1")))
        #expect(try hall.recipient("ca-nhan-1").state == .waiting)
        #expect(try hall.recipient("ca-nhan-1").round == nil, "back in a round by round.add only")
        try hall.when(.awards(.withdraw("ca-nhan-1", reason: "Theo công văn")))
        hall.refuses(
            .awards(.present("ca-nhan-1")), .conflict, .recipientWrongState, args: ["recipient": "Cá nhân số 1", "state": "withdrawn"])
        hall.refuses(.awards(.add("r2", ["ca-nhan-1"])), .conflict, .recipientWrongState)
        try hall.undoNewest()
        #expect(try hall.recipient("ca-nhan-1").state == .waiting)
        #expect(try hall.recipient("ca-nhan-1").reason == nil)
    }

    @Test func `a corrected name is shown, the decision's spelling is kept`() throws {
        var hall = try Hall.awarding()
        try hall.when(.awards(.correct("tap-the-16", name: "Tập thể số 16 (mới)")))
        try hall.when(.awards(.correct("tap-the-16", name: "Tập thể số 16B")))
        #expect(try hall.recipient("tap-the-16").name == "Tập thể số 16B")
        #expect(try hall.recipient("tap-the-16").decidedName == "Tập thể số 16")
    }

    @Test func `a name is put right in a pause and after the end, and no more once the record is sealed`() throws {
        var hall = try Hall.awarding()
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        try hall.when(.awards(.correct("tap-the-16", name: "Tập thể số 16B")))
        try hall.when(.lifecycle(.end(override: .all)))
        try hall.when(.awards(.correct("ca-nhan-1", name: "Cá nhân số 1B")))
        #expect(try hall.recipient("ca-nhan-1").name == "Cá nhân số 1B")
        try hall.undoNewest()
        #expect(try hall.recipient("ca-nhan-1").name == "Cá nhân số 1")
        try hall.when(.lifecycle(.seal()))
        hall.refuses(.awards(.correct("ca-nhan-1", name: "Cá nhân số 1B")), .closed, .conferenceSealed)
    }

    @Test func `swapped certificates are owed until each has their own`() throws {
        var hall = try Hall.awarding()
        try hall.when(.awards(.certificate("ca-nhan-1", .swapped, with: "ca-nhan-2")))
        #expect(try hall.recipient("ca-nhan-2").certificate == .swapped)
        while case .round(let step, let id) = hall.conference.cue.step { try hall.when(.awards(.rite(step, id))) }
        #expect(hall.warning(.recipientCertificate) == ["names": .list(["Cá nhân số 1", "Cá nhân số 2"]), "count": 2])
        for id in ["ca-nhan-1", "ca-nhan-2"] as [RecipientID] { try hall.when(.awards(.certificate(id, .ok, with: nil))) }
        #expect(hall.warning(.recipientCertificate) == nil)
    }

    @Test func `the day adds an award, its recipient, and a round for it`() throws {
        var hall = try Hall.awarding(from: "r6c")
        let new = Awards.NewAward(
            name: "Bằng khen của Chủ tịch UBND tỉnh", kind: .commendation, rank: 29, decidedBy: "Chủ tịch UBND tỉnh", order: .readCall,
            decision: Decision(number: "07/QĐ-UBND"))
        let award = try hall.when(.awards(.addAward(new)))
        #expect(award.events.lazy.compactMap(\.created).first == "a7")
        var who = Awards.NewRecipient(award: "a7", kind: .individual, name: "Cá nhân số 16")
        let added = try hall.when(.awards(.addRecipient(who)))
        #expect(added.events.lazy.compactMap(\.created).first == "n49")
        try hall.when(.awards(.gather("a7", Awards.NewRound(recipients: ["n49"]))))
        who.round = "a7-2"
        who.name = "Cá nhân số 17"
        try hall.when(.awards(.addRecipient(who)))
        #expect(try hall.round("a7-2").recipients == ["n49", "n50"])
        while case .round(let step, let id) = hall.conference.cue.step { try hall.when(.awards(.rite(step, id))) }
        #expect(hall.count(.conferred) == 50)
        hall.refuses(.awards(.addRecipient(who)), .conflict, .roundWrongState)
        who.award = "a9"
        hall.refuses(.awards(.addRecipient(who)), .notFound, .awardUnknown)
    }

    @Test func `nobody receives for somebody who already has`() throws {
        var hall = try Hall.awarding(from: "r2")
        let proxy = Recipient.Proxy(name: "Nguyễn Thị B", kind: .representative)
        hall.refuses(.awards(.proxy("so-tai-chinh", proxy)), .conflict, .recipientWrongState)
        try hall.when(.awards(.proxy("ca-nhan-1", proxy)))
        #expect(try hall.recipient("ca-nhan-1").proxy == proxy)
        try hall.when(.awards(.proxy("ca-nhan-1", nil)))
        #expect(try hall.recipient("ca-nhan-1").proxy == nil)
    }
}
