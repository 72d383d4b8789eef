@testable import Conference

/// At least one event of every kind; together those of one kind have every field that it can have.
enum EventSamples {
    static let all: [Event] =
        ofTheHouse + ofTheAgenda + ofTheRite + ofTheRecipients + ofTheScreens + ofTheNotices + ofTheVenues + ofTheQueue + ofThePledges

    static let at: Milliseconds = 1_642_410_000_000
    private static let text = BilingualText("Giải lao", en: "Break")
    private static let venue = Principal(.venue, "si-ma-cai")
    private static let technician = Principal(.operator, "operator-1")

    private static let ofTheHouse: [Event] = [
        .programme(.read(ProgrammeSample.opening, digest: "125214d7a850a00eff1fadae23865344d43684f632a9bf4200717b6367ee7472")),
        .programme(.reread(ProgrammeSample.mended, digest: "225214d7a850a00eff1fadae23865344d43684f632a9bf4200717b6367ee7472")),
        .lifecycle(.moved(to: .paused, at: at, reason: "Mất điện tại hội trường tỉnh")),
        .lifecycle(.serverStarted(at: at, lastSeen: at - 5_000)),
        .lifecycle(.clockJumped(at: at, by: -3_600_000)),
        .clock(.aligned(offset: 691_200_000, from: 2, since: at)),
        .controlLock(.held(by: "mc-2", at: at)),
        .controlLock(.opened(at: at)),
        .participant(.revoked(Principal(.viewer, "khach"), generation: 2)),
        .steps(.undone(seq: 117)),
    ]

    private static let ofTheAgenda: [Event] = [
        .agenda(.left("i6", as: .done, at: at)),
        .agenda(.entered("i12", at: at)),
        .agenda(.skipped("i7")),
        .agenda(.inserted(ProgrammeSample.item, after: "i6")),
        .agenda(
            .edited(
                "i12",
                [
                    .kind(.break), .title(text), .minutes(12), .quiet(false), .who(ProgrammeSample.speakers), .venue("bac-ha"),
                    .notes("Nước ở sảnh\nPhim 12 phút"), .script(BilingualText("Xin mời giải lao.", en: "A break.")), .resumesAt(at),
                    .video("clip-1"),
                ])),
        .agenda(.edited("i12", [.venue(nil), .notes(nil), .script(nil), .resumesAt(nil), .video(nil)])),
        .agenda(.moved("i11", after: "i9")),
        .agenda(.extended("i6", minutes: -2)),
    ]

    private static let ofTheRite: [Event] = [
        .awards(.read("r4", at: at, despite: [.roundOtherItem])),
        .awards(.called("r1", ["so-tai-chinh"], at: at, despite: [.roundOverCapacity, .roundOutOfOrder])),
        .awards(.onstage("r1", at: at, despite: [.roundOutOfOrder])),
        .awards(.conferred("r1", ["so-tai-chinh"], at: at, despite: [.roundOutOfOrder])),
        .awards(.cleared("r1", waiting: ["tap-the-1"], at: at)),
        .awards(.recalled("r2", waiting: ["tap-the-1", "tap-the-2"])),
        .awards(.formed(ProgrammeSample.round, after: "r5")),
        .awards(.moved("r3", after: "r4")),
        .awards(.seated([ProgrammeSample.round], [Awards.Seat(recipient: "tap-the-28", round: "r6c", venue: "bac-ha")])),
        .awards(.conferrersNamed("r5", "hoi-truong", ProgrammeSample.speakers)),
        .awards(.reported("r6c", "si-ma-cai", .received, at: at)),
    ]

    private static let ofTheRecipients: [Event] = [
        .awards(.awardAdded(ProgrammeSample.award)),
        .awards(.recipientAdded(ProgrammeSample.recipient)),
        .awards(.corrected("tap-the-16", name: "Tập thể số 16 (tên đã đính chính)")),
        .awards(.marked("ca-nhan-9", .absent, reason: "Ốm, đang điều trị tại bệnh viện")),
        .awards(.represented("ca-nhan-12", by: ProgrammeSample.proxy)),
        .awards(.certified(["tap-the-1", "tap-the-2"], .swapped)),
    ]

    private static let ofTheScreens: [Event] = [
        .timers(.started(.speaking, at: at, endsAt: at + 300_000)),
        .timers(.paused(.item, left: 61_000, waits: true)),
        .timers(.resumed(.item, endsAt: at + 61_000)),
        .timers(.lengthened(.speaking, by: -60_000)),
        .timers(.stopped(.speaking)),
        .stage(.showed(.main, scene, .follow)),
        .stage(.showed(.overlay, Stage.Scene(.message, text: "Hội nghị bắt đầu sau 5 phút"), .pinned)),
        .stage(.held(.main)),
        .stage(.released(.main)),
        .stage(.messaged(.main, "Đề nghị giữ trật tự")),
        .stage(.identified("main")),
        .stage(.reloaded("overlay")),
        .stage(.assigned("overlay", .main)),
    ]

