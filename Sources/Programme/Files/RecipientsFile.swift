import Conference

/// `recipients.csv`: who is honoured, in the order of the decision, each with the round in which they go up.
struct RecipientsFile {
    /// A recipient with what the checks need; its award is told by its round.
    struct Line {
        var recipient: Recipient
        let row: CSVTable.Row
        /// nil: not told, so where the round's part is, or the hall.
        let venue: Told<String>?
    }

    static let columns: [CSVTable.Column] = [
        .required("id"), .required("round"), .required("kind"), .required("name"), .optional("decided_name"), .optional("salutation"),
        .optional("title"), .optional("unit"), .optional("venue"), .optional("representative"), .optional("people"),
        .optional("posthumous"),
        .optional("proxy"), .optional("proxy_title"), .optional("proxy_relation"),
    ]

    var lines: [Line] = []
    /// Whether the list could be read whole.
    var isWhole = true

    init(_ reading: FolderReading) {
        guard reading.exists(ProgrammeFiles.recipients) else { return }
        guard let table = reading.table(ProgrammeFiles.recipients, what: "the recipient", columns: Self.columns, limit: Limits.recipients)
        else {
            isWhole = false
            return
        }
        isWhole = table.isWhole
        for row in table.rows { read(row, reading) }
    }

    private mutating func read(_ row: CSVTable.Row, _ reading: FolderReading) {
        let round = row.id("round", example: "r1")
        if let round { reading.rounds.refer(to: round, by: "`round` of \(row.what)", on: row.page) }
        let venue = row.id("venue", .optional)
        if let venue { reading.venues.refer(to: venue, by: "`venue` of \(row.what)", on: row.page) }
        let unit = row.id("unit", .optional)
        if let unit { reading.units.refer(to: unit, by: "`unit` of \(row.what)", on: row.page) }
        let kind: Told<Recipient.Kind>? = row.choice("kind")
        let isPosthumous = row.flag("posthumous") ?? false
        let line = { (field: String, need: Need) in row.line(field, need)?.value }
        var recipient = Recipient(
            id: RecipientID(row.id("id", example: "tap-the-1")?.value ?? ""), award: "", kind: kind?.value ?? .individual,
            name: line("name", .required) ?? "", round: RoundID(round?.value ?? ""), venue: VenueID(venue?.value ?? ""))
        recipient.decidedName = line("decided_name", .optional)
        recipient.salutation = line("salutation", .optional)
        recipient.title = line("title", .optional)
        recipient.unit = unit.map { UnitID($0.value) }
        recipient.representative = line("representative", .optional)
        recipient.people = row.number("people", in: Limits.platform, .optional)?.value ?? 1
        recipient.isPosthumous = isPosthumous
        recipient.proxy = Self.proxy(row, isPosthumous: isPosthumous)
        Self.checkPosthumous(row, kind: kind?.value, recipient)
        guard let id = row.written("id"), Identifier<Never>.allows(id.value), round != nil, kind != nil else {
            isWhole = false
            return
        }
        if reading.recipients.define(id, on: row.page) { lines.append(Line(recipient: recipient, row: row, venue: venue)) }
    }

    private static func proxy(_ row: CSVTable.Row, isPosthumous: Bool) -> Recipient.Proxy? {
        let title = row.line("proxy_title", .optional)
        let relation = row.line("proxy_relation", .optional)
        guard let name = row.line("proxy", .optional) else {
            if let lonely = title ?? relation {
                row.page.fault(
                    lonely.place, "\(row.what) has particulars of a proxy but no name",
                    "write the name in the column `proxy`, or empty both")
            }
            return nil
        }
        return Recipient.Proxy(
            name: name.value, title: title?.value, kind: isPosthumous ? .family : .representative, relation: relation?.value)
    }

    private static func checkPosthumous(_ row: CSVTable.Row, kind: Recipient.Kind?, _ recipient: Recipient) {
        guard recipient.isPosthumous else { return }
        if kind == .collective {
            row.page.fault(row.place, "\(row.what) is a collective and cannot be honoured posthumously", "empty the column `posthumous`")
        } else if recipient.proxy == nil {
            row.page.warning(
                row.place, "\(row.what) is honoured posthumously and nobody receives", "name who of the family does in the column `proxy`")
        }
    }
}
