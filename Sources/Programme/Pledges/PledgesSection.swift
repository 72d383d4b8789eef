import Conference

/// `pledges.yaml`: what is signed, by which blocs.
struct PledgesSection: ProgrammeSection {
    static let files = [ProgrammeFiles.pledges]

    private let pledges: PledgesFile

    init(_ reading: FolderReading, _ basis: ProgrammeBasis) {
        pledges = PledgesFile(reading, agenda: basis.agenda)
    }

    func check(_ reading: FolderReading, _ basis: ProgrammeBasis, units: UnitsFile, delegates: DelegatesFile) {
        PledgesCheck.check(pledges: pledges, units: units, delegates: delegates, agenda: basis.agenda, reading)
    }

    func add(to opening: inout Opening) {
        opening.blocs = pledges.lines.map(\.bloc)
        opening.signingMinutes = pledges.signingMinutes
    }

    static func summary(of opening: Opening) -> [(about: String, text: String)] {
        guard !opening.blocs.isEmpty else { return [] }
        let units = opening.units.filter { $0.bloc != nil }
        let people = Set(units.compactMap(\.signatory)).count
        let text =
            "\(Counted.text(opening.blocs.count, "bloc")) of \(Counted.text(units.count, "unit")), for which "
            + "\(Counted.text(people, "person", "people")) sign" + (people == 1 ? "s" : "")
        return [("pledge", text)]
    }

    static func differences(from old: Opening, to new: Opening) -> [Difference] {
        LoadedProgramme.signing(from: old, to: new) + LoadedProgramme.pledges(from: old, to: new)
    }
}
