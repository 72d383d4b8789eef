import Conference

/// What is put to a show of hands.
struct VotesSection: ProgrammeSection {
    static let files = [VotesFile.name]

    private let votes: VotesFile

    init(_ reading: FolderReading, _ basis: ProgrammeBasis) { votes = VotesFile(reading, venues: basis.venues) }

    func check(_ reading: FolderReading, _ basis: ProgrammeBasis, units: UnitsFile, delegates: DelegatesFile) {}

    func add(to opening: inout Opening) { opening.votes = votes.programme }

    static func summary(of opening: Opening) -> [(about: String, text: String)] {
        guard let votes = opening.votes?.votes, !votes.isEmpty else { return [] }
        return [("votes", Counted.text(votes.count, "show of hands", "shows of hands"))]
    }

    /// What is put to the vote cannot be changed on the day; something else can be put ad hoc.
    static func differences(from old: Opening, to new: Opening) -> [Difference] {
        let (before, after) = (old.votes ?? Votes.Programme(), new.votes ?? Votes.Programme())
        let quorum = before.quorum == after.quorum ? [] : [Difference(what: "the quorum of votes is \(after.quorum.rawValue) in the files")]
        let (known, told) = (Table(before.votes), Table(after.votes))
        return quorum
            + told.idsChanged(since: known).map { id in
                guard let vote = told[id] else { return Difference(what: "the vote “\(id.text)” is no longer in the files") }
                guard known[id] != nil else {
                    let text = CommandText.json(vote.motion.text)
                    return Difference(
                        what: "the files have a new vote: \(LoadedProgramme.shown(vote.motion.text)) (\(id.text))",
                        command: CommandText.write(
                            "vote.open", ["text": text, "base": vote.motion.base.rawValue, "share": vote.motion.share.rawValue]))
                }
                return Difference(what: "the vote “\(id.text)” is put otherwise in the files")
            }
    }
}
