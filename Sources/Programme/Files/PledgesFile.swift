import Conference

/// `pledges.yaml`: the blocs, who heads them, and the text that each signs.
struct PledgesFile {
    static let fields = ["id", "name", "head", "deputy", "presentMinutes", "text", "item"]

    /// A bloc with what its checks need; its members come from units.csv.
    struct Line {
        let bloc: Bloc
        let entry: Entry
    }

    var lines: [Line] = []
    var signingMinutes: Int?
    /// Whether the list could be read whole.
    var isWhole = true

    init(_ reading: FolderReading, agenda: AgendaFile) {
        guard reading.exists(ProgrammeFiles.pledges) else { return }
        guard let file = reading.root(ProgrammeFiles.pledges, fields: ["signingMinutes", "blocs"]) else {
            (isWhole, reading.blocs.isWhole) = (false, false)
            return
        }
        signingMinutes = file.number("signingMinutes", in: Limits.minutes)?.value
        for entry in file.entries("blocs", what: "the bloc", fields: Self.fields, limit: Limits.units) {
            guard let id = entry.id("id", example: "khoi-b") else {
                (isWhole, reading.blocs.isWhole) = (false, false)
                continue
            }
            let bloc = Self.bloc(entry, id: BlocID(id.value), reading, agenda: agenda)
            if reading.blocs.define(id, on: entry.page) { lines.append(Line(bloc: bloc, entry: entry)) }
        }
    }

    private static func bloc(_ entry: Entry, id: BlocID, _ reading: FolderReading, agenda: AgendaFile) -> Bloc {
        let head = entry.id("head", example: "don-vi-1")
        let deputy = entry.id("deputy", .optional)
        if let head { reading.units.refer(to: head, by: "`head` of \(entry.what)", on: entry.page) }
        if let deputy { reading.units.refer(to: deputy, by: "`deputy` of \(entry.what)", on: entry.page) }
        if let head, let deputy, head.value == deputy.value {
            entry.page.fault(
                deputy.place, "“\(head.value)” is head and deputy of \(entry.what)", "name another unit as deputy, or delete `deputy`")
        }
        let name = entry.bilingual("name") ?? ""
        let minutes = entry.number("presentMinutes", in: Limits.minutes)?.value ?? 0
        let text = text(entry)
        return Bloc(
            id: id, name: name, head: UnitID(head?.value ?? ""), deputy: deputy.map { UnitID($0.value) },
            item: RunOfShowCheck.item(told: entry.id("item", .optional), kind: .pledge, for: entry, reading, agenda: agenda),
            presentMinutes: minutes, text: text, digest: Digest.hex(of: text))
    }

    /// No longer than what `pledge.revise` could send, so that a text can be mended on the day.
    private static func text(_ entry: Entry) -> String {
        guard let text = entry.text("text") else { return "" }
        let length = text.value.unicodeScalars.count
        if length > Limits.pledgeScalars {
            entry.page.fault(
                text.place, "`text` of \(entry.what) has \(length) characters, and at most \(Limits.pledgeScalars) can be signed",
                "shorten it; what is longer can be an annex on paper")
        }
        return text.value
    }
}
