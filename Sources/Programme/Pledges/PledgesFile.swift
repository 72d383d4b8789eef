import Conference

/// `pledges.yaml`: the blocs, who heads them, and the text that each signs.
struct PledgesFile {
    static let fields = ["id", "name", "head", "deputy", "presentMinutes", "text", "item", IllustrativeMarks.field]

    /// A bloc with what its checks need; its members come from units.csv.
    struct Line {
        let bloc: Bloc
        let entry: YAMLEntry
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
        signingMinutes = file.number("signingMinutes", in: StateLimits.itemMinutes, example: "5")?.value
        let list = file.entries("blocs", what: "the bloc", fields: Self.fields, limit: StateLimits.units)
        if !list.isWhole { (isWhole, reading.blocs.isWhole) = (false, false) }
        if !reading.blocs.isWhole { isWhole = false }
        for entry in list.entries {
            guard let id = entry.id("id", example: "khoi-b") else {
                (isWhole, reading.blocs.isWhole) = (false, false)
                continue
            }
            let bloc = Self.bloc(entry, id: BlocID(id.value), reading, agenda: agenda)
            guard reading.blocs.define(id, called: bloc.name.vi, on: entry.page) else { continue }
            lines.append(Line(bloc: bloc, entry: entry))
            reading.illustrative.note(.pledge(PledgeID(bloc.id.text)), entry)
        }
    }

    private static func bloc(_ entry: YAMLEntry, id: BlocID, _ reading: FolderReading, agenda: AgendaFile) -> Bloc {
        let head = entry.id("head", example: "don-vi-1")
        let deputy = entry.id("deputy", .optional)
        if let head { reading.units.refer(to: head, by: "`head` of \(entry.what)", on: entry.page) }
        if let deputy { reading.units.refer(to: deputy, by: "`deputy` of \(entry.what)", on: entry.page) }
        if let head, let deputy, head.value == deputy.value {
            entry.page.fault(
                deputy.place, "“\(head.value)” is head and deputy of \(entry.what)", "name another unit as deputy, or delete `deputy`")
        }
        let name = entry.heading("name", .name) ?? ""
        let minutes = entry.number("presentMinutes", in: StateLimits.itemMinutes, example: "3")?.value ?? 0
        let text = entry.text("text", .pledge)?.value ?? ""
        return Bloc(
            id: id, name: name, head: UnitID(head?.value ?? ""), deputy: deputy.map { UnitID($0.value) },
            item: RunOfShowCheck.item(told: entry.id("item", .optional), kind: .pledge, for: entry, reading, agenda: agenda),
            presentMinutes: minutes, text: text, digest: FilesDigest.hex(of: text))
    }
}
