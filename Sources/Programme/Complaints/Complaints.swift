/// All complaints of one run, in the order in which the files are listed and read.
final class Complaints {
    private var told: [Complaint] = []
    private var seen: Set<Complaint> = []
    /// Files of which it was said as a whole that letters are lost in them.
    private var garbled: Set<String> = []
    /// Files in which entries have run into one another.
    private var incomplete: Set<String> = []

    /// The same fault found by two checks is told once.
    func add(_ complaint: Complaint) {
        if seen.insert(complaint).inserted { told.append(complaint) }
    }

    /// From here on nothing more is said of single words of this file that are garbled.
    func markGarbled(_ page: FileContext) { garbled.insert(page.name) }

    func isGarbled(_ page: FileContext) -> Bool { garbled.contains(page.name) }

    /// Fields of an entry of this file are lost, so that none that is missing is told.
    func markIncomplete(_ page: FileContext) { incomplete.insert(page.name) }

    func isIncomplete(_ page: FileContext) -> Bool { incomplete.contains(page.name) }

    /// Sorted as one reads: file by file in the order of `files`, from the top of each; the folder itself first.
    func sorted(byFiles files: [String]) -> [Complaint] {
        var ranks: [String: Int] = [:]
        for (rank, file) in files.enumerated() { ranks[file] = rank }
        let keyed = told.enumerated().map { (ranks[$1.file] ?? -1, $1.line, $1.column ?? 0, $0) }
        return keyed.sorted { $0 < $1 }.map { told[$0.3] }
    }
}
