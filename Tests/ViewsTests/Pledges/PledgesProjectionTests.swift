import Conference
import StrictJSON
import Testing
import Views

@Suite struct PledgesProjectionTests {
    @Test func `everybody sees the unit, the text, its digest and the tally, and who has answered how`() throws {
        var day = try SigningDay()
        try day.opens()
        let signed = try day.signs(2)
        #expect(
            try day.json("unit/don-vi-2") == [
                "name": ["vi": "Đơn vị số 2", "en": "Unit 2"], "order": 1, "bloc": "khoi-0", "venue": "bac-ha",
            ])
        #expect(try day.json("unit/don-vi-2", .staff)?["signatory"] == ["person": "dai-dien-2", "name": "Đại diện 2"])
        let pledge = try #require(try day.json("pledge/khoi-0"))
        #expect(pledge["order"] == 0, "its place in the files, whatever its name")
        #expect(pledge["text"] == "GIAO ƯỚC THI ĐUA")
        #expect(pledge["digest"] == "d0")
        #expect(pledge["state"] == "open")
        #expect(pledge["tally"] == ["units": 3, "none": 2, "signed": 1, "declined": 0, "late": 0, "void": 0])
        #expect(
            try day.json("answer/khoi-0/don-vi-2")
                == ["state": "signed", "how": "own", "at": .int(signed.at), "version": 1])
        #expect(try day.json("answer/khoi-0/don-vi-1") == ["state": "none"])
    }

    @Test func `units stand in the views from the item before the signing on, and in the list at any time`() throws {
        var day = try SigningDay(speechesBefore: 2)
        #expect(try day.json("unit/don-vi-2", .staff) == nil)
        guard case .array(let rows)? = Projection.list("units", in: day.hall, for: .staff, at: 0) else {
            return #expect(Bool(false), "no list")
        }
        #expect(rows.count == day.hall.units.count)
        let before = day.hall
        try day.does(.agenda(.advance(from: "i0")))
        #expect(try day.json("unit/don-vi-2", .staff) != nil)
        let touched = Projection.keysTouched(by: day.hall.entitiesChanged(since: before), from: before, to: day.hall)
        #expect(touched.contains("unit/don-vi-2"))
    }

    @Test func `a signatory has the own text, answer and receipt, and nobody else's`() throws {
        var day = try SigningDay()
        try day.opens()
        let signed = try day.signs(2)
        let own = try #require(try day.mine("signing/khoi-0/don-vi-2", of: day.delegate(2)))
        #expect(own["text"] == "GIAO ƯỚC THI ĐUA")
        #expect(own["state"] == "open")
        #expect(own["answer"] == ["state": "signed", "how": "own", "at": .int(signed.at)])
        #expect(
            own["receipt"] == [
                "pledge": "khoi-0", "unit": "don-vi-2", "version": 1, "digest": "d0", "seq": .int(Int64(signed.seq)), "at": .int(signed.at),
                "how": "own", "state": "signed",
            ])
        #expect(signed.resultFields == [JSON.Member("receipt", try #require(own["receipt"]))])
        for stranger in [day.delegate(1), Principal(.venue, "bac-ha"), Principal(.viewer, "khach"), SigningDay.operatorOne] {
            #expect(try day.mine("signing/khoi-0/don-vi-2", of: stranger) == nil)
        }
    }

    @Test func `a new signatory takes the unit over, and the one before loses it`() throws {
        var day = try SigningDay()
        let before = day.hall
        try day.does(.pledges(.setSignatory("don-vi-2", "dai-dien-1")))
        let key: ViewKey = "signing/khoi-0/don-vi-2"
        #expect(try day.mine(key, of: day.delegate(1)) != nil)
        #expect(try day.mine(key, of: day.delegate(2)) == nil)
        let touched = Projection.keysTouched(by: day.hall.entitiesChanged(since: before), from: before, to: day.hall)
        #expect(touched.contains(key))
        #expect(Projection.owners(of: key, from: before, to: day.hall).map(\.who) == [day.delegate(2), day.delegate(1)])
    }

    @Test func `why somebody declined, what was made void and who signed on paper reaches the staff only`() throws {
        var day = try SigningDay()
        try day.opens()
        try day.does(.pledges(.decline(day.answer(1), reason: "chim-tu-choi")), by: day.delegate(1))
        try day.does(.pledges(.paper(day.answer(2), name: "chim-ten", reason: "chim-giay")))
        try day.signs(3)
        try day.does(.pledges(.void(day.answer(3), reason: "chim-huy")))
        let secrets = ["chim-tu-choi", "chim-ten", "chim-giay", "chim-huy"]
        let staff = day.bytes(for: .staff)
        for secret in secrets {
            #expect(staff.contains(secret))
            #expect(!day.bytes(for: .public).contains(secret))
            for who in day.hall.participants.rows.map(\.who) {
                #expect(try day.bytes(of: who).contains(secret) == (secret == "chim-tu-choi" && who == day.delegate(1)), "\(who)")
            }
        }
        try day.does(.pledges(.setSignatory("don-vi-1", "dai-dien-2")))
        #expect(!(try day.bytes(of: day.delegate(2))).contains("chim-tu-choi"))
    }

    @Test func `neither a code nor its mark is in any byte that anybody is sent; the staff see until when one is good`() throws {
        var day = try SigningDay()
        try day.opens()
        let issued = try day.does(.pledges(.issueCode(day.answer(1))), facts: Facts(codeMark: "dau-cua-ma"))
        #expect(issued.resultFields == [JSON.Member("expiresAt", .int(issued.at + Pledges.codeLife))])
        for audience in Audience.allCases { #expect(!day.bytes(for: audience).contains("dau-cua-ma")) }
        for who in day.hall.participants.rows.map(\.who) { #expect(!(try day.bytes(of: who)).contains("dau-cua-ma")) }
        #expect(try day.json("answer/khoi-0/don-vi-1", .staff)?["codeUntil"] == .int(issued.at + Pledges.codeLife))
        #expect(try day.json("answer/khoi-0/don-vi-1") == ["state": "none"])
        let digest = try #require(day.hall.pledges.pledges["khoi-0"]).digest
        try day.does(
            .pledges(.signHere(day.answer(1), digest: digest, code: "48213907")), by: Principal(.venue, "bac-ha"),
            facts: Facts(codeMark: "dau-cua-ma"))
        #expect(!"\(day.journal)".contains("48213907"))
        #expect(!"\(day.hall)".contains("48213907"))
    }

    @Test func `every key of the signing that a view lists has bytes, and one that it does not list has none`() throws {
        var day = try SigningDay(units: 130, blocs: 2)
        try day.opens("khoi-1")
        try day.signs(1)
        let all =
            day.hall.units.rows.map { ViewKey.unit($0.id) } + day.hall.pledges.pledges.rows.map { .pledge($0.id) }
            + day.hall.pledges.answers.rows.map { .answer($0.id) }
        for audience in Audience.allCases {
            let listed = Set(Projection.keys(in: day.hall, for: audience))
            for key in all {
                #expect((Projection.bytes(of: key, in: day.hall, for: audience) != nil) == listed.contains(key), "\(key.text)")
            }
        }
    }

    @Test func `whatever happens to the signing, the keys that change in a view are among those that are looked at`() throws {
        var day = try SigningDay(units: 130, blocs: 3, text: String(repeating: "ế", count: 4_000))
        let texts = Facts(textDigest: "d9", codeMark: "m")
        let steps: [(Command, Principal)] = [
            (.pledges(.present("khoi-1")), SigningDay.operatorOne), (.pledges(.present("khoi-2")), SigningDay.operatorOne),
            (.pledges(.revise("khoi-2", text: "ngắn")), SigningDay.operatorOne), (.pledges(.open("khoi-1")), SigningDay.operatorOne),
            (
                .pledges(.sign(Answer.ID("khoi-1", "don-vi-1"), Pledges.Signing(digest: "d1", signedAt: SigningDay.start + 9_000))),
                day.delegate(1)
            ),
            (.pledges(.setSignatory("don-vi-4", "dai-dien-1")), SigningDay.operatorOne),
            (.pledges(.issueCode(Answer.ID("khoi-1", "don-vi-4"))), SigningDay.operatorOne),
            (.pledges(.void(Answer.ID("khoi-1", "don-vi-1"), reason: "nhầm")), SigningDay.operatorOne),
            (.pledges(.close("khoi-1", until: nil, override: .all)), SigningDay.operatorOne),
        ]
        for (command, by) in steps {
            let old = day.hall
            try day.does(command, by: by, facts: texts)
            let touched = Set(Projection.keysTouched(by: day.hall.entitiesChanged(since: old), from: old, to: day.hall))
            for audience in Audience.allCases {
                for key in Set(Projection.keys(in: old, for: audience) + Projection.keys(in: day.hall, for: audience))
                where !touched.contains(key) {
                    #expect(
                        Projection.bytes(of: key, in: old, for: audience) == Projection.bytes(of: key, in: day.hall, for: audience),
                        "\(key.text) after \(command)")
                }
            }
            for participant in day.hall.participants.rows {
                let then = try #require(old.participants[participant.who])
                let keys = Projection.ownKeys(of: then, in: old) + Projection.ownKeys(of: participant, in: day.hall)
                for key in Set(keys) where !touched.contains(key) {
                    #expect(
                        Projection.ownBytes(of: key, for: then, in: old) == Projection.ownBytes(of: key, for: participant, in: day.hall))
                }
            }
        }
    }

    @Test func `a thousand units and long texts leave room in the view, and what is at hand is shown first`() throws {
        var day = try SigningDay(units: 1_000, blocs: 40, text: String(repeating: "ế", count: 4_000))
        try day.opens("khoi-39")
        for audience in Audience.allCases { #expect(day.bytes(for: audience).utf8.count < 48 * 1_024) }
        #expect(try day.json("unit/don-vi-39") != nil)
        #expect(try day.json("answer/khoi-39/don-vi-39") != nil)
        #expect(try day.json("pledge/khoi-39")?["text"] != nil)
        #expect(try day.json("pledge/khoi-39")?["tally"]?["units"] == 25)
        #expect(try day.mine("signing/khoi-5/don-vi-5", of: day.delegate(5))?["text"] != nil)
        #expect(try day.json("pledge/khoi-5")?["state"] == "draft")
        #expect(try day.json("pledge/khoi-5")?["text"] == nil)
    }

    @Test func `one signature among a thousand units concerns one overlay`() throws {
        var day = try SigningDay(units: 1_000, blocs: 3)
        try day.opens("khoi-1")
        let old = day.hall
        try day.signs(1)
        let touched = Projection.keysTouched(by: day.hall.entitiesChanged(since: old), from: old, to: day.hall)
        let owned = touched.filter { !Projection.owners(of: $0, from: old, to: day.hall).isEmpty }
        #expect(owned == ["signing/khoi-1/don-vi-1"])
        #expect(Projection.owners(of: "signing/khoi-1/don-vi-1", from: old, to: day.hall).map(\.who) == [day.delegate(1)])
    }

    @Test func `a room knows from the morning on which units sign in it, and that one of them presents`() throws {
        var day = try SigningDay(speechesBefore: 2)
        let room = try #require(day.hall.participants[Principal(.venue, "bac-ha")])
        func own() throws -> JSON? { try Projection.ownBytes(of: .ownUnits, for: room, in: day.hall).map { try JSONReader.read($0) } }
        #expect(try day.json("unit/don-vi-2") == nil, "the view does not carry it yet")
        let units = try #require(try own())
        #expect(units["count"] == 3)
        guard case .array(let list)? = units["list"] else { return #expect(Bool(false), "no list") }
        #expect(list.map { $0["unit"] } == ["don-vi-1", "don-vi-2", "don-vi-3"])
        #expect(
            list[0] == [
                "unit": "don-vi-1", "name": ["vi": "Đơn vị số 1", "en": "Unit 1"], "pledge": "khoi-0", "item": "i10", "head": true,
            ])
        #expect(list[1]["head"] == nil)
        let before = try own()
        try day.opens()
        try day.signs(2)
        #expect(try own() == before, "answers stand in the view")
    }

    @Test func `the cue sends the pledge's own step with what it has seen`() throws {
        var day = try SigningDay()
        try day.does(.pledges(.present("khoi-0")))
        let cue = try #require(try day.json("cue", .staff))
        #expect(cue["op"] == "pledge.open")
        #expect(cue["arg"] == ["pledge": "khoi-0"])
        #expect(cue["if"] == ["pledge/khoi-0": .int(Int64(day.hall.seq))])
        #expect(try day.json("stage/main")?["scene"] == ["kind": "pledge", "item": "i10", "pledge": "khoi-0"])
    }
}
