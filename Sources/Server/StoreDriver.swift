internal import Conference
internal import Foundation
internal import Gateway
internal import Journal
internal import Logging

/// The disk side of the driver: journals, and what stands beside the secret. What they say they say on threads of their own; `tell` brings it to the service
/// thread.
final class StoreDriver: @unchecked Sendable {
    // @unchecked: everything that changes is touched on the service thread only; the threads of the journals read nothing here but `tell` and `log`.
    private let journals: [String: any JournalStore]
    /// Those of them that other servers write too.
    private let shared: [String: any SharedStore]
    private let register: RegisterFile
    /// The conferences of which the register knows that they have a journal.
    private var known: Set<String>
    private let clock: ServerClock
    private let log: Logger
    /// Set once, before the first turn of the loop.
    var tell: @Sendable (Input) -> Void = { _ in }

    init(journals: [String: any JournalStore], register: RegisterFile, known: Set<String>, clock: ServerClock, log: Logger) {
        self.journals = journals
        shared = journals.compactMapValues { $0 as? any SharedStore }
        self.register = register
        self.known = known
        self.clock = clock
        self.log = log
    }

    /// From now on whatever a shared store has to say is told.
    func follow() {
        for (conference, store) in shared.sorted(by: { $0.key < $1.key }) {
            store.follow { [tell, clock] news in
                switch news {
                case .written: tell(.outdated(conference: conference))
                case .servers(let servers): tell(.servers(conference: conference, servers, apart: clock.ahead(ofStore: servers.time)))
                case .silent: tell(.storeSilent(conference: conference))
                }
            }
        }
    }

    func announce(_ body: [UInt8], of conference: String) { shared[conference]?.announce(body) }

    /// A sign of life, in every journal.
    func mark() { for journal in journals.values { journal.mark(clock.mark) } }

    /// `tell` gets how it went.
    func append(
        _ entries: [JournalEntry], to conference: String, tell: @escaping @Sendable (Result<Void, JournalFault>) -> Void
    ) {
        journals[conference]?.append(entries, mark: clock.mark, done: tell)
    }

    func reread(_ conference: String, after seq: Int) {
        journals[conference]?.reread(after: seq) { [tell] in tell(.reread(conference: conference, $0)) }
    }

    func find(_ commands: [CommandKey], in conference: String) {
        journals[conference]?.find(commands) { [tell] in tell(.found(conference: conference, $0)) }
    }

    func readEntry(at seq: Int, of conference: String) {
        journals[conference]?.entry(at: seq) { [tell] in tell(.entryRead(conference: conference, seq: seq, $0)) }
    }

    func readLogged(at seq: Int, of conference: String) {
        journals[conference]?.logged(at: seq) { [tell] in tell(.loggedRead(conference: conference, seq: seq, $0)) }
    }

    func keep(_ checkpoint: KeptCheckpoint, of conference: String) { journals[conference]?.keep(checkpoint) }

    func verify(_ conference: String) { journals[conference]?.verify { [tell] in tell(.verified(conference: conference, $0)) } }

    func store(_ snapshot: Snapshot, of conference: String) {
        journals[conference]?.store(snapshot) { [log] result in
            if case .failure(let fault) = result { log.warning("snapshot not stored: \(fault)", metadata: ["conference": "\(conference)"]) }
        }
    }

    /// From its first position on a conference has a journal, and an empty one in its place would be a loss. Nobody waits for the note.
    func noteJournal(of conference: String) {
        guard known.insert(conference).inserted else { return }
        register.update({ $0.change(conference) { $0.journal = true } }) { [log] fault in
            if let fault { log.error("the register does not know of this journal: \(fault)", metadata: ["conference": "\(conference)"]) }
        }
    }

    func keepCut(_ links: [CutLink], _ number: Int, of conference: String) {
        register.update({ $0.cut(links, in: conference) }) { [tell, log] fault in
            if let fault {
                log.error("a cut link does not stand in the register: \(fault)", metadata: ["conference": "\(conference)"])
            }
            tell(.cutKept(conference: conference, number: number, isKept: fault == nil))
        }
    }
}
