import Access
import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

/// The Lào Cai conference under test: a gateway, its journal in memory, and the pages outside, on one thread and one clock that only
/// moves when the test says so.
final class GatewayHost {
    static let id = "lao-cai-2022"
    /// What chance gives, in every run.
    static let chance: UInt64 = 70_931_284
    private(set) var disk: MemoryDisk
    let opening: Opening
    private(set) var journal: MemoryJournalStore
    private(set) var gateway: ConferenceGateway
    private(set) var history: History
    private(set) var now = Opening.startOfLaoCai
    private(set) var clients: [ConnectionID: ProtocolClient] = [:]
    private(set) var logs: [LogLine] = []
    private(set) var exchanges: [ExchangeID: (status: Int, body: JSON)] = [:]
    /// Every action so far, when the test wants them.
    private(set) var trace: [Action] = []
    var traces = false
    /// While true, batches wait for `commit`.
    var holdsCommits = false
    private(set) var appends: [(batch: Int, entries: [JournalEntry])] = []
    private var rereads: [Int] = []
    private var lookUps: [[CommandKey]] = []
    /// How often the journal was asked for commands.
    private(set) var finds = 0
    /// What the next look-up meets.
    var findFault: JournalFault?
    /// How often the whole history was asked to be verified.
    private(set) var verifications = 0
    /// While true, cut links wait for `keep`.
    var holdsKeepings = false
    /// Whether the disk beside the secret takes anything.
    var keepsCut = true
    private(set) var keepings: [(number: Int, links: [CutLink])] = []
    /// Whether somebody has consented to changed files before the next start.
    var acceptsFiles = false
    /// What stands beside the secret: from which generation on links open.
    var cut: [Principal: Int] = [:]
    /// What the next append meets; `written`: whether its entries are there all the same.
    var nextFault: (fault: JournalFault, written: Bool)?
    var rereadFault: JournalFault?
    /// What becomes durable, in order: for whoever wants it, and the names of its commands.
    var whenDurable: (JournalEntry) -> Void = { _ in }
    private(set) var durable: [String] = []
    private(set) var lastDurable: JournalEntry?
    /// The position at which the kept views were last compared with those from scratch.
    private var comparedAt = 0
    /// A fault planted between server and page.
    var tamper: (JSON) -> JSON = { $0 }
    private var connections: UInt64 = 0
    private var commands = 0
    private var starts = 1

    init(_ opening: Opening = .laoCai, format: HistoryFormat = .newest, traces: Bool = false) throws {
        self.opening = opening
        disk = MemoryDisk(format: format)
        self.traces = traces
        journal = MemoryJournalStore(on: disk)
        history = try journal.open(term: "E1", snapshotFormat: ConferenceGateway.snapshotFormat)
        gateway = ConferenceGateway(secret: Self.secret, build: "b1", randomness: { GatewayHost.chance }, at: now)
        start(digest: "d1")
    }

    private func start(digest: String, opening: Opening? = nil) {
        perform(
            gateway.open(
                Self.id, term: "E\(starts)", history: history, opening: opening ?? self.opening, digest: digest,
                cut: cut.sorted { $0.key.person < $1.key.person }.map { CutLink($0.key, generation: $0.value) },
                acceptsFiles: acceptsFiles, at: now))
        settle()
    }

    /// The server is killed and started again; what was on its way to the disk is gone, every line is cut.
    ///
    /// `keeping`: the fault that the first append of the new server meets.
    func restart(
        after seconds: Int = 1, opening: Opening? = nil, digest: String = "d1", keeping fault: (JournalFault, Bool)? = nil
    ) throws {
        disk.cutPower()
        for client in clients.values { client.closed = 1_006 }
        clients = [:]
        appends = []
        rereads = []
        lookUps = []
        keepings = []
        nextFault = fault.map { ($0.0, $0.1) }
        starts += 1
        now += Milliseconds(seconds) * .perSecond
        journal = MemoryJournalStore(on: disk)
        history = try journal.open(term: "E\(starts)", snapshotFormat: ConferenceGateway.snapshotFormat)
        gateway = ConferenceGateway(secret: Self.secret, build: "b1", randomness: { GatewayHost.chance }, at: now)
        start(digest: digest, opening: opening)
    }

    /// The journal is set aside while the server is stopped, and the next start begins anew.
    func archive() throws {
        disk = MemoryDisk()
        try restart()
    }

    var conference: ConferenceState { gateway.conference(Self.id)! }

    /// 32 bytes that are the same in every run.
    static let secret = Secret(known: Array(repeating: 7, count: Secret.bytes))

