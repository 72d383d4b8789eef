import Conference
import Gateway
import Journal
import Rehearsal

/// The journal's contract over a list in memory: like `MemoryJournalStore`, but it codes nothing, for that takes as long as all the rest of a day; what is coded
/// and read back is tried entry by entry (`FuzzedServer`).
final class FuzzedDisk: HostedStore {
    private(set) var entries: [JournalEntry]
    private var status = JournalStatus()
    private var terms: [Term] = []
    var mark: TimeMark?
    /// What the next append meets; `written`: whether its entries are there all the same.
    var nextFault: (fault: JournalFault, written: Bool)?

    /// - Parameter entries: what an earlier day has left.
    init(_ entries: [JournalEntry] = []) { self.entries = entries }

    /// Another start of a server.
    func open() -> History {
        terms.append(Term(name: "E\(terms.count + 1)", from: entries.count + 1))
        status.opened(head: entries.count)
        return History(format: .newest, terms: terms, head: entries.count, snapshot: nil, entries: entries, mark: mark)
    }

    func append(_ new: [JournalEntry], done: @escaping (Result<Void, JournalFault>) -> Void) {
        let fault = nextFault
        nextFault = nil
        done(
            Result { () throws(JournalFault) in
                do throws(JournalFault) {
                    try status.admits(new)
                    if fault?.written ?? true { entries += new }
                    if let fault { throw fault.fault }
                    status.appended(new.count)
                } catch {
                    status.failed(error)
                    throw error
                }
            })
    }

    func reread(after seq: Int, done: @escaping (Result<HistoryTail, JournalFault>) -> Void) {
        done(
            Result { () throws(JournalFault) in
                try status.admitsReading()
                status.settled(head: entries.count)
                return HistoryTail(entries: Array(entries.dropFirst(seq)), terms: [])
            })
    }

    func find(_ commands: [CommandKey], done: @escaping (Result<[RecordedCommand], JournalFault>) -> Void) {
        promise(false, "all commands of a day are in memory: \(commands)")
        done(.success([]))
    }

    func entry(at seq: Int, done: @escaping (Result<JournalEntry?, JournalFault>) -> Void) {
        done(.success(entries.indices.contains(seq - 1) ? entries[seq - 1] : nil))
    }

    func logged(at seq: Int, done: @escaping (Result<LoggedRow?, JournalFault>) -> Void) { done(.success(nil)) }

    func keep(_ checkpoint: KeptCheckpoint) {}

    func verify(done: @escaping (Result<Void, JournalFault>) -> Void) { done(.success(())) }

    func keepCut(_ links: [CutLink], done: @escaping (Bool) -> Void) { done(true) }

    func store(_ snapshot: Snapshot) { promise(ConferenceGateway.canRead(snapshot), "a stored state can be read") }

    func announce(_ body: [UInt8]) { promise(false, "who writes alone has nobody to tell") }
}