    private static let scene = Stage.Scene(
        .speaker, about: .item("i6"), .speaker("s2"), .round("r1"), .pledge("cum-a"), text: "Giàng Seo Vần (minh họa)", source: "clip-2")

    private static let ofTheNotices: [Event] =
        [.all, .podium, .venue("si-ma-cai"), .unit("don-vi-9"), .participant(venue)].map {
            .notices(.sent("n1", to: $0, text: "Đề nghị điểm cầu tắt micro", by: technician, at: at))
        } + [
            .notices(.read("n1", by: venue, at: at)),
            .notes(.added("n2", about: "venue/sa-pa", text: "Mất điện từ 13 giờ.", by: technician, at: at)),
            .notes(.edited("n2", text: "Mất điện từ 13 giờ 10.", by: technician, at: at)),
        ]

    private static let ofTheVenues: [Event] = [
        .venue(.connected("si-ma-cai", since: at)),
        .venue(.lost("si-ma-cai", since: at)),
        .venue(.reported("si-ma-cai", Venue.Report(sound: false, picture: true, at: at))),
        .venue(.counted("si-ma-cai", Venue.Attendance(count: 31, at: at))),
        .venue(.checked("si-ma-cai", Venue.Check(heard: false, seen: true, at: at, by: technician))),
        .venue(.wentOut("sa-pa", Venue.Out(reason: "Mất điện toàn thị xã", since: at))),
        .venue(.cameBack("sa-pa")),
        .venue(.helpAsked("si-ma-cai", text: "Không nghe được hội trường", at: at)),
        .venue(.helpTaken("si-ma-cai", by: technician, at: at)),
        .venue(.helpClosed("si-ma-cai")),
        .rollCall(.opened(at: at)),
        .rollCall(.closed(at: at, [RollCall.Count(venue: "bac-ha", present: 42)])),
        .guest(.became("vu-xuan-cuong", .substituted, ProgrammeSample.substitute, at: at)),
    ]

    private static let ofTheQueue: [Event] = [
        .queue(.requested(ProgrammeSample.request)),
        .queue(.withdrawn("s1", at: at)),
        .queue(.accepted("s2", at: at, seconds: 120, inSpite: [.speakerOverSpeeches])),
        .queue(.declined("s3", at: at, reason: "Đã được trả lời trong báo cáo")),
        .queue(.moved("s2", ProgrammeSample.byHand)),
        .queue(.called("s2", at: at, inSpite: [.speakerOtherItem])),
        .queue(.finished("s2", at: at)),
        .queue(.handedIn("i6-p5", at: at)),
        .queue(.leftUnheard(["s4", "s5"], at: at)),
        .queue(.opened),
        .queue(.closed),
        .queue(.ruled(.fewest)),
    ]

    private static let ofThePledges: [Event] = [
        .pledges(.presented("cum-a", at: at)),
        .pledges(.opened("cum-a", at: at)),
        .pledges(.closed("khoi-b", Pledge.Closing(at: at, until: at + 60_000, unsigned: ["don-vi-12"], connected: ["don-vi-12"]))),
        .pledges(.cancelled("khoi-c", at: at, by: technician)),
        .pledges(.revised("khoi-c", text: "GIAO ƯỚC THI ĐUA NĂM 2022\n1. Chung sức xây dựng nông thôn mới.", digest: "3f5e", version: 2)),
        .pledges(.answered(Answer.ID("cum-a", "don-vi-7"), .signed, given, drawing: "M10,40Q20,5,35,30T60,28")),
        .pledges(.voided(Answer.ID("cum-a", "don-vi-1"), at: at, by: technician, reason: "Ký nhầm dòng")),
        .pledges(.signatorySet("don-vi-15", "dai-dien-14", venue: "van-ban")),
        .pledges(.codeIssued(Answer.ID("cum-a", "don-vi-6"), mark: "9c1d", expiresAt: at + 600_000)),
    ]

    private static var given: Answer.Given {
        Answer.Given(
            how: .paper, version: 2, digest: "3f5e", at: at, seq: 118, by: technician, signedAt: at - 1_000,
            name: "Đại diện đơn vị số 7 (minh họa)", reason: "Mất điện tại điểm cầu")
    }
}
