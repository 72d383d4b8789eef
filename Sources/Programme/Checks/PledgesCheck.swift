import Conference

/// Every bloc has units, its head among them, and every unit that pledges has one who signs.
enum PledgesCheck {
    static func check(
        pledges: PledgesFile, units: UnitsFile, delegates: DelegatesFile, agenda: AgendaFile, _ reading: FolderReading
    ) {
        let members = Dictionary(grouping: units.lines.map(\.unit)) { $0.bloc }
        let page = reading.page(ProgrammeFiles.units)
        if reading.units.isWhole {
            for line in pledges.lines { checkMembers((members[line.bloc.id] ?? []).map(\.id), of: line.bloc, line.entry, reading) }
        }
        checkLengths(pledges, agenda)
        guard reading.units.isWhole, delegates.isWhole else { return }
        let signing = Set(delegates.signatories.map(\.unit))
        for line in units.lines {
            let name = line.unit.id.text
            if line.unit.bloc != nil, !signing.contains(line.unit.id) {
                page.fault(line.place, "the unit \(name) pledges, but nobody signs for it", "add a line for it to delegates.csv")
            } else if line.unit.bloc == nil, signing.contains(line.unit.id) {
                page.fault(
                    line.place, "the unit \(name) has a signatory in delegates.csv but no bloc",
                    "write its bloc in the column `bloc`, or delete the signatory")
            }
        }
    }

    private static func checkMembers(_ members: [UnitID], of bloc: Bloc, _ entry: Entry, _ reading: FolderReading) {
        if members.isEmpty {
            entry.page.fault(
                entry.place, "\(entry.what) has no unit", "write “\(bloc.id.text)” in the column `bloc` of its units in units.csv")
            return
        }
        for (field, unit) in [("head", bloc.head), ("deputy", bloc.deputy ?? bloc.head)]
        where reading.units.isDefined(unit.text) && !members.contains(unit) {
            entry.page.fault(
                entry.place(of: field), "`\(field)` of \(entry.what) is “\(unit.text)”, which is not one of its units",
                "name one of its units, or write “\(bloc.id.text)” in the column `bloc` of “\(unit.text)”")
        }
    }

    /// The heads present one after the other; then all sign at once.
    private static func checkLengths(_ pledges: PledgesFile, _ agenda: AgendaFile) {
        for line in agenda.lines where line.item.kind == .pledge {
            let own = pledges.lines.filter { $0.bloc.item == line.item.id }
            guard !own.isEmpty, let minutes = line.minutes else { continue }
            let sum = own.reduce(pledges.signingMinutes ?? 0) { $0 + $1.bloc.presentMinutes }
            if sum > minutes.value {
                line.entry.page.fault(
                    minutes.place,
                    "\(line.entry.what) lasts \(minutes.value) minutes, but presenting and signing in pledges.yaml take \(sum)",
                    "write `minutes: \(sum)`, or shorten `presentMinutes` or `signingMinutes`")
            }
        }
    }
}
