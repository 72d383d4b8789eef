import Conference
import Testing

extension Opening {
    /// The orders of the second round come from two decisions; the certificates of the Prime Minister and the flags of the province from one. The last of the second
    /// round is a household.
    mutating func mixDecisions() {
        let numbers: [AwardID: [String]] = ["lao-dong-ba": ["02/QĐ-CTN", "08/QĐ-CTN"], "co-tinh": ["05/QĐ-TTg"]]
        for place in awards!.awards.indices {
            if let own = numbers[awards!.awards[place].id] { awards!.awards[place].decisions = own }
        }
        for place in awards!.rounds.indices {
            if let own = numbers[awards!.rounds[place].award] { awards!.rounds[place].decisions = own }
        }
        for place in awards!.recipients.indices where awards!.recipients[place].id == "ca-nhan-5" {
            awards!.recipients[place].kind = .household
        }
    }
}

/// Decisions (quyết định) and what falls under them: seven orders of a province come from several, and one of the Chairman's covers flags and certificates.
struct DecisionsTests {
    private static func mixed(_ opening: inout Opening) { opening.mixDecisions() }

    @Test func `an id follows from the number, and what differs in marks alone is one decision`() {
        #expect(DecisionID(number: "02/QĐ-CTN") == "02-qd-ctn")
        #expect(DecisionID(number: " 02/QĐ - CTN (minh họa)").text == "02-qd-ctn-minh-h-a")
        #expect(DecisionID(number: "第").text == "so")
        for number in ["02/QĐ-CTN", "–", String(repeating: "1/", count: 200)] {
            #expect(Identifier<Never>.allows(DecisionID(number: number).text))
        }
    }

    @Test func `all unread decisions of a round are read in one step, and taking it back clears exactly these`() throws {
        var hall = try Hall.awarding(from: "r2", Self.mixed)
        try hall.walk("r2", through: .onstage)
        #expect(hall.conference.cue.step == .round(.read, "r2"))
        try hall.when(.awards(.rite(.read, "r2")))
        let numbers = ["01/QĐ-CTN", "02/QĐ-CTN", "08/QĐ-CTN"]
        #expect(numbers.map(hall.isRead(decision:)) == [true, true, true])
        #expect(hall.conference.cue.step == .round(.confer, "r2"))
        try hall.undoNewest()
        #expect(numbers.map(hall.isRead(decision:)) == [true, false, false])
    }

    @Test func `a decision over two awards is read for the first and not again for the second`() throws {
        var hall = try Hall.awarding(from: "r5", Self.mixed)
        try hall.walk("r5", through: .clear)
        #expect(hall.conference.cue.step == .round(.call, "r6a"))
        #expect(hall.isRead("co-tinh"))
        hall.refuses(.awards(.rite(.read, "r6a", override: .all)), .conflict, .roundAlreadyRead, args: ["decision": "05/QĐ-TTg"])
    }

    @Test func `what one round has read is not read again with what another has still to hear`() throws {
        var hall = try Hall.awarding(from: "r6a") { opening in
            Self.mixed(&opening)
            let place = opening.awards!.awards.firstIndex { $0.id == "co-tinh" }!
            opening.awards!.awards[place].decisions = ["05/QĐ-TTg", "09/QĐ-UBND"]
            for place in opening.awards!.rounds.indices where opening.awards!.rounds[place].id == "r6a" {
                opening.awards!.rounds[place].decisions = ["05/QĐ-TTg", "09/QĐ-UBND"]
            }
        }
        let before = try #require(hall.conference.awards.decisions["05-qd-ttg"]?.readAt)
        #expect(hall.conference.awards.unreadDecisions(of: try hall.round("r6a")).map(\.number) == ["09/QĐ-UBND"])
        try hall.when(.awards(.rite(.read, "r6a")))
        #expect(hall.conference.awards.decisions["05-qd-ttg"]?.readAt == before)
        #expect(hall.conference.awards.decisions["09-qd-ubnd"]?.readAt == hall.now)
    }

    @Test func `a round of the day falls under the decisions of who stands in it`() throws {
        var hall = try Hall.awarding(from: "r2") { opening in
            Self.mixed(&opening)
            for place in opening.awards!.recipients.indices where opening.awards!.recipients[place].id == "ca-nhan-5" {
                opening.awards!.recipients[place].decision = "08/QĐ-CTN"
            }
        }
        for (recipient, decision) in [("ca-nhan-5", "08/QĐ-CTN"), ("ca-nhan-4", "02/QĐ-CTN")] as [(RecipientID, String)] {
            let gathered = try hall.when(.awards(.gather("lao-dong-ba", Awards.NewRound(recipients: [recipient]))))
            let round = try #require(gathered.events.lazy.compactMap(\.created).first)
            #expect(try hall.round(RoundID(round)).decisions == [decision])
        }
    }

    @Test func `an award of the day may fall under a decision that there is, which stays as it was read`() throws {
        var hall = try Hall.awarding(from: "r6b")
        let read = try #require(hall.conference.awards.decisions["06-qd-ubnd"])
        let award = Awards.NewAward(
            name: "Giấy khen", kind: .commendation, rank: 30, decidedBy: "Chủ tịch UBND tỉnh", order: .readCall,
            decision: Decision(number: "06/qđ–ubnd", date: "2022-01-16"))
        try hall.when(.awards(.addAward(award)))
        #expect(hall.conference.awards.awards["a7"]?.decisions == ["06/QĐ-UBND"])
        #expect(hall.conference.awards.decisions["06-qd-ubnd"] == read)
        #expect(hall.isRead("a7"))
        try hall.undoNewest()
        #expect(hall.conference.awards.decisions["06-qd-ubnd"] == read)
    }

    @Test func `who is of another kind than those before them is warned of: collectives, households, individuals`() throws {
        var hall = try Hall.awarding(from: "r2", Self.mixed)
        #expect(hall.warning(.awardIndividualsFirst)?["names"] == .list(["Cá nhân số 5"]))
        try hall.walk("r2", through: .clear)
        #expect(hall.conference.awards.conferred(of: "lao-dong-ba") == Award.Total(collectives: 2, households: 1, individuals: 4))
    }
}
