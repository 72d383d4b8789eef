@testable import Conference

/// The things of a programme with every field that they can have, those that only the day fills among them.
enum ProgrammeSample {
    static let at: Milliseconds = 1_642_410_000_000
    private static let named = BilingualText("Phó Chủ tịch HĐND tỉnh", en: "Vice Chair of the Council")

    static let speakers = [
        Agenda.Speaker(person: "vu-xuan-cuong", name: "Vũ Xuân Cường", title: named),
        Agenda.Speaker(name: "Người trao thay (minh họa)", title: BilingualText("Đại diện", en: "Representative")),
    ]

    static var opening: Opening {
        Opening(
            about: Lifecycle.About(
                title: BilingualText("Hội nghị tổng kết thi đua", en: "Conference on emulation"),
                place: BilingualText("Hội trường tỉnh", en: "Provincial hall"), zone: "Asia/Ho_Chi_Minh", startsAt: at,
                chairs: ["nguoi-chu-tri"], secretary: "thu-ky"),
            people: [
                Person(id: "vu-xuan-cuong", name: "Vũ Xuân Cường", salutation: BilingualText("đồng chí", en: "Comrade"), title: named)
            ],
            venues: [venue],
            participants: [
                Participant(.delegate, "dai-dien-9", name: "Đại diện đơn vị số 9", venue: "sa-pa", units: ["don-vi-9"], generation: 2)
            ],
            items: [item], guests: [guest],
            queue: SpeakerQueue.Settings(rule: .round, seconds: 180, budget: SpeakerQueue.Budget(speeches: 2, seconds: 600)),
            awards: Awards.Programme(platformPeople: 10, awards: [award], decisions: [decision], rounds: [round], recipients: [recipient]),
            units: [unit],
            blocs: [
                Bloc(
                    id: "cum-a", name: BilingualText("Cụm A", en: "Cluster A"), head: "don-vi-1", deputy: "don-vi-2", item: "i10",
                    presentMinutes: 3, text: "GIAO ƯỚC THI ĐUA\n1. …", digest: "1252")
            ],
            signingMinutes: 8)
    }

    private static var venue: Venue {
        var venue = Venue(
            id: "si-ma-cai", name: BilingualText("Huyện Si Ma Cai", en: "Si Ma Cai District"), isHall: false, capacity: 60, expected: 45,
            leader: "lanh-dao-si-ma-cai")
        venue.connectedSince = at
        venue.lostSince = at
        venue.reported = Venue.Report(sound: true, picture: true, at: at)
        venue.checked = Venue.Check(heard: true, seen: true, at: at, by: Principal(.operator, "operator-2"))
        venue.attendance = Venue.Attendance(count: 31, at: at)
        venue.counts = [Venue.Attendance(count: 31, at: at)]
        venue.out = Venue.Out(reason: "Đứt cáp quang", since: at)
        venue.help = Venue.Help(text: "Màn hình nhấp nháy", since: at, owner: Principal(.operator, "operator-2"), takenAt: at)
        return venue
    }

    static var item: Agenda.Item {
        var item = Agenda.Item(
            id: "i12", kind: .paper, title: BilingualText("Tham luận", en: "Papers"), plannedMinutes: 10, plannedStart: at, quiet: true)
        item.extendedMinutes = 2
        item.state = .done
        item.actualStart = at
        item.actualEnd = at + 600_000
        item.who = speakers
        item.venue = "hoi-truong"
        item.resumesAt = at
        item.video = "clip-1"
        item.papers = [Agenda.Paper(title: BilingualText("Chuyển đổi số", en: "Digital"), minutes: 7, venue: "bac-ha", speaker: "Lê Văn C")]
        item.notes = "Micro không dây số 2."
        item.script = BilingualText("Kính mời.", en: "Please.")
        return item
    }

    private static var guest: Guest {
        var guest = Guest(person: "vu-xuan-cuong", rank: 2, venue: "hoi-truong")
        guest.state = .substituted
        guest.since = at
        guest.substitute = substitute
        return guest
    }

    static let substitute = Guest.Substitute(name: "Nguyễn Thị Dự Thay (minh họa)", title: named)

    private static var unit: Unit {
        Unit(id: "don-vi-9", name: BilingualText("Đơn vị số 9", en: "Unit 9"), bloc: "cum-a", venue: "sa-pa", signatory: "dai-dien-9")
    }

    static var decision: Decision {
        var decision = Decision(number: "07/QĐ-UBND", date: "2022-01-14", signer: "Chủ tịch UBND tỉnh", reader: "Người công bố")
        decision.readAt = at
        return decision
    }

    static var award: Award {
        var award = Award(
            id: "a7", name: BilingualText("Bằng khen đột xuất", en: "Certificate of Merit"), kind: .commendation, rank: 29,
            decidedBy: BilingualText("Chủ tịch UBND tỉnh", en: "the Chairman"), order: .readCall, item: "i8")
        award.rankReason = BilingualText("Khen đột xuất", en: "Commended on the spot")
        award.authority = BilingualText("Chủ tịch UBND tỉnh", en: "the Chairman")
        award.orderReason = BilingualText("Theo hướng dẫn của tỉnh", en: "As the province has it")
        award.decisions = [decision.number]
        award.total = Award.Total(collectives: 1, individuals: 1)
        return award
    }

