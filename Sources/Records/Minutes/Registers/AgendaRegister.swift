internal import Conference

/// Chương trình, kế hoạch và thực tế: when each item was to be and when it was.
struct AgendaRegister: RegisterContent {
    static let name = "chuong-trinh-thuc-te"
    static let title = "Chương trình: kế hoạch và thực tế"
    static let key = "agenda"
    static let columns: [RegisterColumn] = [
        .init(key: "title", head: "Nội dung", width: 38), .init(key: "plannedStart", head: "Bắt đầu theo kế hoạch", width: 8, look: "at"),
        .init(key: "plannedMinutes", head: "Phút kế hoạch", width: 8, look: "number"),
        .init(key: "start", head: "Bắt đầu thực tế", width: 8, look: "at"), .init(key: "end", head: "Kết thúc", width: 7, look: "at"),
        .init(key: "minutes", head: "Phút thực tế", width: 7, look: "number"),
        .init(key: "late", head: "Bắt đầu muộn (phút)", width: 7, look: "number"), .init(key: "result", head: "Kết quả", width: 7),
    ]

    private let day: HeldDay

    private let shift: Milliseconds

    init(_ day: HeldDay) {
        self.day = day
        shift = DayTimes.shiftInDays(of: day.conference.agenda)
    }

    var rows: [RegisterRow] { day.conference.agenda.inOrder.map(row) }

    private func row(_ item: Agenda.Item) -> RegisterRow {
        let shown = day.conference.clock.shown
        let (start, end) = (item.actualStart.map(shown), item.actualEnd.map(shown))
        let took = start.flatMap { start in end.map { day.minutes(start, $0) } }
        let late = start.flatMap { start in item.plannedStart.map { Int((start - shift - $0) / .perMinute) } }
        return RegisterRow(
            cells: [
                .text(item.title.vi), RegisterCell(item.plannedStart), .number(item.plannedMinutes), RegisterCell(start), RegisterCell(end),
                RegisterCell(took), RegisterCell(late), .text(result(item)),
            ],
            position: day.chronicle.position(of: .entered(item.id)), isIllustrative: day.isIllustrative(.item(item.id)))
    }

    private func result(_ item: Agenda.Item) -> String {
        switch item.state {
        case .planned: day.isOver ? "Không thực hiện" : "Chưa đến"
        case .current: "Đang thực hiện"
        case .done: "Đã thực hiện"
        case .skipped: "Không thực hiện"
        }
    }
}
