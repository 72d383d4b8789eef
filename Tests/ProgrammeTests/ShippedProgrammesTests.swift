import Conference
import Foundation
import Programme
import Testing

@Suite struct `the shipped programmes` {
    private func laoCai() throws -> LoadedProgramme {
        let reading = ProgrammeFolder.read(at: Workshop.laoCai)
        #expect(reading.complaints.map(\.description) == [])
        return try #require(reading.programme)
    }

    @Test func `the Lào Cai conference reads without a complaint`() throws {
        let programme = try laoCai()
        #expect(programme.id == "lao-cai-2022")
        #expect(!programme.isDraft)
        #expect(programme.digest.count == 64)
        #expect(programme.opening.about.zone == "Asia/Ho_Chi_Minh")
        #expect(programme.opening.about.startsAt == 1_642_401_600_000, "17 January 2022, 13:40 at UTC+7")
    }

    @Test func `the template reads without a complaint and is a draft`() throws {
        let reading = ProgrammeFolder.read(at: Workshop.agenda.appendingPathComponent("template"))
        #expect(reading.complaints.map(\.description) == [])
        #expect(try #require(reading.programme).isDraft)
    }

    @Test func `drafts are known without reading the rest`() throws {
        let folders = try ProgrammeFolder.all(in: Workshop.agenda)
        #expect(folders.map(\.id) == ["lao-cai-2022", "template"])
        #expect(folders.map(\.isDraft) == [false, true])
    }

