import Fixtures
import Testing

@testable import Conference

/// What people have done before the opening outlives a mending of the files, or is told before it goes.
struct RereadingTests {
    private static let files: Opening = {
        var opening = Opening.laoCaiAwards
        opening.items = Opening.withPapers().items
        return opening
    }()

    private static func mended(_ change: (inout Opening) -> Void) -> Opening {
        var opening = files
        change(&opening)
        return opening
    }

    private static func rereads(_ hall: inout Hall, _ opening: Opening) throws {
        try hall.when(.system(.read(opening, digest: "second")), by: .system)
    }

    private func losses(_ hall: Hall, _ change: (inout Opening) -> Void) -> [Loss] {
        Rereading(of: hall.conference, Self.mended(change)).losses
    }

    private func recipient(_ hall: Hall, _ id: RecipientID) throws -> Recipient { try #require(hall.conference.awards.recipient(id)) }

    /// A morning in which everything was done that can be done before the opening.
    private func morning() throws -> Hall {
        var hall = try Hall.withEverything
        try hall.when(.awards(.correct("so-tai-chinh", name: "Sở Tài chính tỉnh")))
        try hall.when(.awards(.absent("tap-the-1", reason: "Ốm")))
        try hall.when(.awards(.proxy("tap-the-2", Recipient.Proxy(name: "Trần Văn B", kind: .representative))))
        try hall.when(.awards(.withdraw("ca-nhan-1", reason: nil)))
        try hall.when(.awards(.split("r6a", after: "tap-the-10")))
        try hall.when(.awards(.conferrers("r1", at: nil, [.person("hoang-giang")])))
        try hall.when(.awards(.place(["ca-nhan-15"], at: "sa-pa")))
        try hall.when(.awards(.addRecipient(.init(award: "co-tinh", kind: .collective, name: "Sở Nội vụ"))))
        _ = try hall.inserts(Agenda.NewItem(kind: .speech, title: "Lời chào", minutes: 3), after: "i3")
        try hall.when(.agenda(.edit("i11", [.title("Bế mạc hội nghị")])))
        try hall.when(.agenda(.move("i9", after: "i10")))
        try hall.when(.agenda(.skip("i2")))
        try hall.when(.queue(.rule(.fewest)))
        try hall.when(.pledges(.setSignatory("don-vi-15", "don-vi-16")))
        return hall
    }

    /// What people may have done something to; the order in which tables were filled is nobody's doing.
    private func compared(_ conference: ConferenceState) -> [String] {
        let awards = conference.awards
        return [
            "\(conference.agenda.inOrder)", "\(conference.agenda.course)", "\(awards.awards.rows)", "\(awards.decisions.rows)",
            "\(awards.plan)",
            "\(awards.rounds.rows.sorted { $0.id < $1.id })", "\(awards.recipients.rows.map(\.value).sorted { $0.id < $1.id })",
            "\(conference.queue.list)", "\(conference.queue.speakers.rows.map { [$0.id.text, $0.state.rawValue] })",
            "\(conference.units.rows)", "\(conference.pledges.pledges.rows)", "\(conference.pledges.answers.rows)",
            "\(conference.venues.rows.map { [$0.connectedSince, $0.lostSince] })", "\(conference.guests.rows)",
        ]
    }

    @Test func `one venue's name mended keeps everything that people have done`() throws {
        var hall = try morning()
        let before = hall.conference
        #expect(losses(hall) { $0.venues[8].name = "Huyện Si Ma Cai" } == [])
        try Self.rereads(&hall, Self.mended { $0.venues[8].name = "Huyện Si Ma Cai" })
        #expect(try hall.venue("si-ma-cai").name == "Huyện Si Ma Cai")
        #expect(compared(hall.conference) == compared(before))
    }

    @Test func `the same files read once more change nothing`() throws {
        var hall = try morning()
        let before = compared(hall.conference)
        try Self.rereads(&hall, Self.files)
        #expect(compared(hall.conference) == before)
    }

    @Test func `what the files add and mend beside it is taken`() throws {
        var hall = try morning()
        let change: (inout Opening) -> Void = { files in
            files.items[4].title = "Báo cáo tổng kết"
            files.items.append(Agenda.Item(id: "tiec", kind: .break, title: "Tiệc trà", plannedMinutes: 20))
            files.awards!.recipients[0].title = "Giám đốc"
            let new = Recipient(id: "tap-the-90", award: "co-tinh", kind: .collective, name: "Sở Y tế", round: "r6a", venue: "hoi-truong")
            files.awards!.recipients.append(new)
            let place = files.awards!.rounds.firstIndex { $0.id == "r6a" }!
            files.awards!.rounds[place].parts[0].recipients.append("tap-the-90")
        }
        #expect(losses(hall, change) == [])
        try Self.rereads(&hall, Self.mended(change))
        #expect(try hall.item("i5").title == "Báo cáo tổng kết" && hall.item("i11").title == "Bế mạc hội nghị")
        let order = hall.conference.agenda.course.order
        #expect(order.last == "tiec")
        #expect(order.firstIndex(of: "i9")! > order.firstIndex(of: "i10")!)
        #expect(try recipient(hall, "so-tai-chinh").name == "Sở Tài chính tỉnh")
        #expect(try recipient(hall, "so-tai-chinh").decidedName == "Sở Tài chính" && recipient(hall, "so-tai-chinh").title == "Giám đốc")
        #expect(hall.conference.awards.rounds["r6a"]?.recipients.contains("tap-the-90") == true)
        #expect(hall.conference.awards.rounds["r6a"]?.recipients.contains("tap-the-11") == false, "split off in the morning")
        #expect(hall.conference.awards.recipients.rows.last?.value.name == "Sở Nội vụ")
    }

    @Test func `a decision's number mended stands in a round that was split off in the morning too`() throws {
        var hall = try morning()
        try Self.rereads(
            &hall,
            Self.mended { files in
                files.awards!.decisions[5] = Decision(number: "16/QĐ-UBND", reader: "đồng chí Chánh Văn phòng")
                files.awards!.awards[5].decisions = ["16/QĐ-UBND"]
                for place in files.awards!.rounds.indices where files.awards!.rounds[place].award == "co-tinh" {
                    files.awards!.rounds[place].decisions = ["16/QĐ-UBND"]
                }
            })
        let own = hall.conference.awards.rounds.rows.filter { $0.award == "co-tinh" }
        #expect(own.count == 4 && own.allSatisfy { $0.decisions == ["16/QĐ-UBND"] })
        #expect(hall.conference.awards.decisions["06-qd-ubnd"] == nil)
    }

    @Test func `files that came to say what people did lose nothing`() throws {
        let hall = try morning()
        let found = losses(hall) {
            $0.awards!.recipients[0].name = "Sở Tài chính tỉnh"
            $0.items[10].title = "Bế mạc hội nghị"
            $0.queue = SpeakerQueue.Settings(rule: .fewest)
        }
        #expect(found == [])
    }

    @Test func `a third spelling is told with all three names`() throws {
        let hall = try morning()
        let found = losses(hall) { $0.awards!.recipients[0].name = "Sở Tài chính Lào Cai" }
        #expect(
            found == [
                Loss(
                    .field, .recipient("so-tai-chinh"), "Sở Tài chính tỉnh", field: "name", now: "Sở Tài chính tỉnh",
                    files: "Sở Tài chính Lào Cai")
            ])
    }

