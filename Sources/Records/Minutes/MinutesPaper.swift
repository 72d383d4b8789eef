internal import Cards
internal import Conference

/// Biên bản hội nghị, in the form of Mẫu 1.9 (Decree 30/2020/NĐ-CP, Appendix III): when, where, who, what was done, and who signs for it.
struct MinutesPaper: PaperContent {
    static let name = "bien-ban"
    static let title = "Biên bản"
    static let number = "Số: ……/BB-……"
    static let isDated = false
    static let shape = PaperShape.official
    static let style = """
        body { font-size: 13pt; }
        p, li { orphans: 2; widows: 2; }
        .field, .line, .said { text-align: justify; }
        .field, .line, .said { margin-top: 1.5mm; }
        .item { margin-top: 4mm; font-weight: 700; break-after: avoid; }
        .said { margin-left: 6mm; white-space: pre-line; }
        .seq { white-space: nowrap; }
        table { margin-top: 2mm; font-size: 11.5pt; }
        .signed { display: flex; justify-content: space-between; margin-top: 8mm; text-align: center; break-inside: avoid; }
        .signed div { width: 46%; }
        .signed p { text-align: center; }
        .signed i { display: block; height: 24mm; }
        .copies { margin-top: 6mm; font-size: 11pt; break-inside: avoid; }
        .source { margin-top: 6mm; font-size: 9.5pt; color: #444; }
        """

    private let day: HeldDay

    init(_ day: HeldDay) { self.day = day }

    /// Nothing before the conference has begun: there is nothing to put down.
    var body: String? {
        guard let opened = day.chronicle.opening else { return nil }
        let begun = day.clock.inWords(day.heldAt) + day.position(opened.seq)
        return field("Thời gian bắt đầu", begun) + field("Địa điểm", HTML.text(day.about.place.vi))
            + "<h2>Thành phần tham dự</h2>\n" + MinutesAttendance(of: day).html
            + field("Chủ trì (chủ tọa)", chairs) + field("Thư ký (người ghi biên bản)", secretary)
            + "<h2>Nội dung (theo diễn biến hội nghị)</h2>\n" + MinutesItems(of: day).html
            + noted("Kết luận", MinutesNotes(of: day).lines(about: .conference)) + noted("Ghi chép khác", MinutesNotes(of: day).besides)
            + MinutesInterruptions(of: day).html + ending
    }

    private func field(_ head: String, _ text: String) -> String { "<p class=\"field\"><b>\(head):</b> \(text)</p>\n" }

    private var chairs: String {
        let all = day.about.chairs.compactMap { day.conference.people[$0] }.map(day.named)
        return all.isEmpty ? "………………" : all.joined(separator: "; ")
    }

    private var secretary: String { day.about.secretary.flatMap { day.conference.people[$0] }.map(day.named) ?? "………………" }

    /// What the secretary has put down.
    private func noted(_ heading: String, _ notes: [String]) -> String { notes.isEmpty ? "" : "<h2>\(heading)</h2>\n" + notes.joined() }

    private var ending: String {
        let ended = day.endedAt.map { at in
            "<p class=\"line\">Hội nghị kết thúc vào \(day.clock.inWords(day.conference.clock.shown(at)))\(day.position(of: .became(.ended)))./.</p>\n"
        }
        let chair = day.about.chairs.first.flatMap { day.conference.people[$0] }
        let secretary = day.about.secretary.flatMap { day.conference.people[$0] }
        return (ended ?? "<p class=\"line\"><b>Hội nghị chưa kết thúc.</b></p>\n")
            + "<div class=\"signed\">\(signer("Thư ký", "Chữ ký", secretary))\(signer("Chủ tọa", "Chữ ký, dấu của cơ quan (nếu có)", chair))</div>\n"
            + "<p class=\"copies\"><b><i>Nơi nhận:</i></b><br>- ………………;<br>- Lưu: VT, hồ sơ.</p>\n"
            + "<p class=\"source\">Số trong ngoặc vuông là số dòng trong tệp positions.jsonl, nơi mỗi việc được ghi lại ngay khi xảy ra.</p>\n"
    }

    private func signer(_ office: String, _ what: String, _ person: Person?) -> String {
        "<div><p><b>\(office.uppercased())</b></p><p><em>(\(what))</em></p><i></i><p><b>\(person.map(day.called) ?? "Họ và tên")</b></p></div>"
    }
}
