import Conference
import Testing

@testable import Programme

@Suite struct `the law of the day` {
    @Test func `the data that the server brings are without a fault: every rule has its article or is marked as unverified`() {
        #expect(Regimes.complaints.map(\.description) == [])
        #expect(Regimes.all.map(\.id) == ["2013", "2023", "2025"])
    }

    @Test func `a rule without an article that is not marked is told`() throws {
        let complaints = Complaints()
        let page = FileContext(name: "law.yaml", printed: "law.yaml", complaints: complaints)
        let text = """
            id: 2030
            name: Nghị định mới
            from: 2030-01-01
            recipients: {order: [collective], law: {order: Điều 1}}
            deciders:
              - {id: thu-tuong, name: Thủ tướng Chính phủ, order: read-call, law: {order: Điều 2}}
            groups: []
            abbreviations: []
            """
        let regime = try #require(RegimeFile(text, page: page))
        #expect(
            complaints.sorted(byFiles: []).map(\.description) == [
                "law.yaml:6: the rule `delegates` of the decider thu-tuong has no article and is not unverified, or both: "
                    + "write its article under `law`, or its name under `unverified`"
            ])
        #expect(regime.deciders["thu-tuong"]?.rules.source(of: "order") == "(Điều 2)")
    }

    @Test(arguments: [
        ("2010-05-01", "2013"), ("2022-01-17", "2013"), ("2023-12-31", "2013"), ("2024-01-01", "2023"), ("2025-06-30", "2023"),
        ("2025-07-01", "2025"), ("2031-01-01", "2025"),
    ]) func `awards are conferred by the law that is in force on the day`(day: String, regime: String) throws {
        #expect(Regimes.inForce(on: day)?.id == regime)
    }

    @Test func `a programme has that of its day, or the one that it tells, and the conference keeps it`() throws {
        let workshop = try Workshop()
        #expect(try #require(workshop.read().programme).opening.regime?.id == "2013")
        try workshop.spoil("conference.yaml", "draft: false", "draft: false\nregime: 2023")
        let regime = try #require(workshop.read().programme?.opening.regime)
        #expect(regime.id == "2023" && regime.name.vi == "Nghị định 98/2023/NĐ-CP" && regime.abbreviations["UBND"] == "Ủy ban nhân dân")
        var hall = ConferenceState()
        let opening = try #require(workshop.read().programme).opening
        let events = try hall.decide(.system(.read(opening, digest: "files")), by: .system, at: 1, facts: Facts())
        hall.apply(LogEntry(seq: 1, at: 1, by: .system, op: "", events: events))
        #expect(hall.programme.value.regime == regime && hall.asOpening.regime == regime)
    }

    @Test func `a law that nobody knows is told with those that are known`() throws {
        let workshop = try Workshop()
        try workshop.spoil("conference.yaml", "draft: false", "draft: false\nregime: 2004")
        let line = try workshop.line(of: "regime: 2004", in: "conference.yaml")
        #expect(
            workshop.complaints() == [
                "conference.yaml:\(line): `regime` is “2004”, and no law of that year is known here: "
                    + "write one of: 2013, 2023, 2025; without it that of the day holds"
            ])
    }

    @Test func `households go up between collectives and individuals from 2024 on`() {
        #expect(
            Regimes.all.map(\.recipients) == [
                ["collective", "individual"], ["collective", "household", "individual"], ["collective", "household", "individual"],
            ])
    }

    @Test func `no law has a rank for anything that is not within what an award may have, and every decider is one of it`() {
        for form in Regimes.all.flatMap(\.forms) {
            #expect(!form.ranks.isEmpty && form.ranks.allSatisfy(StateLimits.rank.contains), "\(form.id)")
            #expect(!form.recipients.isEmpty && form.name.en != nil, "\(form.id)")
        }
    }

    @Test(arguments: [
        ("Cờ thi đua của Ủy ban nhân dân tỉnh năm 2021", "co-thi-dua-cua-ubnd-tinh"),
        ("Danh hiệu Chiến sỹ thi đua cấp tỉnh", "chien-si-thi-dua-cap-tinh"),
        ("Bằng khen của UBND thành phố Cần Thơ", "bang-khen-cua-chu-tich-ubnd-tinh"),
        ("Huân chương Lao động hạng Ba", "huan-chuong-lao-dong-hang-ba"),
        ("Huy hiệu Vì sự nghiệp xây dựng và phát triển tỉnh Lào Cai", "huy-hieu-cua-tinh"), ("Huy hiệu 30 năm tuổi Đảng", nil),
        ("Bằng Lao động sáng tạo", nil),
    ]) func `an award is known by its name, however that is spelt`(name: String, form: String?) throws {
        #expect(try #require(Regimes.inForce(on: "2022-01-17")).form(called: name)?.id == form)
    }
}
