internal import Conference

/// Danh sách ký giao ước thi đua: what each unit answered and by which way, those answers too that were made void since.
struct SignaturesRegister: RegisterContent {
    static let name = "danh-sach-ky-giao-uoc"
    static let title = "Danh sách ký giao ước thi đua"
    static let key = "signatures"
    static let columns: [RegisterColumn] = [
        .init(key: "unit", head: "Đơn vị", width: 17), .init(key: "bloc", head: "Khối, cụm thi đua", width: 14),
        .init(key: "signatory", head: "Người ký", width: 14), .init(key: "result", head: "Kết quả", width: 9),
        .init(key: "at", head: "Lúc", width: 5, look: "at"), .init(key: "how", head: "Cách ký", width: 9),
        .init(key: "attestedBy", head: "Xác nhận", width: 8),
        .init(key: "version", head: "Bản", width: 4, look: "number"), .init(key: "digest", head: "Mã SHA-256 của văn bản"),
        .init(key: "voidedFor", head: "Lý do hủy", width: 10), .init(key: "note", head: "Ghi chú"),
    ]

    private let day: HeldDay

    init(_ day: HeldDay) { self.day = day }

    var rows: [RegisterRow] {
        day.conference.pledges.pledges.rows.flatMap { pledge in
            day.conference.pledges.answers(to: pledge.id).flatMap { answer in
                answer.voided.map { row(pledge, answer.id.unit, $0.state, $0.given, voidedFor: $0.reason ?? "hủy việc ký") }
                    + [row(pledge, answer.id.unit, answer.state, answer.given, voidedFor: nil)]
            }
        }
    }

    private func row(_ pledge: Pledge, _ unit: UnitID, _ state: Answer.State, _ given: Answer.Given?, voidedFor: String?) -> RegisterRow {
        let signed = given.flatMap { signatory($0, of: unit) }
        return RegisterRow(
            cells: [
                RegisterCell(day.conference.units[unit]?.name.vi), .text(pledge.bloc.name.vi),
                RegisterCell(signed ?? day.signatory(of: unit)),
                .text(voidedFor == nil ? Self.result(state) : "Đã hủy"), RegisterCell((given?.at).map(day.conference.clock.shown)),
                RegisterCell(given.map { Self.way($0.how) }), RegisterCell(given.flatMap(Self.attesting)), RegisterCell(given?.version),
                RegisterCell(given?.digest),
                RegisterCell(voidedFor), RegisterCell(given?.reason),
            ],
            position: given?.seq, isIllustrative: day.isIllustrative(.unit(unit)))
    }

    private static func result(_ state: Answer.State) -> String {
        switch state {
        case .none, .void: "Chưa ký"
        case .signed: "Đã ký"
        case .late: "Ký muộn"
        case .declined: "Không ký"
        }
    }

    /// On the venue's device and with a code it is still the unit's signatory who signs.
    private func signatory(_ given: Answer.Given, of unit: UnitID) -> String? {
        switch given.how {
        case .own: day.plain(given.by)
        case .venue: day.signatory(of: unit)
        case .paper: given.name
        }
    }

    /// A device's own signature proves the device, not the person; what was signed on paper is attested by the paper.
    private static func attesting(_ given: Answer.Given) -> String? {
        switch given.how {
        case .own, .venue: given.device == nil ? "Máy chủ" : "Chữ ký thiết bị"
        case .paper: nil
        }
    }

    private static func way(_ how: Answer.How) -> String {
        switch how {
        case .own: "Thiết bị riêng"
        case .venue: "Máy điểm cầu"
        case .paper: "Trên giấy"
        }
    }
}