    /// A mending that takes something back, and what is told of it.
    enum Mending: String, CaseIterable {
        case correctedRecipientGone, editedItemGone, neighbourGone, otherOrder, sameID, otherSignatory, otherConferrers, awardGone

        func mend(_ files: inout Opening) {
            switch self {
            case .correctedRecipientGone: files.awards!.recipients.removeFirst()
            case .editedItemGone: files.items.removeLast()
            case .neighbourGone: files.items.removeAll { $0.id == "i3" }
            case .otherOrder: files.items.swapAt(3, 4)
            case .sameID: files.items.append(Agenda.Item(id: "i12", kind: .break, title: "Giải lao", plannedMinutes: 5))
            case .otherSignatory:
                let old = files.units[14]
                files.units[14] = Unit(id: old.id, name: old.name, bloc: old.bloc, venue: old.venue, signatory: "don-vi-14")
            case .otherConferrers: files.awards!.rounds[0].parts[0].conferrers = []
            case .awardGone:
                files.awards!.awards.removeAll { $0.id == "co-tinh" }
                files.awards!.rounds.removeAll { $0.award == "co-tinh" }
                files.awards!.recipients.removeAll { $0.award == "co-tinh" }
            }
        }

        var told: (kind: Loss.Kind, name: String?) {
            switch self {
            case .correctedRecipientGone: (.gone, "Sở Tài chính tỉnh")
            case .editedItemGone: (.gone, "Bế mạc hội nghị")
            case .neighbourGone: (.place, "Lời chào")
            case .otherOrder: (.order, nil)
            case .sameID: (.id, "Lời chào")
            case .otherSignatory: (.field, Self.unit15)
            case .otherConferrers: (.field, "Huân chương Độc lập hạng Ba")
            case .awardGone: (.gone, "Sở Nội vụ")
            }
        }

