internal import Cards
internal import Conference

/// Báo cáo nhanh: the day on one page, in numbers, and what is left to be done after it.
struct QuickReportPaper: PaperContent {
    static let name = "bao-cao-nhanh"
    static let title = "Báo cáo nhanh"
    static let shape = PaperShape.official
    static let style = "table { margin-bottom: 3mm; font-size: 12pt; } li { margin: 1mm 0 0 6mm; }"

    private let day: HeldDay

    init(_ day: HeldDay) { self.day = day }

    /// Nothing before the conference has begun.
    var body: String? {
        guard day.chronicle.opening != nil else { return nil }
        var table = PaperTable([.init(head: "Nội dung", width: 38), .init(head: "Kết quả", width: 62)])
        for (what, result) in [
            ("Thời gian", times), ("Điểm cầu", venues), ("Đại biểu", delegates), ("Khách mời", guests), ("Chương trình", agenda),
            ("Phát biểu, tham luận", speeches), ("Khen thưởng", awards), ("Ký giao ước thi đua", pledges), ("Biểu quyết", votes),
            ("Gián đoạn", interruptions),
        ] where !result.isEmpty {
            table.add([what, result])
        }
        let left = WorkLeft(after: day).items
        let list = left.map { "<li>\($0)</li>\n" }.joined()
        return table.html + (left.isEmpty ? "" : "<h2>Việc còn lại</h2>\n<ul>\n\(list)</ul>\n")
    }

    private var times: String {
        guard let opened = day.chronicle.opening?.at else { return "" }
        let planned = "kế hoạch \(day.clock.time(day.about.startsAt))"
        guard let ended = day.endedAt else { return "\(day.time(opened))–… (\(planned))" }
        return "\(day.span(opened, ended)), \(day.minutes(opened, ended)) phút (\(planned))"
    }

    private var venues: String {
        let all = day.conference.venues.rows
        let cut = all.count { venue in day.chronicle.absences(of: venue.id).contains { day.isOfTheDay($0.from, $0.until) } }
        return all.isEmpty ? "" : "\(all.count) điểm cầu" + (cut > 0 ? ", trong đó \(cut) có lúc gián đoạn" : "")
    }

    private var delegates: String {
        let invited = day.conference.venues.rows.reduce(0) { $0 + ($1.expected ?? 0) }
        let roll = day.conference.rollCall
        let present = roll.closedAt.map { _ in roll.result.reduce(0) { $0 + $1.present } }
        let of = invited > 0 ? "/\(invited)" : ""
        return present.map { "\($0)\(of) có mặt khi điểm danh" } ?? (invited > 0 ? "\(invited) được mời; chưa điểm danh" : "")
    }

    private var guests: String {
        let all = day.conference.guests.rows
        let instead = all.count { $0.state == .substituted }
        let came = all.count { $0.state == .present } + instead
        return all.isEmpty ? "" : "\(came)/\(all.count) dự" + (instead > 0 ? ", trong đó \(instead) cử người dự thay" : "")
    }

    private var agenda: String {
        let all = day.conference.agenda.inOrder
        let inserted = all.count { $0.plannedStart == nil && $0.actualStart != nil }
        return "\(all.count { $0.state == .done })/\(all.count) nội dung" + (inserted > 0 ? ", thêm trong ngày \(inserted)" : "")
    }

    private var speeches: String {
        let all = day.conference.queue.speakers.rows
        let heard = all.filter { $0.startedAt != nil }
        let length = heard.reduce(0) { sum, speaker in sum + ((speaker.endedAt ?? speaker.startedAt ?? 0) - (speaker.startedAt ?? 0)) }
        return all.isEmpty ? "" : "\(heard.count)/\(all.count) được nói, tổng cộng \(length / .perMinute) phút"
    }

    /// A line an award, then all of them.
    private var awards: String {
        let awards = day.conference.awards
        let all = awards.recipients.rows.map(\.value)
        if all.isEmpty { return "" }
        let lines = awards.awards.rows.map { award in
            line(HTML.text(award.name.vi), all.filter { $0.award == award.id })
        }
        return (lines + [line("<b>Tổng cộng</b>", all)]).map { HTML.element("span", "line", $0) }.joined()
    }

    private func line(_ name: String, _ recipients: [Recipient]) -> String {
        let counts: [(Recipient.State, String)] = [(.absent, "vắng mặt"), (.deferred, "trao sau"), (.withdrawn, "không trao")]
        let others = counts.map { state, told in (recipients.count { $0.state == state }, told) }.filter { $0.0 > 0 }
        let told = others.map { ", \($0.0) \($0.1)" }.joined()
        return "\(name): \(recipients.count { $0.state == .conferred })/\(recipients.count)\(told)"
    }

    private var pledges: String {
        day.conference.pledges.pledges.rows.map { pledge in
            let answers = day.conference.pledges.answers(to: pledge.id)
            let signed = answers.count { $0.state == .signed || $0.state == .late }
            return HTML.element("span", "line", "\(HTML.text(pledge.bloc.name.vi)): \(signed)/\(answers.count) đơn vị")
        }.joined()
    }

    private var votes: String {
        day.conference.votes.votes.rows.filter { $0.openedAt != nil }.map { vote in
            HTML.element("span", "line", "\(HTML.text(vote.motion.text.vi)): \(VotesRegister.outcome(vote).lowercased())")
        }.joined()
    }

    private var interruptions: String {
        let outages = day.chronicle.outages.filter { day.isOfTheDay($0.from, $0.until) }
        let parts = [(day.chronicle.pauses.count, "lần tạm dừng"), (outages.count, "lần máy chủ ngừng")]
        return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
