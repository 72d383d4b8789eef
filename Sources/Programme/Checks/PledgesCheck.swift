import Conference

/// Puts the units into their blocs: each in one, each with one signatory.
struct PledgesCheck {
    private(set) var blocs: [Programme.Bloc] = []

    init(pledges: PledgesFile, units: UnitsFile, delegates: DelegatesFile, agenda: AgendaFile, _ reading: FolderReading) {
        let members = Dictionary(grouping: units.lines.filter { $0.unit.bloc != nil }) { $0.unit.bloc ?? BlocID("") }
        let page = reading.page(ProgrammeFiles.units)
        for line in pledges.lines {
            var bloc = line.bloc
            bloc.members = members[bloc.id]?.map(\.unit.id) ?? []
            blocs.append(bloc)
            if reading.units.isWhole { Self.checkMembers(of: bloc, line.entry, reading) }
        }
        Self.checkLengths(pledges, agenda)
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

    private static func checkMembers(of bloc: Programme.Bloc, _ entry: Entry, _ reading: FolderReading) {
        if bloc.members.isEmpty {
            entry.page.fault(
                entry.place, "\(entry.what) has no unit", "write “\(bloc.id.text)” in the column `bloc` of its units in units.csv")
            return
        }
        for (field, unit) in [("head", bloc.head), ("deputy", bloc.deputy ?? bloc.head)]
        where reading.units.isDefined(unit.text) && !bloc.members.contains(unit) {
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
