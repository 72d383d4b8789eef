import Conference

/// `recipients.csv`: who is honoured, in the order of the decision, each with the round in which they go up.
struct RecipientsFile {
    /// A recipient with what the checks need; its award is told by its round.
    struct Line {
        var recipient: Recipient
        let row: CSVTable.Row
        /// nil: not told, so where the round's part is, or the hall.
        let venue: Located<String>?
    }

    static let columns: [CSVTable.Column] = [
        .required("id", "Mã"), .required("round", "Lượt trao", "Lượt"),
        .required("kind", "Đối tượng", "Loại", "Tập thể hay cá nhân", "Tập thể/cá nhân", "Tập thể, hộ gia đình, cá nhân"),
        .required("name", "Họ và tên", "Họ tên", "Tên", "Tên tập thể, cá nhân", "Tập thể, cá nhân", "Họ và tên, tên tập thể"),
        .optional("decided_name", "Tên trong quyết định", "Tên theo quyết định"), .optional("salutation", "Xưng hô", "Danh xưng"),
        .optional("title", "Chức vụ", "Chức danh"), .optional("workplace", "Đơn vị", "Đơn vị công tác", "Nơi công tác"),
        .optional("unit", "Mã đơn vị"), .optional("venue", "Điểm cầu", "Nơi nhận", "Mã điểm cầu"),
        .optional("representative", "Người đại diện", "Đại diện", "Đại diện nhận"),
        .optional("representative_salutation", "Xưng hô người đại diện"), .optional("representative_title", "Chức vụ người đại diện"),
        .optional("people", "Số người", "Số người lên nhận"),
        .optional("posthumous", "Truy tặng"), .optional("proxy", "Người nhận thay", "Nhận thay"),
        .optional("proxy_salutation", "Xưng hô người nhận thay"), .optional("proxy_title", "Chức vụ người nhận thay"),
        .optional("proxy_relation", "Quan hệ", "Quan hệ với người được khen"), .optional("decision", "Quyết định", "Số quyết định"),
        IllustrativeMarks.column,
    ]

    /// What a spreadsheet may have for the kind, without diacritics.
    static let kinds: [String: Recipient.Kind] = [
        "tap-the": .collective, "ho-gia-dinh": .household, "gia-dinh": .household, "ca-nhan": .individual,
    ]

    var lines: [Line] = []
    /// Whether the list could be read whole.
    var isWhole = true

    /// Those who go up together, in the order of the list.
    var byRound: [RoundID: [Line]] { Dictionary(grouping: lines) { $0.recipient.round ?? "" } }

    init(_ reading: FolderReading) {
        guard reading.exists(ProgrammeFiles.recipients) else { return }
        guard
            let table = reading.table(
                ProgrammeFiles.recipients, what: "the recipient", columns: Self.columns, limit: StateLimits.recipients)
        else {
            isWhole = false
            return
        }
        isWhole = table.isWhole
        for row in table.rows { read(row, reading) }
    }

    private mutating func read(_ row: CSVTable.Row, _ reading: FolderReading) {
        let round = row.reference("round", to: reading.rounds, example: "r1")
        let venue = row.reference("venue", .optional, to: reading.venues)
        let unit = row.reference("unit", .optional, to: reading.units)
        let kind: Located<Recipient.Kind>? = row.choice("kind", words: Self.kinds)
        let isPosthumous = row.flag("posthumous") ?? false
        let line = { (field: String, rule: TextRule) in row.text(field, rule, .optional)?.value }
        var recipient = Recipient(
            id: RecipientID(row.id("id", example: "tap-the-1")?.value ?? ""), award: "", kind: kind?.value ?? .individual,
            name: row.text("name", .name)?.value ?? "", round: RoundID(round?.value ?? ""), venue: VenueID(venue?.value ?? ""))
        recipient.decidedName = line("decided_name", .name)
        recipient.salutation = line("salutation", .name)
        recipient.title = Self.title(row)
        recipient.unit = unit.map { UnitID($0.value) }
        recipient.representative = line("representative", .name)
        recipient.representativeSalutation = line("representative_salutation", .name)
        recipient.representativeTitle = line("representative_title", .title)
        recipient.people = row.number("people", in: StateLimits.walkingUp, .optional)?.value ?? 1
        recipient.isPosthumous = isPosthumous
        recipient.decision = line("decision", .title)
        recipient.proxy = Self.proxy(row, isPosthumous: isPosthumous)
        Self.checkPosthumous(row, kind: kind?.value, recipient)
        guard let id = row.written("id"), Identifier<Never>.allows(id.value), round != nil, kind != nil else {
            isWhole = false
            return
        }
        if row.written("venue") != nil, venue == nil { isWhole = false }
        if reading.recipients.define(id, on: row.page) {
            reading.illustrative.note(.recipient(recipient.id), row)
            lines.append(Line(recipient: recipient, row: row, venue: venue))
        } else {
            isWhole = false
        }
    }

    /// Offices keep the place of work in a column of its own; the MC reads it after the office: “Trưởng thôn, xã số 1”.
    private static func title(_ row: CSVTable.Row) -> String? {
        let parts = ["title", "workplace"].compactMap { row.text($0, .title, .optional)?.value }
        let title = parts.joined(separator: ", ")
        if title.unicodeScalars.count > StateLimits.titleCharacters, parts.count > 1 {
            row.page.fault(
                row.place, "`title` and `workplace` of \(row.what) together are \(title.unicodeScalars.count) characters long",
                "shorten them to at most \(StateLimits.titleCharacters)")
        }
        return parts.isEmpty ? nil : title
    }

    private static func proxy(_ row: CSVTable.Row, isPosthumous: Bool) -> Recipient.Proxy? {
        let salutation = row.text("proxy_salutation", .name, .optional)
        let title = row.text("proxy_title", .title, .optional)
        let relation = row.text("proxy_relation", .name, .optional)
        guard let name = row.text("proxy", .name, .optional) else {
            if let lonely = title ?? relation ?? salutation, !(row.hasColumn("proxy") && row.isSpoilt("proxy")) {
                row.page.fault(
                    lonely.place, "\(row.what) has particulars of a proxy but no name",
                    "write the name in the column `proxy`, or empty both")
            }
            return nil
        }
        return Recipient.Proxy(
            name: name.value, salutation: salutation?.value, title: title?.value, kind: isPosthumous ? .family : .representative,
            relation: relation?.value)
    }

    private static func checkPosthumous(_ row: CSVTable.Row, kind: Recipient.Kind?, _ recipient: Recipient) {
        guard recipient.isPosthumous else { return }
        if let kind, kind != .individual {
            row.page.fault(row.place, "\(row.what) is a \(kind) and cannot be honoured posthumously", "empty the column `posthumous`")
        } else if recipient.proxy == nil {
            row.page.warning(
                row.place, "\(row.what) is honoured posthumously and nobody receives", "name who of the family does in the column `proxy`")
        }
    }
}