    static var round: Round {
        var part = Round.Part(venue: "hoi-truong", recipients: ["tap-the-20", "tap-the-21"], conferrers: speakers)
        part.conferrers = speakers.reversed()
        var round = Round(id: "r6b-2", award: "a7", minutes: 4, decisions: ["07/QĐ-UBND"], parts: [part])
        round.state = .called
        round.reports = [Round.Report(venue: "si-ma-cai", word: .standing, at: at)]
        round.departures = [Round.Departure(step: .call, reason: .roundOverCapacity)]
        return round
    }

    static var recipient: Recipient {
        var recipient = Recipient(id: "n49", award: "a7", kind: .individual, name: "Cá nhân số 17", round: "r6b-2", venue: "van-ban")
        recipient.decidedName = "Cá nhân số 17 (theo quyết định)"
        recipient.salutation = "ông"
        recipient.title = "Trưởng thôn"
        recipient.unit = "don-vi-9"
        recipient.representative = "Đại diện đơn vị số 9 (minh họa)"
        recipient.people = 2
        recipient.isPosthumous = true
        recipient.proxy = proxy
        recipient.state = .conferred
        recipient.reason = "Đi công tác"
        recipient.missed = "r5"
        recipient.conferredAt = at
        recipient.certificate = .ok
        return recipient
    }

    static let proxy = Recipient.Proxy(name: "Nguyễn Thị Nhận Thay (minh họa)", title: "Giáo viên", kind: .family, relation: "vợ")

    static let byHand = SpeakerQueue.ByHand(
        behind: ["s1", "i6-p2"], reason: "Đường truyền Si Ma Cai sắp mất", by: Principal(.mc, "mc-1"), number: 3)

    static var request: SpeakerQueue.Speaker {
        SpeakerQueue.Speaker(
            id: "s2", kind: .speech, name: "Giàng Seo Vần (minh họa)", venue: "si-ma-cai",
            topic: BilingualText("Hiến đất làm đường", en: "Land"),
            item: "i6", by: Principal(.venue, "si-ma-cai"), number: 2, askedAt: at, seconds: 120, state: .declined, acceptedAt: at,
            startedAt: at,
            endedAt: at, byHand: byHand, declinedFor: "Hết giờ", inSpite: [.speakerOverMinutes])
    }

    /// With what programmes of format 1 did not have.
    static var mended: Opening {
        var opening = opening
        opening.about.dayStartsAt = at - 45_600_000
        return opening
    }

    /// With what programmes did not say before they had a theme.
    static var themed: Opening {
        var opening = opening
        let emblem = Theme.Picture(name: "huy.png", kind: .png, bytes: 40_960, width: 512, height: 512, digest: "9f86")
        let backdrop = Theme.Picture(name: "phong.webp", kind: .webp, bytes: 204_800, width: 1_920, height: 1_080, digest: "d081")
        opening.about.theme = Theme(
            emblem: emblem, backdrop: Theme.Backdrop(backdrop, scrim: 78),
            colours: Theme.Colours(background: "#7a1216", text: "#ffffff", accent: "#ffd36b"))
        opening.about.lineBreaks = ["Hội nghị\ntổng kết thi đua"]
        return opening
    }

    private static let address = BilingualText("bà của kịch bản", en: "Madam")

    /// With what programmes did not say before an MC could read every name.
    static var addressed: Opening {
        var opening = opening
        opening.people[0].short = "Phó Chủ tịch"
        opening.items[0].who[1].salutation = address
        opening.items[0].papers[0].speakerSalutation = address
        opening.items[0].papers[0].speakerTitle = named
        opening.awards?.awards[0].spoken = Award.SpokenForm(award: "danh hiệu A", handed: "Bằng A", verb: "phong tặng", flowers: true)
        opening.awards?.decisions[0].readerSalutation = address.vi
        opening.awards?.decisions[0].readerTitle = "Trưởng ban"
        opening.awards?.recipients[0].representativeSalutation = address.vi
        opening.awards?.recipients[0].representativeTitle = "Giám đốc"
        opening.awards?.recipients[0].proxy?.salutation = address.vi
        return opening
    }

    /// With what programmes did not say before a round could fall under several decisions.
    static var decided: Opening {
        var opening = opening
        opening.awards?.awards[0].decisions = ["07/QĐ-UBND", "08/QĐ-UBND"]
        opening.awards?.awards[0].total = Award.Total(collectives: 1, households: 1, individuals: 1)
        opening.awards?.decisions.append(Decision(number: "08/QĐ-UBND", reader: address.vi))
        opening.awards?.decisions[1].subject = "tặng thưởng Bằng khen"
        opening.awards?.rounds[0].decisions = ["07/QĐ-UBND", "08/QĐ-UBND"]
        opening.awards?.rounds[0].parts[0].authority = "Chủ tịch UBND tỉnh"
        opening.awards?.recipients[0].kind = .household
        opening.awards?.recipients[0].decision = "08/QĐ-UBND"
        return opening
    }

    /// With the law of its day, and sentences of the province's own.
    static var lawful: Opening {
        var opening = opening
        opening.regime = Regime(
            id: "2023", name: BilingualText("Nghị định 98/2023/NĐ-CP", en: "Decree 98/2023/NĐ-CP"),
            abbreviations: ["UBND": "Ủy ban nhân dân", "TP.": "thành phố"])
        opening.phrases = [
            RitePhrase(.confer, BilingualText("Kính mời {conferrers} trao {award} {recipients}.", en: "{conferrers}, please."))
        ]
        return opening
    }

    static let addressedSubstitute = Guest.Substitute(name: "Nguyễn Thị Dự Thay (minh họa)", salutation: address, title: named)
}
