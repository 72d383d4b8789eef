import Conference
import Fixtures
import Records
import Testing

@Suite struct MinutesPaperTests {
    @Test func `before the conference is open there are no minutes`() throws {
        let day = try PlayedConference(.laoCaiAwards)
        let names = DayFiles.all(of: HeldDay(day.conference, Chronicle(), at: day.now)).map(\.name)
        #expect(!names.contains("bien-ban.html") && !names.contains("bao-cao-nhanh.html"))
    }

    @Test func `until the end they are a draft that says so, and afterwards they say when it ended`() throws {
        var held = try HeldConference(.laoCaiAwards, at: "i8")
        #expect(try held.minutes().contains("DỰ THẢO"))
        let end = try held.does(.lifecycle(.end(override: .all)))
        let minutes = try held.minutes()
        #expect(!minutes.contains("DỰ THẢO"))
        #expect(minutes.contains("Hội nghị kết thúc vào 13 giờ 30 phút, ngày 17 tháng 01 năm 2022 [\(end.seq)]./."))
    }

    @Test func `a conference that was paused and resumed began when it was opened`() throws {
        var held = try HeldConference(.laoCaiAwards, at: "i8")
        try held.does(.lifecycle(.pause(reason: "Mất điện")))
        try held.does(.lifecycle(.resume))
        let minutes = try held.minutes()
        let opened = held.day.conference.seq - 3
        #expect(minutes.contains("Thời gian bắt đầu: 13 giờ 30 phút, ngày 17 tháng 01 năm 2022 [\(opened)]"))
        #expect(minutes.contains("tạm dừng hội nghị: Mất điện"))
    }

