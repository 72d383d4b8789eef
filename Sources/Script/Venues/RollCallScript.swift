package import Conference

/// What the MC reads in the roll call: the venues one by one until all have told, then the sum.
struct RollCallScript {
    private let conference: ConferenceState

    /// The most venues that are read one by one: beyond it nobody calls them so.
    private static let mostCalled = 40

    init(_ conference: ConferenceState) { self.conference = conference }

    var reading: Spoken {
        let totals = conference.venueTotals
        return totals.reported == totals.inUse ? summary(totals) : callOfVenues
    }

    /// Each with its number once it is told: the list stands still while the MC reads from it.
    private var callOfVenues: Spoken {
        let called = conference.venuesCalled
        if called.isEmpty { return .nothing }
        let lines = called.prefix(Self.mostCalled).enumerated().map { place, venue in
            Spoken(
                "\(place + 1). \(venue.name.vi)" + (venue.attendance.map { ": \(Self.grouped($0.count, by: ".")) đại biểu" } ?? ""),
                en: "\(place + 1). \(venue.name.english)"
                    + (venue.attendance.map { ": \(Self.grouped($0.count, by: ",")) delegates" } ?? ""),
                named: [.venue(venue.id)])
        }
        let more = called.count - Self.mostCalled
        let rest = more > 0 ? [Spoken("… và \(more) điểm cầu khác", en: "… and \(more) others")] : []
        let lead = Spoken(
            "Kính mời lần lượt các điểm cầu báo cáo số đại biểu có mặt và tình trạng âm thanh, hình ảnh:",
            en: "The connection points, each in turn, please report the number of delegates present and the state of sound and picture:")
        return .lines([lead] + lines + rest)
    }

    /// The sentence that ends the roll call. A venue that is out of use is a matter of the staff, not of the hall.
    private func summary(_ totals: VenueTotals) -> Spoken {
        let invited = totals.isExpectationWhole && totals.expected > 0
        return Spoken(
            "Kính thưa quý vị đại biểu! Tổng số đại biểu dự hội nghị tại \(totals.inUse) điểm cầu là "
                + "\(Self.grouped(totals.present, by: ".")) đại biểu"
                + (invited ? " trên tổng số \(Self.grouped(totals.expected, by: ".")) đại biểu được triệu tập." : "."),
            en: "Distinguished delegates, those attending at \(totals.inUse) connection points number "
                + "\(Self.grouped(totals.present, by: ",")) in all"
                + (invited ? ", of \(Self.grouped(totals.expected, by: ",")) invited." : "."))
    }

    /// 3131 as 3.131 in Vietnamese, 3,131 in English.
    private static func grouped(_ number: Int, by mark: String) -> String {
        let digits = Array(String(number))
        return digits.enumerated().map { place, digit in
            (place > 0 && (digits.count - place).isMultiple(of: 3) ? mark : "") + String(digit)
        }.joined()
    }
}

extension ConferenceState {
    /// Whom the MC calls one by one: the venues in use, in their order. The hall is not called: the MC stands in it.
    package var venuesCalled: [Venue] { venues.rows.filter { !$0.isOut && !$0.isHall } }
}
