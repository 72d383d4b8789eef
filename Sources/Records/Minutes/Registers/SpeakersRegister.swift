internal import Conference

/// Danh sách phát biểu, tham luận: who was heard and for how long, who was not, and what was handed in.
struct SpeakersRegister: RegisterContent {
    static let name = "phat-bieu-tham-luan"
    static let title = "Danh sách phát biểu, tham luận"
    static let key = "speakers"
    static let columns: [RegisterColumn] = [
        .init(key: "name", head: "Người phát biểu", width: 21), .init(key: "kind", head: "Loại", width: 8),
        .init(key: "topic", head: "Nội dung", width: 31), .init(key: "venue", head: "Điểm cầu", width: 11),
        .init(key: "result", head: "Kết quả", width: 9), .init(key: "from", head: "Từ", width: 5, look: "at"),
        .init(key: "until", head: "Đến", width: 5, look: "at"), .init(key: "secondsGiven", head: "Số giây được nói"),
        .init(key: "seconds", head: "Số giây đã nói"), .init(key: "note", head: "Ghi chú"),
    ]

    private let day: HeldDay

    init(_ day: HeldDay) { self.day = day }

    /// Those who had the floor, in the order in which they had it; then the rest.
    var rows: [RegisterRow] {
        let speakers = day.conference.queue.speakers.rows
        let heard = speakers.filter { $0.startedAt != nil }.sorted { ($0.startedAt ?? 0) < ($1.startedAt ?? 0) }
        return (heard + speakers.filter { $0.startedAt == nil }).map(row)
    }

    private func row(_ speaker: SpeakerQueue.Speaker) -> RegisterRow {
        let until = speaker.startedAt == nil ? nil : speaker.endedAt
        let spoken = speaker.startedAt.flatMap { start in until.map { Int(($0 - start) / .perSecond) } }
        return RegisterRow(
            cells: [
                .text(day.plain(speaker.name, speaker.salutation?.vi, speaker.title?.vi)), .text(Self.kind(speaker.kind)),
                .text(speaker.topic.vi), RegisterCell(day.plainVenue(speaker.venue)), .text(Self.result(speaker.state)),
                RegisterCell(speaker.startedAt.map(day.conference.clock.shown)), RegisterCell(until.map(day.conference.clock.shown)),
                RegisterCell(secondsGiven(speaker)), RegisterCell(spoken),
                RegisterCell(speaker.declinedFor),
            ],
            position: day.chronicle.position(of: speaker.startedAt == nil ? .finished(speaker.id) : .spoke(speaker.id)),
            isIllustrative: day.isIllustrative(.speaker(speaker.id)))
    }

    /// A paper has the programme's length unless the MC gave it another.
    private func secondsGiven(_ speaker: SpeakerQueue.Speaker) -> Int {
        let paper = speaker.item.flatMap { day.work(in: $0) }?.papers.first { $0.id == speaker.id }?.paper
        return speaker.seconds ?? paper.map { $0.minutes * 60 } ?? day.conference.queue.settings.seconds
    }

    private static func kind(_ kind: SpeakerQueue.Kind) -> String {
        switch kind {
        case .paper: "Tham luận"
        case .speech: "Phát biểu"
        case .question: "Câu hỏi"
        case .answer: "Trả lời"
        }
    }

    private static func result(_ state: SpeakerQueue.State) -> String {
        switch state {
        case .asked: "Đăng ký"
        case .accepted: "Chờ đến lượt"
        case .speaking: "Đang nói"
        case .finished: "Đã nói"
        case .declined: "Không nhận"
        case .withdrawn: "Tự rút"
        case .unheard: "Chưa được nói"
        case .inWriting: "Gửi văn bản"
        }
    }
}
