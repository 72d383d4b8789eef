package import Conference
internal import Gateway
package import Journal

/// What a gateway asks of the disk: of the journal, and of what is kept beside the secret.
package enum StoreRequest {
    case append(batch: Int, [JournalEntry])
    case reread(after: Int)
    case find([CommandKey])
    case readEntry(seq: Int)
    case readLogged(seq: Int)
    case keep(KeptCheckpoint)
    case verify
    case keepCut(number: Int, [CutLink])
    case store(Snapshot)
    case announce([UInt8])
}

/// The disk of a hosted gateway. `done` is called on the same thread, at once or later.
package protocol HostedStore: AnyObject {
    func append(_ entries: [JournalEntry], done: @escaping (Result<Void, JournalFault>) -> Void)
    func reread(after seq: Int, done: @escaping (Result<HistoryTail, JournalFault>) -> Void)
    func find(_ commands: [CommandKey], done: @escaping (Result<[RecordedCommand], JournalFault>) -> Void)
    func entry(at seq: Int, done: @escaping (Result<JournalEntry?, JournalFault>) -> Void)
    func logged(at seq: Int, done: @escaping (Result<LoggedRow?, JournalFault>) -> Void)
    func keep(_ checkpoint: KeptCheckpoint)
    func verify(done: @escaping (Result<Void, JournalFault>) -> Void)
    func keepCut(_ links: [CutLink], done: @escaping (Bool) -> Void)
    func store(_ snapshot: Snapshot)
    func announce(_ body: [UInt8])
}

extension StoreRequest {
    func carryOut(on store: any HostedStore, of conference: String, tell: @escaping (Input) -> Void) {
        switch self {
        case .append(let batch, let entries):
            store.append(entries) { result in
                switch result {
                case .success: tell(.committed(conference: conference, batch: batch))
                case .failure(let fault): tell(.failed(conference: conference, batch: batch, fault))
                }
            }
        case .reread(let seq): store.reread(after: seq) { tell(.reread(conference: conference, $0)) }
        case .find(let commands): store.find(commands) { tell(.found(conference: conference, $0)) }
        case .readEntry(let seq): store.entry(at: seq) { tell(.entryRead(conference: conference, seq: seq, $0)) }
        case .readLogged(let seq): store.logged(at: seq) { tell(.loggedRead(conference: conference, seq: seq, $0)) }
        case .keep(let checkpoint): store.keep(checkpoint)
        case .verify: store.verify { tell(.verified(conference: conference, $0)) }
        case .keepCut(let number, let links):
            store.keepCut(links) { tell(.cutKept(conference: conference, number: number, isKept: $0)) }
        case .store(let snapshot): store.store(snapshot)
        case .announce(let body): store.announce(body)
        }
    }

    func note(in trace: Trace) {
        switch self {
        case .append(let batch, let entries):
            trace.note(UInt64(batch))
            for entry in entries {
                trace.note(UInt64(entry.logEntry.seq))
                trace.note(entry.logEntry.op)
                trace.note(entry.command?.id ?? "")
            }
        case .reread(let seq): trace.note(UInt64(seq))
        case .find(let commands): for command in commands { trace.note(command.id) }
        case .readEntry(let seq), .readLogged(let seq): trace.note(UInt64(seq))
        case .keep(let checkpoint): trace.note(checkpoint.note)
        case .verify: trace.note(3)
        case .keepCut(let number, let links):
            trace.note(UInt64(number))
            for link in links { trace.note("\(link.who.role.rawValue) \(link.who.person.text) \(link.generation)") }
        case .store(let snapshot): trace.note(snapshot.body)
        case .announce(let body): trace.note(body)
        }
    }
}
