internal import Cards
internal import Conference

/// Danh sách đại biểu, khách mời: the guests in the order of protocol, then the delegates of the units, venue by venue.
struct GuestsPaper: PaperContent {
    static let name = "danh-sach-dai-bieu"
    static let title = "Danh sách đại biểu, khách mời"
    static let shape = PaperShape.official
    static let style = ""

    private let day: PrintedDay

    init(_ day: PrintedDay) { self.day = day }

    var body: String? {
        let (guests, delegates) = (guests, delegates)
        let all = [("Lãnh đạo, khách mời", guests), ("Đại diện các đơn vị", delegates)].filter { !$0.1.isEmpty }
        return all.isEmpty ? nil : all.map { "<h2>\($0.0)</h2>\n\($0.1.html)" }.joined()
    }

    private var guests: PaperTable {
        var table = PaperTable([
            .init(head: "TT", width: 7, look: "number"), .init(head: "Họ và tên", width: 25), .init(head: "Chức vụ", width: 34),
            .init(head: "Điểm cầu", width: 16), .init(head: "Có mặt", width: 18),
        ])
        for (place, guest) in day.conference.guests.rows.enumerated() {
            let person = day.conference.people[guest.person]
            table.add([
                String(place + 1), person.map(day.called) ?? "",
                person?.title.map { HTML.text($0.vi) } ?? "", day.venue(guest.venue), presence(of: guest),
            ])
        }
        return table
    }

    /// Left open for a pen until somebody has told.
    private func presence(of guest: Guest) -> String {
        let deputy = guest.substitute.map { "Dự thay: " + day.named($0.name, $0.salutation?.vi, $0.title?.vi) } ?? "Dự thay"
        return switch guest.state {
        case .expected: ""
        case .present: "Có mặt"
        case .absent: "Vắng mặt"
        case .substituted: deputy
        }
    }

    private var delegates: PaperTable {
        var table = PaperTable([
            .init(head: "TT", width: 7, look: "number"), .init(head: "Họ và tên", width: 35), .init(head: "Đơn vị", width: 40),
            .init(head: "Có mặt", width: 18),
        ])
        let delegates = day.conference.participants.rows.filter { $0.who.role == .delegate }
        let seated = Dictionary(grouping: delegates) { $0.venue.flatMap { day.conference.venues[$0]?.id } }
        var number = 0
        let seats: [(heading: String, venue: VenueID?)] =
            day.conference.venues.rows.map { (day.venue($0.id), $0.id) } + [("Chưa xếp điểm cầu", nil)]
        for seat in seats {
            let own = seated[seat.venue] ?? []
            if !own.isEmpty { table.add(heading: seat.heading) }
            for delegate in own {
                number += 1
                let units = delegate.units.compactMap { id in
                    day.conference.units[id].map { HTML.text($0.name.vi) + day.mark(.unit(id)) }
                }
                table.add([
                    String(number), HTML.text(delegate.name) + day.mark(.person(delegate.who.person)), units.joined(separator: "; "), "",
                ])
            }
        }
        return table
    }
}