        private static let unit15 = Opening.laoCai.units[14].name.vi
    }

    @Test(arguments: Mending.allCases) func `what files would take back is told by name`(mending: Mending) throws {
        let found = losses(try morning(), mending.mend)
        let (kind, name) = mending.told
        #expect(found.contains { $0.kind == kind && (name == nil || $0.name.vi == name) }, "\(found)")
    }

    @Test func `whoever was absent follows the files into another round when they come`() throws {
        var hall = try morning()
        let change: (inout Opening) -> Void = { files in
            let place = files.awards!.recipients.firstIndex { $0.id == "tap-the-1" }!
            files.awards!.recipients[place].round = "r1"
            files.awards!.rounds[0].parts[0].recipients.append("tap-the-1")
            files.awards!.rounds[1].parts[0].recipients.removeAll { $0 == "tap-the-1" }
        }
        #expect(losses(hall, change) == [])
        try Self.rereads(&hall, Self.mended(change))
        let absent = try recipient(hall, "tap-the-1")
        #expect(absent.state == .absent && absent.round == nil && absent.missed == "r1" && absent.reason == "Ốm")
    }

    @Test func `taken all the same, the files have it, and the rest stays`() throws {
        var hall = try morning()
        let change: (inout Opening) -> Void = { files in
            files.awards!.recipients[0].name = "Sở Tài chính Lào Cai"
            files.items.removeAll { $0.id == "i3" }
        }
        try Self.rereads(&hall, Self.mended(change))
        #expect(try recipient(hall, "so-tai-chinh").name == "Sở Tài chính Lào Cai")
        #expect(try hall.item("i12").title == "Lời chào", "behind what was before its neighbour")
        let order = hall.conference.agenda.course.order
        #expect(order.firstIndex(of: "i12") == order.firstIndex(of: "i2")! + 1)
        #expect(try recipient(hall, "tap-the-2").proxy?.name == "Trần Văn B")
    }

    @Test func `every recipient stands where their round says, after whatever was mended`() throws {
        var hall = try morning()
        try Self.rereads(
            &hall,
            Self.mended { files in
                files.awards!.rounds.swapAt(0, 2)
                files.awards!.recipients.removeAll { $0.id == "tap-the-7" }
                for round in files.awards!.rounds.indices {
                    for part in files.awards!.rounds[round].parts.indices {
                        files.awards!.rounds[round].parts[part].recipients.removeAll { $0 == "tap-the-7" }
                    }
                }
            })
        let awards = hall.conference.awards
        for recipient in awards.recipients.rows.map(\.value) {
            let holding = awards.rounds.rows.filter { $0.recipients.contains(recipient.id) }
            #expect(holding.map(\.id) == [recipient.round].compactMap(\.self), "\(recipient.id)")
            #expect(holding.allSatisfy { $0.parts.contains { $0.venue == recipient.venue && $0.recipients.contains(recipient.id) } })
        }
        #expect(Set(awards.plan.order) == Set(awards.rounds.rows.map(\.id)))
    }
}