    func token(_ who: Principal, generation: Int = 1) -> String {
        Token.issue(secret: Self.secret, conference: Self.id, role: who.role.rawValue, person: who.person.text, generation: generation)
    }
}

// MARK: - What happens outside

extension GatewayHost {
    func connect(_ who: Principal, tab: String? = nil, after older: ProtocolClient? = nil) -> ProtocolClient {
        connections += 1
        let client = ProtocolClient(ConnectionID(connections), who, tab: tab ?? "tab-\(connections)", after: older)
        clients[client.connection] = client
        handle(.connected(client.connection, address: "127.0.0.1"))
        return client
    }

    /// Joins with a good link; `after`: the same page again, which resumes where it stood.
    @discardableResult
    func joins(_ who: Principal, tab: String? = nil, after older: ProtocolClient? = nil, resume: JSON? = nil, token: String? = nil)
        -> ProtocolClient
    {
        let client = connect(who, tab: tab ?? older?.tab, after: older)
        says(client, client.hello(to: Self.id, token: token ?? self.token(who), resume: resume))
        return client
    }

    func says(_ client: ProtocolClient, _ frame: JSON) { handle(.received(client.connection, JSONWriter.write(frame))) }

    func leaves(_ client: ProtocolClient) {
        client.closed = client.closed ?? 1_006
        clients[client.connection] = nil
        handle(.disconnected(client.connection))
    }

    func fallsBehind(_ client: ProtocolClient) {
        client.isBehind = true
        handle(.backpressured(client.connection))
    }

    func catchesUp(_ client: ProtocolClient) {
        client.isBehind = false
        handle(.backpressureEnded(client.connection))
    }

    func newID() -> String {
        commands += 1
        return "00000000-0000-4000-8000-" + String(String(commands + 1_000_000_000_000).suffix(12))
    }

    /// Sends a command as a page does: `seen` are the keys of its `if`, at the position where its view stands. Gives the command's id.
    @discardableResult
    func sends(
        _ client: ProtocolClient, _ op: String, _ arg: JSON = [:], seen: [String] = [], if conditions: JSON? = nil, epoch: String? = nil,
        id: String? = nil
    ) -> String {
        let id = id ?? newID()
        var frame = [
            JSON.Member("t", "cmd"), JSON.Member("id", .string(id)), JSON.Member("op", .string(op)), JSON.Member("arg", arg),
            JSON.Member("epoch", .string(epoch ?? client.epoch)),
        ]
        if let conditions {
            frame.append(JSON.Member("if", conditions))
        } else if !seen.isEmpty {
            frame.append(JSON.Member("if", .object(seen.map { JSON.Member($0, .int(Int64(client.view.seq))) })))
        }
        says(client, .object(frame))
        return id
    }

    /// Sends a command and gives its answer.
    @discardableResult
    func asks(
        _ client: ProtocolClient, _ op: String, _ arg: JSON = [:], seen: [String] = [], if conditions: JSON? = nil, epoch: String? = nil,
        id: String? = nil
    ) -> Answer {
        let id = sends(client, op, arg, seen: seen, if: conditions, epoch: epoch, id: id)
        return Answer(client.answers[id])
    }

    func posts(_ body: JSON, by who: Principal) -> Answer {
        connections += 1
        let exchange = ExchangeID(connections)
        handle(.posted(exchange, conference: Self.id, token: token(who), body: JSONWriter.write(body)))
        return Answer(exchanges[exchange]?.body)
    }

    func state(of who: Principal) -> (status: Int, body: JSON)? {
        answer { .stateAsked($0, conference: Self.id, token: token(who)) }
    }

    /// What a plain request is answered with.
    func answer(to request: (ExchangeID) -> Input) -> (status: Int, body: JSON)? {
        connections += 1
        let exchange = ExchangeID(connections)
        handle(request(exchange))
        return exchanges[exchange]
    }

    /// Lets time go by, with a tick every 50 ms.
    func passes(milliseconds: Int) {
        var left = milliseconds
        while left > 0 {
            let step = min(left, 50)
            left -= step
            now += Milliseconds(step)
            handle(.tick)
        }
    }

    func passes(seconds: Int) { passes(milliseconds: seconds * 1_000) }
}

// MARK: - What follows

extension GatewayHost {
    func handle(_ input: Input) {
        perform(gateway.handle(input, at: now))
        settle()
        compareNewViews()
    }

    /// A feature that has forgotten what its keys are made of is found by whichever test does something to it. Only a small hall's views are shown from scratch
    /// after each step.
    private func compareNewViews() {
        guard let conference = gateway.conference(GatewayHost.id), conference.seq > comparedAt, conference.participants.count <= 100 else {
            return
        }
        comparedAt = conference.seq
        compareViewsWithScratch()
    }

