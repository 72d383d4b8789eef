import Conference
import Journal

/// The journal's contract over a list in memory: like `MemoryJournal`, but it codes nothing, for that takes as long as all the rest of a day; what is coded
/// and read back is tried entry by entry (`FuzzedHouse`).
struct FuzzedDisk {
    private(set) var entries: [JournalEntry]
    private var standing = JournalStatus()
    private var terms: [Term] = []
    private var mark: TimeMark?

    /// - Parameter entries: what an earlier day has left.
    init(_ entries: [JournalEntry] = []) { self.entries = entries }

    /// Another start of a server.
    mutating func open() -> History {
        terms.append(Term(name: "E\(terms.count + 1)", from: entries.count + 1))
        standing.opened(head: entries.count)
        return History(format: .newest, terms: terms, head: entries.count, snapshot: nil, entries: entries, mark: mark)
    }

    /// - Parameter fault: what the append meets, and whether the entries are there all the same.
    mutating func append(_ new: [JournalEntry], mark: TimeMark, meeting fault: (fault: JournalFault, written: Bool)?) throws(JournalFault) {
        do throws(JournalFault) {
            try standing.admits(new)
            if fault?.written ?? true {
                entries += new
                self.mark = mark
            }
            if let fault { throw fault.fault }
            standing.appended(new.count)
        } catch {
            standing.failed(error)
            throw error
        }
    }

    mutating func reread(after seq: Int) throws(JournalFault) -> [JournalEntry] {
        try standing.admitsReading()
        standing.settled(head: entries.count)
        return Array(entries.dropFirst(seq))
    }
}
