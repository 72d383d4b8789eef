import Conference
import Gateway
import Journal
import Rehearsal

/// The disk of a gateway under test: a journal in memory and what is kept beside the secret, which meet the faults that the test lays in their way.
final class StoreInHand: HostedStore {
    var disk: MemoryDisk
    private var journal: MemoryJournalStore
    var now: Milliseconds = 0
    /// What the next append meets; `written`: whether its entries are there all the same.
    var nextFault: (fault: JournalFault, written: Bool)?
    var rereadFault: JournalFault?
    var findFault: JournalFault?
    /// What the next look into the log meets.
    var logFault: JournalFault?
    /// Whether the disk beside the secret takes anything.
    var keepsCut = true
    /// From which generation on links open.
    var cut: [Principal: Int] = [:]
    private(set) var durable: [JournalEntry] = []
    /// What was told to other servers.
    private(set) var announced: [[UInt8]] = []
    /// The term that the journal was opened with.
    private(set) var term = ""
    var whenDurable: (JournalEntry) -> Void = { _ in }

    init(_ disk: MemoryDisk) {
        self.disk = disk
        journal = MemoryJournalStore(on: disk)
    }

    /// Another start of the server.
    func open(term: String) throws -> History {
        self.term = term
        disk.servers { $0.time = max($0.time, now) }
        journal = MemoryJournalStore(on: disk)
        return try journal.open(term: term, snapshotFormat: ConferenceGateway.snapshotFormat)
    }

    /// Of a disk that others write too only this server is gone.
    func cutPower() { if !disk.isShared { disk.cutPower() } }

    func append(_ entries: [JournalEntry], done: @escaping (Result<Void, JournalFault>) -> Void) {
        let mark = TimeMark(serverTime: now, wall: now, bootID: "boot", bootTime: now)
        let fault = nextFault
        nextFault = nil
        let result = meeting(fault?.fault, written: fault?.written ?? true) { said in
            journal.append(entries, mark: mark) { said.value = $0 }
        }
        if fault?.written ?? ((try? result.get()) != nil) {
            durable += entries
            entries.forEach(whenDurable)
        }
        done(result)
    }

    func reread(after seq: Int, done: @escaping (Result<HistoryTail, JournalFault>) -> Void) {
        let fault = rereadFault
        rereadFault = nil
        done(meeting(fault) { said in journal.reread(after: seq) { said.value = $0 } })
    }

    func find(_ commands: [CommandKey], done: @escaping (Result<[RecordedCommand], JournalFault>) -> Void) {
        let fault = findFault
        findFault = nil
        done(meeting(fault) { said in journal.find(commands) { said.value = $0 } })
    }

    func entry(at seq: Int, done: @escaping (Result<JournalEntry?, JournalFault>) -> Void) {
        done(meeting(nil) { said in journal.entry(at: seq) { said.value = $0 } })
    }

    func logged(at seq: Int, done: @escaping (Result<LoggedRow?, JournalFault>) -> Void) {
        let fault = logFault
        logFault = nil
        done(meeting(fault) { said in journal.logged(at: seq) { said.value = $0 } })
    }

    func keep(_ checkpoint: KeptCheckpoint) { journal.keep(checkpoint) }

    func verify(done: @escaping (Result<Void, JournalFault>) -> Void) { done(meeting(nil) { said in journal.verify { said.value = $0 } }) }

    func keepCut(_ links: [CutLink], done: @escaping (Bool) -> Void) {
        if keepsCut { for link in links where cut[link.who, default: 1] < link.generation { cut[link.who] = link.generation } }
        done(keepsCut)
    }

    func store(_ snapshot: Snapshot) { journal.store(snapshot) { _ in } }

    func announce(_ body: [UInt8]) {
        announced.append(body)
        disk.servers { $0.announce(body, by: term) }
    }

    /// What the journal says, where it has met the fault.
    private func meeting<Value>(
        _ fault: JournalFault?, written: Bool = false, _ ask: (Said<Result<Value, JournalFault>>) -> Void
    ) -> Result<Value, JournalFault> {
        let said = Said<Result<Value, JournalFault>>()
        if let fault {
            journal.hold()
            ask(said)
            journal.failNext(fault, written: written)
            journal.release()
        } else {
            ask(said)
        }
        return said.value!
    }
}

/// What a journal said; it says it on this thread.
private final class Said<Value>: @unchecked Sendable {
    var value: Value?
}
