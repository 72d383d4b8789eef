import Conference

/// How an item is announced: in the programme's own words, else in those that its kind is announced with.
struct ItemAnnouncement {
    private let item: Agenda.Item
    private let conference: ConferenceState

    init(of item: Agenda.Item, in conference: ConferenceState) {
        self.item = item
        self.conference = conference
    }

    var spoken: Spoken { HandOver(of: item, in: conference)?.announced(otherwise: announcement) ?? announcement }

    private var announcement: Spoken {
        if let script = item.script { return own(script) }
        return switch item.kind {
        case .rollcall: rollCall
        case .anthem: anthem
        case .silence: silence
        case .break: pause
        case .video: video
        case .report: report
        case .ceremony: WelcomeList.isRead(with: item) ? welcome : part
        case .paper, .speech, .awards, .launch, .pledge: part
        }
    }

    /// The title as it stands within a sentence.
    private var title: BilingualText { BilingualText(VietnameseWords.within(item.title.vi), en: item.title.english) }

    private var who: Spoken? { item.who.isEmpty ? nil : PeoplePhrase(item.who, in: conference).called }

    private func own(_ script: BilingualText) -> Spoken {
        guard WelcomeList.isRead(with: item) else { return Spoken(text: script) }
        let guests = WelcomeList(in: conference).lines.writtenOut(by: Abbreviations(of: conference))
        let put = { (text: String, lines: String) in text.replacing(WelcomeList.placeholder, with: lines) }
        return Spoken(text: BilingualText(put(script.vi, guests.vi), en: script.en.map { put($0, guests.english) }), named: guests.named)
    }

    private var part: Spoken {
        let lead = (vi: "Tiếp theo chương trình là phần \(title.vi).", en: "Next on the agenda: \(title.english).")
        guard let who else { return Spoken(lead.vi, en: lead.en) }
        return Spoken(
            "\(lead.vi) Xin trân trọng kính mời \(who.vi).", en: "\(lead.en) It is our honour to invite \(who.english).", named: who.named)
    }

    private var rollCall: Spoken {
        Spoken(
            "Kính thưa quý vị đại biểu! Sau đây, Ban Tổ chức xin kiểm tra âm thanh, hình ảnh và nắm số đại biểu tại các điểm cầu.",
            en: "Distinguished delegates, the organisers will now check sound and picture and count the delegates at the connection points."
        )
    }

    private var anthem: Spoken {
        Spoken(
            "Xin trân trọng kính mời quý vị đại biểu tại hội trường và các điểm cầu đứng dậy, chỉnh đốn trang phục, làm lễ chào cờ.\n"
                + "Nghiêm! Chào cờ, chào!\nQuốc ca!",
            en: "Delegates in the hall and at all connection points, please rise for the flag salute and the national anthem.")
    }

    private var silence: Spoken {
        Spoken(
            "Tiếp theo chương trình là phần \(title.vi). Xin trân trọng kính mời quý vị đại biểu tại hội trường và các điểm cầu đứng dậy.\n"
                + "Phút mặc niệm bắt đầu.",
            en: "Delegates in the hall and at all connection points, please rise for a minute of silence.")
    }

    private var pause: Spoken {
        let minutes = item.length / .perMinute
        let back = returnTime.map { " lúc " + VietnameseWords.time(minuteOfDay: $0) } ?? " sau giờ giải lao"
        let english = returnTime.map { " Please be back at \($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)." } ?? ""
        return Spoken(
            "Kính thưa quý vị đại biểu! Hội nghị nghỉ giải lao \(minutes) phút. Kính mời quý vị trở lại hội trường\(back).",
            en: "Distinguished delegates, we now pause for \(EnglishWords.counted(Int(minutes), "minute")).\(english)")
    }

    /// In minutes of the programme's day; a journal that does not know when the day began tells no time.
    private var returnTime: Int? {
        guard let back = item.resumesAt, let day = conference.lifecycle.about.dayStartsAt else { return nil }
        let minute = (back - day) / .perMinute
        return (0..<24 * 60).contains(minute) ? Int(minute) : nil
    }

    private var video: Spoken {
        let isNamed = ["phim", "phóng sự", "video", "clip", "đoạn"].contains { title.vi.hasPrefix($0) }
        return Spoken(
            "Sau đây, kính mời quý vị đại biểu hướng lên màn hình theo dõi \(isNamed ? title.vi : "phóng sự “\(item.title.vi)”").",
            en: "Distinguished delegates, please turn to the screen: \(title.english).")
    }

    private var report: Spoken {
        guard title.vi.hasPrefix("báo cáo") else { return part }
        let invited = who ?? Spoken("đại diện Ban Tổ chức", en: "the organisers")
        return Spoken(
            "Tiếp theo chương trình, xin trân trọng kính mời \(invited.closed.vi) trình bày \(title.vi).",
            en: "It is our honour to invite \(invited.closed.en) to present: \(title.english).", named: invited.named)
    }

    private var welcome: Spoken {
        let conferenceTitle = conference.lifecycle.about.title
        let opening = Spoken(
            "Kính thưa quý vị đại biểu, thưa toàn thể hội nghị!\nHôm nay, \(conferenceTitle.vi) được long trọng tổ chức.",
            en: "Distinguished delegates,\nToday we hold the \(conferenceTitle.english).")
        let guests = WelcomeList(in: conference).lines
        let lead = Spoken(
            "Đến dự hội nghị, xin trân trọng giới thiệu và nhiệt liệt chào mừng:", en: "It is our honour to introduce and to welcome:")
        let all = Spoken(
            "Nhiệt liệt chào mừng toàn thể quý vị đại biểu có mặt tại hội trường và các điểm cầu!",
            en: "A warm welcome to all delegates in the hall and at the connection points.")
        return .lines(guests.isNothing ? [opening, all] : [opening, lead, guests, all])
    }
}
