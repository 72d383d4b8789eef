internal import Cards
internal import Conference

/// Who was there: the guests, and each venue with how many from when to when; a line that was cut is told from people who stayed away.
struct MinutesAttendance {
    /// Venues that all stand in the minutes; of more only those of which there is something to tell, and the rest in the list beside them.
    private static let mostListed = 100

    private let day: HeldDay

    init(of day: HeldDay) { self.day = day }

    var html: String { guests + rollCall + venues }

    private var guests: String {
        let all = day.conference.guests.rows
        if all.isEmpty { return "" }
        let came = all.count { $0.state == .present || $0.state == .substituted }
        let list = GuestsRegister.title.lowercased()
        return "<p class=\"line\">Khách mời: \(came)/\(all.count) người dự (\(list) kèm theo).</p>\n"
            + line("Cử người dự thay", all.filter { $0.state == .substituted }, substituted)
            + line("Vắng mặt", all.filter { $0.state == .absent }, absent)
    }

    private func line(_ head: String, _ guests: [Guest], _ told: (Guest) -> String) -> String {
        guests.isEmpty ? "" : "<p class=\"line\">\(head): \(guests.map(told).joined(separator: "; ")).</p>\n"
    }

    private func absent(_ guest: Guest) -> String { named(guest) + day.position(of: .guestTold(guest.id)) }

    private func substituted(_ guest: Guest) -> String {
        let deputy = guest.substitute.map { ", người dự thay: \(day.named($0.name, $0.salutation?.vi, $0.title?.vi))" } ?? ""
        return named(guest) + deputy + day.position(of: .guestTold(guest.id))
    }

    private func named(_ guest: Guest) -> String { day.conference.people[guest.person].map(day.named) ?? "" }

    private var rollCall: String {
        let roll = day.conference.rollCall
        guard let closed = roll.closedAt else { return "" }
        let (present, venues) = (roll.result.reduce(0) { $0 + $1.present }, roll.result.count)
        return "<p class=\"line\">Điểm danh xong lúc \(day.time(closed)): \(present) đại biểu tại \(venues) điểm cầu đã báo"
            + "\(day.position(of: .rollCalled)).</p>\n"
    }

    private var venues: String {
        var table = PaperTable([
            .init(head: "Điểm cầu", width: 27), .init(head: "Được mời", width: 9, look: "number"),
            .init(head: "Khi điểm danh", width: 10, look: "number"), .init(head: "Có mặt, theo thời gian", width: 27),
            .init(head: "Gián đoạn", width: 27),
        ])
        let all = day.conference.venues.rows
        let isLong = all.count > Self.mostListed
        for venue in all where !isLong || hasSomethingToTell(venue) {
            let called = day.conference.rollCall.result.first { $0.venue == venue.id }?.present
            table.add([
                day.venue(venue.id), venue.expected.map(String.init) ?? "", called.map(String.init) ?? "", counts(venue),
                absences(venue) + notes(venue),
            ])
        }
        let others = isLong ? "<p class=\"line\">\(all.count) điểm cầu (danh sách điểm danh kèm theo).</p>\n" : ""
        return others + (table.isEmpty ? "" : table.html)
    }

    private func hasSomethingToTell(_ venue: Venue) -> Bool { !absences(venue).isEmpty || !notes(venue).isEmpty }

    private func notes(_ venue: Venue) -> String { MinutesNotes(of: day).lines(about: .venue(venue.id)).joined() }

    private func counts(_ venue: Venue) -> String {
        let all = venue.counts.map { count in
            "<span class=\"line\">từ \(day.time(count.at)): \(count.count)\(day.position(of: .counted(venue.id, at: count.at)))</span>"
        }
        return all.isEmpty ? "chưa báo" : all.joined()
    }

    private func absences(_ venue: Venue) -> String {
        day.chronicle.absences(of: venue.id).filter { day.isOfTheDay($0.from, $0.until) }.map { absence in
            let why = absence.reason == nil ? "mất kết nối" : "không tham gia"
            return "<span class=\"line\">\(day.span(absence.from, absence.until)) \(why)\(day.position(absence.seq))</span>"
        }.joined()
    }
}
