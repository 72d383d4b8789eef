internal import Conference

/// Điểm danh điểm cầu: how many were at each venue from when to when, and when it was away.
struct AttendanceRegister: RegisterContent {
    static let name = "diem-danh-diem-cau"
    static let title = "Điểm danh điểm cầu"
    static let key = "attendance"
    static let columns: [RegisterColumn] = [
        .init(key: "venue", head: "Điểm cầu", width: 34), .init(key: "expected", head: "Được mời", width: 9, look: "number"),
        .init(key: "atRollCall", head: "Khi điểm danh", width: 9, look: "number"), .init(key: "what", head: "Tình hình", width: 18),
        .init(key: "present", head: "Có mặt", width: 8, look: "number"), .init(key: "from", head: "Từ", width: 6, look: "at"),
        .init(key: "until", head: "Đến", width: 6, look: "at"), .init(key: "note", head: "Ghi chú"),
    ]

    private let day: HeldDay

    init(_ day: HeldDay) { self.day = day }

    var rows: [RegisterRow] {
        day.conference.venues.rows.flatMap { venue in
            let all = counts(venue) + absences(venue)
            return all.isEmpty ? [row(venue, "Chưa báo", nil, nil, nil, nil, nil)] : all
        }
    }

    private func counts(_ venue: Venue) -> [RegisterRow] {
        venue.counts.enumerated().map { place, count in
            let until = place + 1 < venue.counts.count ? venue.counts[place + 1].at : day.endedAt
            return row(
                venue, "Có mặt", count.count, count.at, until, nil, day.chronicle.position(of: .counted(venue.id, at: count.at)))
        }
    }

    private func absences(_ venue: Venue) -> [RegisterRow] {
        day.chronicle.absences(of: venue.id).filter { day.isOfTheDay($0.from, $0.until) }.map {
            row(venue, $0.reason == nil ? "Mất kết nối" : "Không tham gia", nil, $0.from, $0.until, $0.reason, $0.seq)
        }
    }

    private func row(
        _ venue: Venue, _ what: String, _ present: Int?, _ from: Milliseconds?, _ until: Milliseconds?, _ note: String?, _ position: Int?
    ) -> RegisterRow {
        RegisterRow(
            cells: [
                .text(venue.name.vi), RegisterCell(venue.expected),
                RegisterCell(day.conference.rollCall.result.first { $0.venue == venue.id }?.present), .text(what), RegisterCell(present),
                RegisterCell(from.map(day.conference.clock.shown)), RegisterCell(until.map(day.conference.clock.shown)), RegisterCell(note),
            ],
            position: position, isIllustrative: day.isIllustrative(.venue(venue.id)))
    }
}