    @Test func `eleven items follow each other from the roll call to the closing, with ten minutes of slack before the guiding speech`()
        throws
    {
        let items = try laoCai().opening.items
        let start = try #require(items.first?.plannedStart)
        let told = items.map { "\($0.id.text) \((($0.plannedStart ?? 0) - start) / 60_000) \($0.plannedMinutes) \($0.kind.rawValue)" }
        #expect(
            told == [
                "i1 0 20 rollcall", "i2 20 3 anthem", "i3 23 7 ceremony", "i4 30 5 ceremony", "i5 35 20 report", "i6 55 35 paper",
                "i7 100 20 speech", "i8 120 40 awards", "i9 160 12 launch", "i10 172 20 pledge", "i11 192 5 ceremony",
            ])
        #expect(items.filter(\.quiet).map(\.title.vi) == ["Chào cờ"])
        #expect(items.filter { $0.ledBy == .chair }.map(\.title.vi) == ["Tham luận"])
        #expect(items[6].who.map(\.name) == ["Đặng Xuân Phong"])
        #expect(items[8].who.first?.person == "trinh-xuan-truong")
        #expect(items[5].papers.map(\.venue.text) == ["hoi-truong", "bao-thang", "bat-xat", "hoi-truong", "si-ma-cai"])
        #expect(items[5].papers.map(\.minutes) == [7, 7, 7, 7, 7])
        #expect(items.allSatisfy { $0.script?.vi.isEmpty == false && $0.script?.en?.isEmpty == false })
    }

    @Test func `turns to speak go round the venues, of three minutes each, two of a venue and ten minutes in all`() throws {
        let queue = try #require(try laoCai().opening.queue)
        #expect(queue == SpeakerQueue.Settings(rule: .round, seconds: 180, budget: SpeakerQueue.Budget(speeches: 2, seconds: 600)))
    }

    @Test func `ten venues take part, one of them the hall`() throws {
        let venues = try laoCai().opening.venues
        #expect(
            venues.map(\.id.text) == [
                "hoi-truong", "tp-lao-cai", "sa-pa", "bat-xat", "bao-thang", "bao-yen", "bac-ha", "muong-khuong", "si-ma-cai", "van-ban",
            ])
        #expect(venues.filter(\.isHall).map(\.id.text) == ["hoi-truong"])
    }

    @Test func `links are for three MCs, two operators, a chair, three screens, a viewer, ten venues and thirty signatories`() throws {
        let participants = try laoCai().opening.participants
        let counts = Role.joinable.map { role in participants.count { $0.who.role == role } }
        #expect(
            zip(Role.joinable, counts).map { "\($0.rawValue) \($1)" } == [
                "mc 3", "operator 2", "chair 1", "venue 10", "delegate 30", "screen 3", "viewer 1",
            ])
        let siMaCai = try #require(participants.first { $0.who == Principal(.venue, "si-ma-cai") })
        #expect(siMaCai.venue == "si-ma-cai")
        let fifteen = try #require(participants.first { $0.who == Principal(.delegate, "dai-dien-15") })
        #expect(fifteen.units == ["don-vi-15"])
        #expect(fifteen.name == "Đại diện đơn vị số 15")
    }

    @Test func `forty-eight recipients are thirty-two collectives and sixteen individuals, in eight rounds`() throws {
        let programme = try laoCai()
        #expect(programme.recipients.count == 48)
        #expect(programme.recipients.count { $0.kind == .collective } == 32)
        #expect(programme.recipients.count { $0.kind == .individual } == 16)
        #expect(programme.rounds.map(\.id.text) == ["r1", "r2", "r3", "r4", "r5", "r6a", "r6b", "r6c"])
        #expect(programme.rounds.map { $0.parts.reduce(0) { $0 + $1.recipients.count } } == [1, 7, 1, 4, 10, 9, 8, 8])
        #expect(programme.rounds.map(\.minutes) == [5, 7, 4, 4, 6, 5, 4, 5])
        #expect(programme.rounds[4].parts[0].conferrers.map(\.person) == ["vu-xuan-cuong", "trinh-xuan-truong"])
        #expect(programme.rounds[7].parts.map(\.venue.text) == ["hoi-truong", "muong-khuong", "si-ma-cai", "van-ban"])
        #expect(programme.rounds[7].parts[2].recipients == ["tap-the-30"])
        #expect(programme.opening.awards?.platformPeople == 10)
        #expect(programme.recipients[0].people == 4)
    }

    @Test func `six awards are conferred, the first three on the President's authority after being called up`() throws {
        let awards = try laoCai().awards
        #expect(
            awards.map(\.authority?.vi) == [
                "Chủ tịch nước", "Chủ tịch nước", "Chủ tịch nước", "Thủ tướng Chính phủ", "Thủ tướng Chính phủ", nil,
            ])
        #expect(awards.map(\.order) == [.callRead, .callRead, .callRead, .readCall, .readCall, .readCall])
        #expect(awards.map { $0.total?.collectives } == [1, 2, 0, 4, 0, 25])
        #expect(awards.map { $0.total?.individuals } == [0, 5, 1, 0, 10, 0])
        #expect(awards.allSatisfy { $0.item == "i8" })
    }

    @Test func `thirty units pledge in three blocs, each where its signatory sits`() throws {
        let opening = try laoCai().opening
        #expect(opening.blocs.map { bloc in opening.units.count { $0.bloc == bloc.id } } == [9, 12, 9])
        let seats = Dictionary(grouping: opening.units, by: \.venue).mapValues(\.count)
        #expect(seats["hoi-truong"] == 17)
        #expect(seats["sa-pa"] == 2)
        #expect(seats["si-ma-cai"] == 1)
        #expect(opening.units.map(\.signatory) == (1...30).map { PersonID("dai-dien-\($0)") })
        #expect(opening.blocs.map(\.head) == ["don-vi-1", "don-vi-10", "don-vi-22"])
        #expect(opening.blocs.map(\.deputy) == ["don-vi-2", "don-vi-11", "don-vi-23"])
        #expect(opening.blocs.allSatisfy { $0.presentMinutes == 3 && $0.item == "i10" })
        #expect(opening.signingMinutes == 8)
    }

    @Test func `what is invented is marked, and no name that is read aloud bears the mark`() throws {
        let opening = try laoCai().opening
        let marked = Set(opening.about.illustrative)
        #expect(marked.isSuperset(of: [.person("thu-ky"), .person("dai-dien-30"), .speaker("i6-p5"), .pledge("khoi-c")]))
        #expect(marked.isDisjoint(with: [.person("dang-xuan-phong"), .recipient("so-tai-chinh"), .recipient("giang-seo-van")]))
        let names = opening.people.map(\.name) + opening.blocs.map(\.name.vi) + opening.units.map(\.name.vi)
        let topics = opening.items.flatMap(\.papers).map(\.title.vi)
        #expect((names + topics).filter { $0.contains("minh họa") } == [])
    }

    /// The digests were computed by another program over the texts of pledges.yaml.
    @Test func `what is signed has the SHA-256 of its text`() throws {
        #expect(
            try laoCai().opening.blocs.map(\.digest) == [
                "d6dfc870d38f79cd337dfd044fec587e84165cf40a0486ccbe5b3a2a2c3e2c7f",
                "4c92fd86a1b8a00be6fe9a2defb48a1876c973f7af123455edc4077dfc5a3913",
                "dea870c259a2c456738627a6043519fd66e39d2db2c8e96f47fedafc4883ad11",
            ])
    }

    @Test func `thirty units of the shipped conference sign on the cue's nine presses`() throws {
        var hall = ConferenceState()
        var now = try laoCai().opening.about.startsAt
        func does(_ command: Command, by: Principal) throws {
            now += .perSecond
            let events = try hall.decide(command, by: by, at: now, facts: Facts(connectedUnits: hall.units.rows.map(\.id)))
            hall.apply(LogEntry(seq: hall.seq + 1, at: now, by: by, op: command.op?.name ?? "", events: events))
        }
        let mc = Principal(.mc, "mc-1")
        try does(.system(.read(laoCai().opening, digest: "files")), by: .system)
        try does(.lifecycle(.open()), by: mc)
        try does(.agenda(.jump(to: "i10")), by: mc)
        var presses = 0
        while case .pledges(let step)? = hall.cue.step {
            switch step {
            case .present(let id): try does(.pledges(.present(id)), by: mc)
            case .open(let id): try does(.pledges(.open(id)), by: mc)
            case .close(let id, _):
                for unit in hall.units.rows where unit.bloc?.text == id.text {
                    let signing = Pledges.Signing(digest: try #require(hall.pledges.pledges[id]).digest, signedAt: now)
                    let signatory = Principal(.delegate, try #require(unit.signatory))
                    try does(.pledges(.sign(Answer.ID(id, unit.id), signing)), by: signatory)
                }
                try does(.pledges(.close(id, until: nil, override: .nothing)), by: mc)
            }
            presses += 1
        }
        #expect(presses == 9)
        #expect(hall.pledges.answers.rows.map(\.state) == Array(repeating: .signed, count: 30))
        #expect(hall.cue.step == .advance(from: "i10"))
    }

    @Test func `only two recipients are named; the others are visibly generic`() throws {
        let named = try laoCai().recipients.map(\.name).filter { !$0.hasPrefix("Tập thể số ") && !$0.hasPrefix("Cá nhân số ") }
        #expect(named == ["Sở Tài chính", "Giàng Seo Vần"])
    }
}
