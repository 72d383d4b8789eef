import Conference

/// The province's own wording.
struct PhrasesSection: ProgrammeSection {
    static let files = [PhrasesFile.name]

    private let phrases: PhrasesFile

    init(_ reading: FolderReading, _ basis: ProgrammeBasis) { phrases = PhrasesFile(reading) }

    func check(_ reading: FolderReading, _ basis: ProgrammeBasis, units: UnitsFile, delegates: DelegatesFile) {}

    func add(to opening: inout Opening) { opening.phrases = phrases.phrases }

    static func summary(of opening: Opening) -> [(about: String, text: String)] {
        if opening.phrases.isEmpty { return [] }
        return [("phrases", "the province's own: " + opening.phrases.map(\.key.rawValue).joined(separator: ", "))]
    }

    static func differences(from old: Opening, to new: Opening) -> [Difference] {
        let (before, after) = (Table(old.phrases), Table(new.phrases))
        return after.idsChanged(since: before).map { key in
            Difference(what: "the sentence `\(key.rawValue)` of the rite is worded otherwise in the files, which no command changes")
        }
    }
}
