import Access
import Conference
import Foundation
import Gateway
import Journal
import Programme
import Rehearsal

/// A gateway with one conference and one MC, without a network: what it asks of the disk is granted when the bench says.
final class BenchServer {
    let programme: LoadedProgramme
    private let token: String
    private var host: HostedGateway!
    private var now: Milliseconds
    private var commands = 0
    private var isJoined = false
    /// What was asked of the disk since somebody looked.
    private var asked: [StoreRequest] = []
    /// What its first turn asked of the disk.
    private(set) var opening: [StoreRequest] = []
    private var answered: [UInt8] = []

    init(agenda: URL, secret: Secret, history: History, term: String, at now: Milliseconds = 1_642_401_600_000) throws {
        guard let programme = ProgrammeFolder.read(at: agenda).programme else { throw Fault.programme }
        self.programme = programme
        self.now = now
        token = Token.issue(secret: secret, conference: programme.id, role: "mc", person: "mc-1", generation: 1)
        let gateway = ConferenceGateway(secret: secret, build: "bench", randomness: { 0 }, at: now)
        var outside = HostedGateway.Outside()
        outside.asked = { [unowned self] in asked.append($0) }
        outside.answered = { [unowned self] _, _, body in answered = body }
        host = HostedGateway(gateway, programme.id, on: GrantingStore(), outside: outside) { [unowned self] in self.now }
        host.perform(
            gateway.open(programme.id, term: term, history: history, opening: programme.opening, digest: programme.digest, at: now))
        opening = takeAsked()
    }

    enum Fault: Error { case programme }

    private static let mc = ConnectionID(1)

    /// A command of the MC, who joins with the first; a second later, so that no rate limits it. Gives what it asks of the disk.
    func post(_ op: String, _ arg: String = "{}", conditions: String = "{}", wait: Milliseconds = 1_000) -> [StoreRequest] {
        if !isJoined { join() }
        now += wait
        commands += 1
        let number = String(commands, radix: 16)
        let id = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - number.count) + number
        say(#"{"t":"cmd","id":"\#(id)","op":"\#(op)","arg":\#(arg),"if":\#(conditions)}"#)
        return takeAsked()
    }

    private func join() {
        isJoined = true
        host.handle(.connected(Self.mc, address: "127.0.0.1"))
        say(#"{"t":"hello","conf":"\#(programme.id)","token":"\#(token)","client":"bench"}"#)
    }

    private func say(_ frame: String) { host.handle(.received(Self.mc, Array(frame.utf8))) }

    private func takeAsked() -> [StoreRequest] {
        defer { asked = [] }
        return asked
    }

    var state: ConferenceState { host.state! }

    /// The position at which the conference is.
    var seq: Int { state.seq }

    /// The state as it would be stored now.
    var snapshot: Snapshot? { host.gateway.snapshot(of: programme.id) }

    /// Of the view of the one who asks, an MC.
    var snapshotBytes: Int {
        host.handle(.stateAsked(ExchangeID(0), conference: programme.id, token: token))
        return answered.count
    }

    /// Grants one request; gives what is asked of the disk then.
    func grant(_ request: StoreRequest) -> [StoreRequest] {
        host.carryOut(request) { [unowned self] in host.handle($0) }
        return takeAsked()
    }

    /// Grants everything that is to be written, and what follows from that; gives the entries.
    func settle(_ requests: [StoreRequest]) -> [JournalEntry] {
        var (entries, pending) = ([JournalEntry](), requests)
        while let request = pending.first {
            pending.removeFirst()
            if case .append(_, let more) = request { entries += more }
            pending += grant(request)
        }
        return entries
    }
}

/// A disk on which everything is at once, and nothing stays.
private final class GrantingStore: HostedStore {
    func append(_ entries: [JournalEntry], done: @escaping (Result<Void, JournalFault>) -> Void) { done(.success(())) }
    func reread(after seq: Int, done: @escaping (Result<HistoryTail, JournalFault>) -> Void) {
        done(.success(HistoryTail(entries: [], terms: [])))
    }
    func find(_ commands: [CommandKey], done: @escaping (Result<[RecordedCommand], JournalFault>) -> Void) { done(.success([])) }
    func entry(at seq: Int, done: @escaping (Result<JournalEntry?, JournalFault>) -> Void) { done(.success(nil)) }
    func logged(at seq: Int, done: @escaping (Result<LoggedRow?, JournalFault>) -> Void) { done(.success(nil)) }
    func keep(_ checkpoint: KeptCheckpoint) {}
    func verify(done: @escaping (Result<Void, JournalFault>) -> Void) { done(.success(())) }
    func keepCut(_ links: [CutLink], done: @escaping (Bool) -> Void) { done(true) }
    func store(_ snapshot: Snapshot) {}
    func announce(_ body: [UInt8]) {}
}

extension History {
    static let none = History(format: .newest, terms: [Term(name: "bench", from: 1)], head: 0, snapshot: nil, entries: [], mark: nil)
}
