public import Conference

/// The programme of 17 January 2022 in Lào Cai: eleven items, ten connection points, and those who have a link.
extension Opening {
    /// 13:40 in Lào Cai (UTC+7), when the roll call begins.
    public static let startOfLaoCai: Milliseconds = 1_642_401_600_000

    public static let laoCai = Opening(
        about: Lifecycle.About(
            title: BilingualText(
                "Hội nghị tổng kết phong trào thi đua, khen thưởng năm 2021",
                en: "Conference on the 2021 emulation movement"),
            place: "Lào Cai", zone: "Asia/Ho_Chi_Minh", startsAt: startOfLaoCai, chairs: ["dang-xuan-phong", "trinh-xuan-truong"]),
        people: leaders, venues: connectionPoints, participants: links, items: eleven, guests: invited,
        units: thirtyUnits, blocs: threeBlocs, signingMinutes: 8)

    private static let leaders = [
        Person(
            id: "dang-xuan-phong", name: "Đặng Xuân Phong", salutation: BilingualText("đồng chí", en: "Comrade"), title: "Bí thư Tỉnh ủy"),
        Person(
            id: "trinh-xuan-truong", name: "Trịnh Xuân Trường", salutation: BilingualText("đồng chí", en: "Comrade"),
            title: "Chủ tịch UBND tỉnh"),
        Person(id: "lanh-dao-si-ma-cai", name: "Lãnh đạo huyện Si Ma Cai"),
    ]

    private static let invited = [
        Guest(person: "dang-xuan-phong", rank: 1, venue: "hoi-truong"), Guest(person: "trinh-xuan-truong", rank: 2, venue: "hoi-truong"),
        Guest(person: "lanh-dao-si-ma-cai", rank: 3, venue: "si-ma-cai"),
    ]

    static let connectionPoints = [
        Venue(id: "hoi-truong", name: "Hội trường tỉnh", isHall: true), Venue(id: "lao-cai", name: "TP Lào Cai"),
        Venue(id: "sa-pa", name: "TX Sa Pa"), Venue(id: "bat-xat", name: "Bát Xát"), Venue(id: "bao-thang", name: "Bảo Thắng"),
        Venue(id: "bao-yen", name: "Bảo Yên"), Venue(id: "bac-ha", name: "Bắc Hà"), Venue(id: "muong-khuong", name: "Mường Khương"),
        Venue(id: "si-ma-cai", name: "Si Ma Cai"), Venue(id: "van-ban", name: "Văn Bàn"),
    ]

    private static let links: [Participant] =
        (1...3).map { Participant(.mc, PersonID("mc-\($0)"), name: "Người dẫn chương trình \($0)") }
        + (1...2).map { Participant(.operator, PersonID("operator-\($0)"), name: "Tổ kỹ thuật \($0)") }
        + [
            Participant(.chair, "chu-tri", name: "Người chủ trì"), Participant(.screen, "main", name: "Màn hình hội trường"),
            Participant(.screen, "overlay", name: "Bảng tên chân màn hình"), Participant(.viewer, "viewer", name: "Người xem"),
        ]
        + connectionPoints.map { Participant(.venue, PersonID($0.id.text), name: $0.name.vi, venue: $0.id) }
        + signatories

    private static let eleven: [Agenda.Item] = [
        item(1, .rollcall, "Kiểm tra kỹ thuật các điểm cầu", at: 0, minutes: 20), item(2, .anthem, "Chào cờ", at: 20, minutes: 3),
        item(3, .ceremony, "Tuyên bố lý do, giới thiệu đại biểu", at: 23, minutes: 7), item(4, .speech, "Khai mạc", at: 30, minutes: 5),
        item(5, .report, "Báo cáo tổng kết 2021, nhiệm vụ 2022", at: 35, minutes: 20), item(6, .paper, "Tham luận", at: 55, minutes: 35),
        item(7, .speech, "Phát biểu chỉ đạo", at: 100, minutes: 20, who: "dang-xuan-phong", "Đặng Xuân Phong", "Bí thư Tỉnh ủy"),
        item(8, .awards, "Công bố quyết định, trao thưởng", at: 120, minutes: 40),
        item(
            9, .launch, "Phát động phong trào thi đua 2022", at: 160, minutes: 12, who: "trinh-xuan-truong", "Trịnh Xuân Trường",
            "Chủ tịch UBND tỉnh"),
        item(10, .pledge, "Ký giao ước thi đua", at: 172, minutes: 20), item(11, .ceremony, "Bế mạc", at: 192, minutes: 5),
    ]

    private static func item(_ number: Int, _ kind: Agenda.Kind, _ title: BilingualText, at minute: Int, minutes: Int) -> Agenda.Item {
        Agenda.Item(
            id: ItemID("i\(number)"), kind: kind, title: title, plannedMinutes: minutes,
            plannedStart: startOfLaoCai + Milliseconds(minute) * .perMinute)
    }

    private static func item(
        _ number: Int, _ kind: Agenda.Kind, _ title: BilingualText, at minute: Int, minutes: Int, who person: PersonID, _ name: String,
        _ office: BilingualText
    ) -> Agenda.Item {
        var item = item(number, kind, title, at: minute, minutes: minutes)
        item.who = [Agenda.Speaker(person: person, name: name, title: office)]
        return item
    }
}
