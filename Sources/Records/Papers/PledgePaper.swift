internal import Cards
internal import Conference
internal import Script

/// Giao ước thi đua: the text of each bloc as it stands, and a line for each of its units to be signed and stamped.
struct PledgePaper: PaperContent {
    static let name = "giao-uoc-thi-dua"
    static let title = "Giao ước thi đua"
    static let shape = PaperShape.sheets
    static let style = """
        .pledge { margin-bottom: 6mm; font-size: 14pt; text-align: justify; }
        .pledge p { margin-top: 2mm; orphans: 2; widows: 2; }
        .pledge h1 { margin-bottom: 4mm; text-align: center; }
        .digest { margin-top: 3mm; font-size: 8pt; color: #444; }
        tbody td { height: 24mm; vertical-align: middle; }
        """

    private let day: PrintedDay

    init(_ day: PrintedDay) { self.day = day }

    var body: String? {
        let sheets = day.conference.pledges.pledges.rows.compactMap(sheet)
        return sheets.isEmpty ? nil : sheets.joined()
    }

    private func sheet(of pledge: Pledge) -> String? {
        if day.now != nil, pledge.state == .closed { return nil }
        var table = PaperTable([
            .init(head: "TT", width: 7, look: "number"), .init(head: "Đơn vị", width: 30), .init(head: "Đại diện ký", width: 28),
            .init(head: "Ký tên, đóng dấu", width: 35),
        ])
        for (place, answer) in day.conference.pledges.answers(to: pledge.id).enumerated() where day.now == nil || !answer.state.stands {
            table.add([String(place + 1), unit(answer.id.unit, pledge.bloc), signatory(of: answer.id.unit), ""])
        }
        if table.isEmpty { return nil }
        let text = pledge.text.split(separator: "\n").map { HTML.text(String($0)) }
        let title = text.count > 1 ? "<h1>\(text[0])</h1>\n" : ""
        let lines = (text.count > 1 ? text.dropFirst() : text[...]).map { "<p>\($0)</p>\n" }.joined()
        return """
            <section class="page">
            \(day.letterhead(of: pledge.bloc.name.vi))<div class="pledge">
            \(title)\(lines)<p class="digest">Văn bản số \(pledge.version); mã SHA-256: \(HTML.text(pledge.digest))\(key)</p>
            </div>
            \(table.html)</section>

            """
    }

    /// Whoever keeps this sheet can check a receipt years later: by this key it has to be signed.
    private var key: String { day.fingerprint.map { "<br>Biên nhận điện tử, mã nhận dạng chữ ký số: \($0)" } ?? "" }

    private func unit(_ id: UnitID, _ bloc: Bloc) -> String {
        let office = id == bloc.head ? bloc.headship.leader : id == bloc.deputy ? "Phó " + bloc.headship.leader.lowercased() : ""
        let name = day.conference.units[id].map { HTML.text($0.name.vi) + day.mark(.unit(id)) } ?? ""
        return name + HTML.element("span", "line", office.isEmpty ? "" : "<em>\(office)</em>")
    }

    private func signatory(of id: UnitID) -> String {
        guard let person = day.conference.units[id]?.signatory else { return "" }
        if let known = day.conference.people[person] { return day.named(known) }
        let name = day.conference.participants[Principal(.delegate, person)]?.name
        return name.map { HTML.text($0) + day.mark(.person(person)) } ?? ""
    }
}
