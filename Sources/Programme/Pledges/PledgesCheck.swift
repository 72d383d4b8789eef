import Conference

/// Every bloc has units, its head among them, and every unit that pledges has one who signs.
enum PledgesCheck {
    static func check(
        pledges: PledgesFile, units: UnitsFile, delegates: DelegatesFile, agenda: AgendaFile, _ reading: FolderReading
    ) {
        let members = Dictionary(grouping: units.lines.map(\.unit)) { $0.bloc }
        let page = reading.page(ProgrammeFiles.units)
        if reading.units.isWhole, reading.exists(ProgrammeFiles.units) {
            // A unit whose bloc is told wrongly, or not at all although it signs, may be of any.
            let signing = Set(delegates.signatories.map(\.unit))
            let astray = Set(
                units.lines.filter { line in
                    line.hasBloc ? !reading.blocs.isDefined(line.unit.bloc?.text ?? "") : signing.contains(line.unit.id)
                }.map(\.unit.id))
            for line in pledges.lines {
                checkMembers((members[line.bloc.id] ?? []).map(\.id), astray: astray, of: line.bloc, line.entry, reading)
            }
        }
        checkLengths(pledges, agenda)
        checkRepeated(delegates, units)
        guard reading.units.isWhole, delegates.isWhole else { return }
        if !reading.exists(ProgrammeFiles.delegates) {
            let count = units.lines.count { $0.unit.bloc != nil }
            if count > 0 {
                reading.page(ProgrammeFiles.delegates).fault(
                    .top, "the file is missing, but units.csv has \(count) units that pledge", "copy it from agenda/template and fill it in"
                )
            }
            return
        }
        let signing = Set(delegates.signatories.map(\.unit))
        for line in units.lines {
            let name = line.unit.id.text
            if line.hasBloc, !signing.contains(line.unit.id) {
                // The line of another unit, or of none that there is, is then the one that is wrong.
                guard delegates.repeated.isEmpty, signing.allSatisfy({ reading.units.isDefined($0.text) }) else { continue }
                page.fault(line.place, "the unit \(name) pledges, but nobody signs for it", "add a line for it to delegates.csv")
            } else if !line.hasBloc, signing.contains(line.unit.id) {
                page.fault(
                    line.place, "the unit \(name) has a signatory in delegates.csv but no bloc",
                    "write its bloc in the column `bloc`, or delete the signatory")
            }
        }
    }

    /// Where one unit has nobody, the second line of another is most likely its.
    private static func checkRepeated(_ delegates: DelegatesFile, _ units: UnitsFile) {
        let signing = Set(delegates.signatories.map(\.unit))
        let without = units.lines.filter { $0.unit.bloc != nil && !signing.contains($0.unit.id) }.map(\.unit.id.text)
        for line in delegates.repeated {
            let meant = without.count == 1 ? ", or write “\(without[0])”, which has none" : ", or write the unit that is meant"
            line.page.fault(
                line.unit.place, "the unit “\(line.unit.value)” has a second signatory (the first at line \(line.first.line))",
                "keep one line for each unit\(meant)")
        }
    }

    private static func checkMembers(
        _ members: [UnitID], astray: Set<UnitID>, of bloc: Bloc, _ entry: YAMLEntry, _ reading: FolderReading
    ) {
        if members.isEmpty {
            guard astray.isEmpty else { return }
            entry.page.fault(
                entry.place, "\(entry.what) has no unit", "write “\(bloc.id.text)” in the column `bloc` of its units in units.csv")
            return
        }
        for (field, unit) in [("head", bloc.head)] + (bloc.deputy.map { [("deputy", $0)] } ?? [])
        where reading.units.isDefined(unit.text) && !members.contains(unit) && !astray.contains(unit) {
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