    private func perform(_ actions: [Action]) {
        if traces { trace += actions }
        for action in actions {
            switch action {
            case .send(let bytes, let readers): deliver(bytes, to: readers)
            case .close(let connection, let code, _): clients[connection]?.closed = code
            case .answer(let exchange, let status, let body): exchanges[exchange] = (status, read(body))
            case .append(_, let batch, let entries): appends.append((batch, entries))
            case .reread(_, let seq): rereads.append(seq)
            case .find(_, let commands):
                lookUps.append(commands)
                finds += 1
            case .verify: verifications += 1
            case .keepCut(_, let number, let links): keepings.append((number, links))
            case .store(_, let snapshot): journal.store(snapshot) { _ in }
            case .log(let line): logs.append(line)
            }
        }
    }

    private func read(_ bytes: [UInt8]) -> JSON { (try? JSONReader.read(bytes)) ?? .null }

    private func deliver(_ bytes: [UInt8], to readers: [ConnectionID]) {
        let told = ReceivedFrame(tamper(read(bytes)))
        for reader in readers {
            guard let client = clients[reader] else { continue }
            #expect(client.closed == nil, "a closed socket was sent something")
            client.receive(told)
        }
    }

    /// Carries out what the journal is asked, and lets the pages answer, until nobody has anything to do.
    private func settle() {
        while true {
            if let client = speaker {
                perform(gateway.handle(.received(client.connection, JSONWriter.write(client.outbox.removeFirst())), at: now))
            } else if !rereads.isEmpty {
                reread()
            } else if !lookUps.isEmpty {
                find()
            } else if !holdsKeepings, !keepings.isEmpty {
                perform(gateway.handle(keepNext(), at: now))
            } else if !holdsCommits, !appends.isEmpty {
                perform(gateway.handle(appendNext(), at: now))
            } else {
                return
            }
        }
    }

    /// The page that speaks next: in the order of their joining, so that each run is the same.
    private var speaker: ProtocolClient? {
        clients.values.filter { !$0.outbox.isEmpty && $0.closed == nil }.min { $0.connection.number < $1.connection.number }
    }

    /// The oldest batch that waits reaches the disk, or meets `nextFault`.
    func commit() { if !appends.isEmpty { handle(appendNext()) } }

    private func appendNext() -> Input {
        let (batch, entries) = appends.removeFirst()
        let said = Said<Result<Void, JournalFault>>()
        let mark = TimeMark(serverTime: now, wall: now, bootID: "boot", bootTime: now)
        if nextFault != nil { journal.hold() }
        journal.append(entries, mark: mark) { said.value = $0 }
        if let (fault, written) = nextFault {
            journal.failNext(fault, written: written)
            journal.release()
            nextFault = nil
            if written { entries.forEach(noteDurable) }
        }
        guard case .failure(let fault)? = said.value else {
            entries.forEach(noteDurable)
            return .committed(conference: Self.id, batch: batch)
        }
        return .failed(conference: Self.id, batch: batch, fault)
    }

    private func noteDurable(_ entry: JournalEntry) {
        durable.append(entry.logEntry.op)
        lastDurable = entry
        whenDurable(entry)
    }

    private func find() {
        let commands = lookUps.removeFirst()
        let said = Said<Result<[RecordedCommand], JournalFault>>()
        if findFault != nil { journal.hold() }
        journal.find(commands) { said.value = $0 }
        if let fault = findFault {
            journal.failNext(fault)
            journal.release()
            findFault = nil
        }
        if let result = said.value { perform(gateway.handle(.found(conference: Self.id, result), at: now)) }
    }

    /// The oldest cut links that wait reach the disk beside the secret.
    func keep() { if !keepings.isEmpty { handle(keepNext()) } }

    private func keepNext() -> Input {
        let (number, links) = keepings.removeFirst()
        if keepsCut { for link in links where cut[link.who, default: 1] < link.generation { cut[link.who] = link.generation } }
        return .cutKept(conference: Self.id, number: number, isKept: keepsCut)
    }

    private func reread() {
        let seq = rereads.removeFirst()
        let said = Said<Result<HistoryTail, JournalFault>>()
        if rereadFault != nil { journal.hold() }
        journal.reread(after: seq) { said.value = $0 }
        if let fault = rereadFault {
            journal.failNext(fault)
            journal.release()
            rereadFault = nil
        }
        if let result = said.value { perform(gateway.handle(.reread(conference: Self.id, result), at: now)) }
    }
}

/// What a journal said; it says it on this thread.
final class Said<Value>: @unchecked Sendable {
    var value: Value?
}