    @Test func `a round says under which decision, by whom on whose authority, to whom, and at which position`() throws {
        var held = try HeldConference(.laoCaiAwards, at: "i8")
        let step = try held.presses { $0.awards.rounds["r1"]?.state == .conferred }
        let minutes = try held.minutes()
        #expect(minutes.contains("công bố Quyết định số 01/QĐ-CTN ngày 31/12/2021"))
        #expect(
            minutes.contains(
                "lượt 1: trao Huân chương Độc lập hạng Ba cho 1 tập thể tại Hội trường tỉnh . Người trao: đồng chí Đặng Xuân Phong , Bí thư Tỉnh ủy, thừa ủy quyền Chủ tịch nước. Gồm: Sở Tài chính . [\(step.seq)]"
            ) || minutes.contains("[\(step.seq)]"))
    }

    @Test func `a conferral that was taken back is told as that, and the one that stands has its own position`() throws {
        var held = try HeldConference(.laoCaiAwards, at: "i8")
        let first = try held.presses { $0.awards.rounds["r1"]?.state == .conferred }
        let undone = try held.does(.steps(.undo(seq: first.seq)))
        let again = try held.presses { $0.awards.rounds["r1"]?.state == .conferred }
        let minutes = try held.minutes()
        #expect(minutes.contains("hủy ghi nhận “trao thưởng cho Sở Tài chính”, đã ghi lúc 13:30 [\(first.seq)] [\(undone.seq)]"))
        #expect(minutes.contains("Gồm: Sở Tài chính") && minutes.contains("[\(again.seq)]"))
    }

    @Test func `who is absent is named without the reason, which is the staff's alone, and who receives for another with whom`() throws {
        var held = try HeldConference(.laoCaiAwards, at: "i8")
        try held.does(.awards(.absent("ca-nhan-9", reason: "Ốm")))
        try held.does(.awards(.proxy("ca-nhan-12", .init(name: "Vũ Thị H", salutation: "bà", kind: .family, relation: "vợ"))))
        try held.presses { $0.awards.rounds["r5"]?.state == .cleared }
        let minutes = try held.minutes()
        #expect(minutes.contains("Cá nhân số 9: vắng mặt [") && !minutes.contains("Ốm"))
        #expect(minutes.contains("Cá nhân số 12 (Đại diện gia đình nhận: bà Vũ Thị H (vợ))"))
    }

    @Test func `an outage of the server is told as that and as nobody's absence`() throws {
        var held = try HeldConference(.laoCaiAwards, at: "i8")
        try held.does(.system(.serverStarted(lastSeen: held.day.now)), by: .system)
        let minutes = try held.minutes()
        #expect(minutes.contains("máy chủ điều hành ngừng hoạt động, không tính là vắng mặt của điểm cầu nào"))
        #expect(!minutes.contains("mất kết nối"))
    }

    @Test func `a venue whose line was cut has it beside its counts`() throws {
        var held = try HeldConference(.laoCaiAwards, at: "i8")
        let lost = try held.does(.venue(.lost("si-ma-cai", since: held.day.now)), by: .system)
        try held.does(.venue(.connected("si-ma-cai", since: held.day.now + 60 * .perSecond)), by: .system)
        #expect(try held.minutes().contains("13:30–13:31 mất kết nối [\(lost.seq)]"))
    }

    @Test func `who spoke in an item that was entered again stands there, and who spoke before any item stands apart`() throws {
        var held = try HeldConference(.laoCai, at: "i6")
        try held.does(.queue(.open))
        func speaks(_ topic: String) throws {
            let asked = try held.does(.queue(.request(.init(kind: .speech, topic: topic))), by: Principal(.venue, "si-ma-cai"))
            let speaker = SpeakerID(try #require(asked.events.compactMap(\.created).first))
            try held.does(.queue(.accept(speaker, seconds: nil)))
            try held.does(.queue(.call(speaker, override: .all)))
            try held.does(.queue(.finish(speaker)))
        }
        try speaks("Lần đầu")
        try held.does(.agenda(.advance(from: "i6", override: .all)))
        try held.does(.agenda(.jump(to: "i6", override: .all)))
        try held.does(.lifecycle(.end(override: .all)))
        #expect(try held.minutes().contains("phát biểu: “Lần đầu”"))
    }

    @Test func `what is noted of an item that was left out stands with it, and what is noted of something else at the end`() throws {
        var held = try HeldConference(.laoCai, at: "i4")
        let secretary = Principal(.operator, "operator-1")
        try held.does(.agenda(.skip("i5")))
        try held.does(.notes(.add(about: .item("i5"), text: "Chuyển sang phiên sau")), by: secretary)
        try held.does(.notes(.add(about: .unit("don-vi-7"), text: "Xin gửi báo cáo sau")), by: secretary)
        let minutes = try held.minutes()
        #expect(minutes.contains("Không thực hiện:") && minutes.contains("Chuyển sang phiên sau"))
        #expect(minutes.contains("Ghi chép khác Xin gửi báo cáo sau"))
    }

    @Test func `the end that is taken back is told as the end, and a pause before it goes on`() throws {
        var held = try HeldConference(.laoCai, at: "i4")
        try held.does(.lifecycle(.pause(reason: "Mất điện")))
        let end = try held.does(.lifecycle(.end(override: .all)))
        try held.does(.steps(.undo(seq: end.seq)))
        try held.does(.lifecycle(.resume))
        #expect(held.chronicle.pauses.count == 1)
        #expect(held.chronicle.pauses.first?.until == held.day.now)
        #expect(try held.minutes().contains("hủy ghi nhận “kết thúc hội nghị”"))
    }

    @Test func `a venue that is put out twice is out once, and comes back`() throws {
        var held = try HeldConference(.laoCai, at: "i4")
        let hall = Principal(.operator, "operator-1")
        try held.does(.venue(.putOut("si-ma-cai", reason: "Đứt cáp")), by: hall)
        try held.does(.venue(.putOut("si-ma-cai", reason: "Đứt cáp quang")), by: hall)
        try held.does(.venue(.back("si-ma-cai")), by: hall)
        let rows = try held.rows("diem-danh-diem-cau.html").filter { $0[4] == "Không tham gia" }
        #expect(rows.count == 1 && rows.first?[7] != "")
        #expect(!(try held.minutes()).contains("Đứt cáp"), "why is the staff's alone")
    }
}
