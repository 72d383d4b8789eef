internal import Conference

/// Danh sách khách mời dự: who came, who did not, and who came instead.
struct GuestsRegister: RegisterContent {
    static let name = "khach-moi-du"
    static let title = "Danh sách khách mời dự"
    static let key = "guests"
    static let columns: [RegisterColumn] = [
        .init(key: "name", head: "Họ và tên", width: 20), .init(key: "title", head: "Chức vụ", width: 27),
        .init(key: "venue", head: "Điểm cầu", width: 14), .init(key: "result", head: "Có mặt", width: 9),
        .init(key: "since", head: "Lúc", width: 5, look: "at"), .init(key: "substitute", head: "Dự thay", width: 15),
    ]

    private let day: HeldDay

    init(_ day: HeldDay) { self.day = day }

    var rows: [RegisterRow] {
        day.conference.guests.rows.map { guest in
            let person = day.conference.people[guest.person]
            return RegisterRow(
                cells: [
                    RegisterCell(person.map { day.plain($0.name, $0.salutation?.vi, nil) }), RegisterCell(person?.title?.vi),
                    RegisterCell(day.plainVenue(guest.venue)), .text(Self.result(guest.state)),
                    RegisterCell(guest.since.map(day.conference.clock.shown)),
                    RegisterCell(guest.substitute.map { day.plain($0.name, $0.salutation?.vi, $0.title?.vi) }),
                ],
                position: day.chronicle.position(of: .guestTold(guest.id)), isIllustrative: day.isIllustrative(.person(guest.person)))
        }
    }

    private static func result(_ state: Guest.State) -> String {
        switch state {
        case .expected: "Không ghi nhận"
        case .present: "Có mặt"
        case .absent: "Vắng mặt"
        case .substituted: "Cử người dự thay"
        }
    }
}
