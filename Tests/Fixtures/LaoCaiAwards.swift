public import Conference

/// The award ceremony of 17 January 2022: 48 recipients of six awards in eight rounds, the last with parts at four venues.
extension Opening {
    public static var laoCaiAwards: Opening {
        var opening = Opening.laoCai
        let comrade = BilingualText("đồng chí", en: "Comrade")
        opening.people += [
            Person(id: "vu-xuan-cuong", name: "Vũ Xuân Cường", salutation: comrade, title: "Chủ tịch HĐND tỉnh"),
            Person(id: "hoang-giang", name: "Hoàng Giang", salutation: comrade, title: "Phó Bí thư Tỉnh ủy"),
            Person(id: "lanh-dao-van-ban", name: "Lãnh đạo huyện Văn Bàn"),
        ]
        opening.awards = ceremony(people: Table(opening.people))
        return opening
    }

    private static let president = BilingualText("Chủ tịch nước", en: "the President")
    private static let premier = BilingualText("Thủ tướng Chính phủ", en: "the Prime Minister")

    private static func ceremony(people: Table<Person>) -> Awards.Programme {
        let who = { (ids: [PersonID]) in ids.map { Agenda.Speaker(person: $0, name: people[$0]!.name, title: people[$0]!.title) } }
        let awards = [
            award("doc-lap-ba", "Huân chương Độc lập hạng Ba", rank: 5, by: president, .callRead, "01/QĐ-CTN", 1, 0),
            award("lao-dong-ba", "Huân chương Lao động hạng Ba", rank: 11, by: president, .callRead, "02/QĐ-CTN", 2, 5),
            award("dai-doan-ket", "Huân chương Đại đoàn kết dân tộc", rank: 18, by: president, .callRead, "03/QĐ-CTN", 0, 1),
            award("co-chinh-phu", "Cờ thi đua của Chính phủ", rank: 25, by: premier, .readCall, "04/QĐ-TTg", 4, 0, "Tập thể trước cá nhân"),
            award("bang-khen-thu-tuong", "Bằng khen của Thủ tướng Chính phủ", rank: 24, by: premier, .readCall, "05/QĐ-TTg", 0, 10),
            award("co-tinh", "Cờ thi đua của UBND tỉnh", rank: 27, by: nil, .readCall, "06/QĐ-UBND", 25, 0),
        ]
        var recipients = [collective("so-tai-chinh", "Sở Tài chính", "r1", "doc-lap-ba")]
        recipients[0].people = 4
        recipients += (1...2).map { group($0, "r2", "lao-dong-ba") } + (1...5).map { individual($0, "r2", "lao-dong-ba") }
        var van = Recipient(
            id: "giang-seo-van", award: "dai-doan-ket", kind: .individual, name: "Giàng Seo Vần", round: "r3", venue: "hoi-truong")
        van.salutation = "ông"
        van.title = "Chủ tịch Ủy ban MTTQ Việt Nam tỉnh"
        recipients.append(van)
        recipients += (3...6).map { group($0, "r4", "co-chinh-phu") } + (6...15).map { individual($0, "r5", "bang-khen-thu-tuong") }
        recipients += (7...15).map { group($0, "r6a", "co-tinh") } + (16...23).map { group($0, "r6b", "co-tinh") }
        recipients += (24...28).map { group($0, "r6c", "co-tinh") }
        recipients += [(29, "muong-khuong"), (30, "si-ma-cai"), (31, "van-ban")].map { group($0, "r6c", "co-tinh", at: $1) }
        let first: [PersonID] = ["dang-xuan-phong"]
        let both: [PersonID] = ["vu-xuan-cuong", "trinh-xuan-truong"]
        let leading: [RoundID: [PersonID]] = ["r1": first, "r2": first, "r3": first, "r4": ["hoang-giang"], "r5": both]
        let rounds = ["r1", "r2", "r3", "r4", "r5", "r6a", "r6b", "r6c"].map { (id: RoundID) -> Round in
            let own = recipients.filter { $0.round == id }
            var venues: [VenueID] = []
            for venue in own.map(\.venue) where !venues.contains(venue) { venues.append(venue) }
            let parts = venues.map { venue in
                let leaders = venue == "van-ban" ? ["lanh-dao-van-ban"] : leading[id] ?? []
                return Round.Part(venue: venue, recipients: own.filter { $0.venue == venue }.map(\.id), conferrers: who(leaders))
            }
            let decision = awards.first { $0.id == own[0].award }!.decisions[0]
            return Round(id: id, award: own[0].award, minutes: 5, decisions: [decision], parts: parts)
        }
        let decisions = awards.map { award in
            Decision(number: award.decisions[0], date: "2021-12-31", signer: award.decidedBy.vi, reader: "đồng chí Chánh Văn phòng")
        }
        return Awards.Programme(platformPeople: 10, awards: awards, decisions: decisions, rounds: rounds, recipients: recipients)
    }

    private static func award(
        _ id: AwardID, _ name: BilingualText, rank: Int, by decider: BilingualText?, _ order: Award.Order, _ number: String,
        _ collectives: Int, _ individuals: Int, _ why: String? = nil
    ) -> Award {
        var award = Award(
            id: id, name: name, kind: .commendation, rank: rank, decidedBy: decider ?? "Chủ tịch UBND tỉnh", order: order, item: "i8")
        award.authority = decider
        award.rankReason = why.map { BilingualText($0) }
        award.decisions = [number]
        award.total = Award.Total(collectives: collectives, individuals: individuals)
        return award
    }

    private static func collective(
        _ id: RecipientID, _ name: String, _ round: RoundID, _ award: AwardID, at venue: VenueID = "hoi-truong"
    ) -> Recipient {
        Recipient(id: id, award: award, kind: .collective, name: name, round: round, venue: venue)
    }

    private static func group(_ number: Int, _ round: RoundID, _ award: AwardID, at venue: VenueID = "hoi-truong") -> Recipient {
        collective(RecipientID("tap-the-\(number)"), "Tập thể số \(number)", round, award, at: venue)
    }

    private static func individual(_ number: Int, _ round: RoundID, _ award: AwardID) -> Recipient {
        Recipient(
            id: RecipientID("ca-nhan-\(number)"), award: award, kind: .individual, name: "Cá nhân số \(number)", round: round,
            venue: "hoi-truong")
    }
}
