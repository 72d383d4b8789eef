internal import Conference
internal import Script

/// Danh sách trao thưởng: who was honoured, by whom and into whose hands, and who has still to be.
struct AwardsRegister: RegisterContent {
    static let name = "danh-sach-trao-thuong"
    static let title = "Danh sách trao thưởng"
    static let key = "awards"
    static let columns: [RegisterColumn] = [
        .init(key: "name", head: "Tên ghi trên bằng", width: 16), .init(key: "award", head: "Danh hiệu, hình thức", width: 16),
        .init(key: "kind", head: "Loại"), .init(key: "unit", head: "Đơn vị"), .init(key: "decision", head: "Quyết định", width: 11),
        .init(key: "round", head: "Lượt", width: 4, look: "number"), .init(key: "venue", head: "Nơi trao", width: 9),
        .init(key: "result", head: "Kết quả", width: 8), .init(key: "conferredAt", head: "Lúc", width: 5, look: "at"),
        .init(key: "conferrers", head: "Người trao", width: 12), .init(key: "receivedBy", head: "Người nhận", width: 9),
        .init(key: "note", head: "Ghi chú"),
    ]

    private let day: HeldDay

    init(_ day: HeldDay) { self.day = day }

    /// In the order in which they went up; below them who stands in no round.
    var rows: [RegisterRow] {
        let awards = day.conference.awards
        var inRounds: Set<RecipientID> = []
        var rows: [RegisterRow] = []
        for (place, round) in awards.plan.order.compactMap({ awards.rounds[$0] }).enumerated() {
            for part in round.parts {
                for recipient in awards.recipients(part.recipients) {
                    inRounds.insert(recipient.id)
                    rows.append(row(recipient, Seat(round: round, part: part, number: place + 1)))
                }
            }
        }
        return rows + awards.recipients.rows.map(\.value).filter { !inRounds.contains($0.id) }.map { row($0, nil) }
    }

    /// Where somebody stood.
    private struct Seat {
        let round: Round
        let part: Round.Part
        let number: Int
    }

    private func row(_ recipient: Recipient, _ seat: Seat?) -> RegisterRow {
        let award = day.conference.awards.awards[recipient.award]
        let isConferred = recipient.state == .conferred
        return RegisterRow(
            cells: [
                .text(recipient.decidedName ?? recipient.name), RegisterCell(award?.name.vi), .text(Self.kind(recipient.kind)),
                RegisterCell(recipient.unit.flatMap { day.conference.units[$0]?.name.vi }), .text(decision(recipient, seat, award)),
                RegisterCell(seat?.number), RegisterCell(day.plainVenue(recipient.venue)), .text(result(recipient)),
                RegisterCell(recipient.conferredAt.map(day.conference.clock.shown)),
                RegisterCell(isConferred ? seat.flatMap { seat in award.map { conferrers(seat.part, $0) } } : nil),
                RegisterCell(isConferred ? receiver(recipient) : nil), RegisterCell(note(recipient)),
            ],
            position: day.chronicle.position(of: isConferred ? .conferred(recipient.id) : .marked(recipient.id, recipient.state)),
            isIllustrative: day.isIllustrative(.recipient(recipient.id)))
    }

    private static func kind(_ kind: Recipient.Kind) -> String {
        switch kind {
        case .collective: "Tập thể"
        case .household: "Hộ gia đình"
        case .individual: "Cá nhân"
        }
    }

    private func result(_ recipient: Recipient) -> String {
        switch recipient.state {
        case .waiting, .called: "Chưa trao"
        case .conferred: "Đã trao"
        case .absent: "Vắng mặt, chưa trao"
        case .deferred: "Trao sau"
        case .withdrawn: "Không trao"
        }
    }

    private func decision(_ recipient: Recipient, _ seat: Seat?, _ award: Award?) -> String {
        let numbers = recipient.decision.map { [$0] } ?? seat?.round.decisions ?? award?.decisions ?? []
        return numbers.map { $0 + (day.conference.awards.decisions[DecisionID(number: $0)]?.dated ?? "") }.joined(separator: "; ")
    }

    private func conferrers(_ part: Round.Part, _ award: Award) -> String {
        part.conferrers.isEmpty
            ? part.leaders(conferring: award, in: day.conference).vi : part.conferrers.map(day.plainlyCalled).joined(separator: "; ")
    }

    private func receiver(_ recipient: Recipient) -> String {
        if let proxy = recipient.proxy {
            let relation = proxy.relation.map { ", \($0)" } ?? ""
            let kind =
                switch proxy.kind {
                case .representative: "nhận thay"
                case .family: "đại diện gia đình"
                }
            return day.plain(proxy.name, proxy.salutation, proxy.title) + " (\(kind)\(relation))"
        }
        if let name = recipient.representative {
            return day.plain(name, recipient.representativeSalutation, recipient.representativeTitle)
        }
        if recipient.isPosthumous { return "Đại diện gia đình" }
        return switch recipient.kind {
        case .individual: "Trực tiếp nhận"
        case .collective: "Đại diện tập thể"
        case .household: "Đại diện hộ gia đình"
        }
    }

    /// What an office has to know beside it.
    private func note(_ recipient: Recipient) -> String? {
        let certificate: String? =
            switch recipient.certificate {
            case .wrong: "Bằng sai, cần đổi"
            case .swapped: "Bằng bị trao nhầm, cần đổi"
            case .ok, nil: nil
            }
        let parts = [recipient.isPosthumous ? "Truy tặng" : nil, recipient.reason, certificate].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
