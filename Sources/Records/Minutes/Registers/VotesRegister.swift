internal import Conference

/// Kết quả biểu quyết: every show of hands as it was counted at its close.
struct VotesRegister: RegisterContent {
    static let name = "bieu-quyet"
    static let title = "Kết quả biểu quyết"
    static let key = "votes"
    static let columns: [RegisterColumn] = [
        .init(key: "motion", head: "Nội dung biểu quyết", width: 29), .init(key: "openedAt", head: "Mở", width: 5, look: "at"),
        .init(key: "closedAt", head: "Kết thúc", width: 6, look: "at"), .init(key: "present", head: "Có mặt", width: 6, look: "number"),
        .init(key: "expected", head: "Được mời", width: 6, look: "number"), .init(key: "for", head: "Tán thành", width: 6, look: "number"),
        .init(key: "against", head: "Không tán thành", width: 7, look: "number"),
        .init(key: "abstaining", head: "Không có ý kiến", width: 7, look: "number"),
        .init(key: "notVoting", head: "Không biểu quyết", width: 7, look: "number"), .init(key: "result", head: "Kết quả", width: 11),
        .init(key: "note", head: "Ghi chú"),
    ]

    private let day: HeldDay

    init(_ day: HeldDay) { self.day = day }

    var rows: [RegisterRow] { day.conference.votes.votes.rows.map(row) }

    private func row(_ vote: Vote) -> RegisterRow {
        let (shown, result) = (day.conference.clock.shown, vote.result)
        let missing = (result?.missing ?? []).compactMap(day.plainVenue)
        return RegisterRow(
            cells: [
                .text(vote.motion.text.vi), RegisterCell(vote.openedAt.map(shown)), RegisterCell(vote.closedAt.map(shown)),
                RegisterCell(result?.present), RegisterCell(result?.expected), RegisterCell(result?.hands.for),
                RegisterCell(result?.hands.against), RegisterCell(result?.hands.abstaining), RegisterCell(result?.notVoting),
                .text(Self.outcome(vote)), RegisterCell(missing.isEmpty ? nil : "Chưa có số của: " + missing.joined(separator: ", ")),
            ],
            position: day.chronicle.position(of: result == nil ? .voteOpened(vote.id) : .voteClosed(vote.id)),
            isIllustrative: day.isIllustrative(.vote(vote.id)))
    }

    static func outcome(_ vote: Vote) -> String {
        switch vote.state {
        case .planned: "Chưa biểu quyết"
        case .open: "Đang biểu quyết"
        case .dropped: "Không có kết quả"
        case .closed: vote.result?.outcome ?? ""
        }
    }
}
