import Conference

/// What one feature has in a programme: its files, its part of the opening, and what is said of it.
protocol ProgrammeSection: SendableMetatype {
    static var files: [String] { get }

    /// Reads its files. Lists of spreadsheets that may call something of it by its name are read afterwards.
    init(_ reading: FolderReading, _ basis: ProgrammeBasis)

    /// Holds its files against the lists that were read after them.
    func check(_ reading: FolderReading, _ basis: ProgrammeBasis, units: UnitsFile, delegates: DelegatesFile)

    func add(to opening: inout Opening)

    /// What was understood, for one screen: each line with what it is about; none where the programme has nothing of it.
    static func summary(of opening: Opening) -> [(about: String, text: String)]

    /// What the new files say otherwise.
    static func differences(from old: Opening, to new: Opening) -> [Difference]
}

/// What every programme has, read before the sections.
struct ProgrammeBasis {
    let conference: ConferenceFile
    let people: PeopleFile
    let venues: VenuesFile
    let agenda: AgendaFile
}
