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
    let opening: Opening
    let store: StoreInHand
    private var host: HostedGateway!
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
    /// What is asked of the disk and has not been done.
    private var asked: [StoreRequest] = []
    /// How often the journal was asked for commands.
    private(set) var finds = 0
    /// How often the whole history was asked to be verified.
    private(set) var verifications = 0
    /// While true, cut links wait for `keep`.
    var holdsKeepings = false
    /// Whether somebody has consented to changed files before the next start.
    var acceptsFiles = false
    /// The position at which the kept views were last compared with those from scratch.
    private var comparedAt = 0
    /// A fault planted between server and page.
    var tamper: (JSON) -> JSON = { $0 }
    private var connections: UInt64 = 0
    private var commands = 0
    private var starts = 1
    /// How its terms begin.
    private let name: String

    convenience init(_ opening: Opening = .laoCai, format: HistoryFormat = .newest, traces: Bool = false) throws {
        try self.init(opening, on: StoreInHand(MemoryDisk(format: format)), traces: traces)
    }

    /// A server called `name` on this disk.
    ///
    /// `opensEmpty`: it has read the history before anybody wrote in it.
    init(
        _ opening: Opening, on store: StoreInHand, name: String = "E", digest: String = "d1", opensEmpty: Bool = false, traces: Bool = false
    ) throws {
        self.opening = opening
        self.name = name
        self.traces = traces
        self.store = store
        let history = try store.open(term: name + "1")
        self.history =
            opensEmpty
            ? History(format: history.format, terms: [], head: 0, snapshot: nil, entries: [], mark: nil, shared: history.shared) : history
        start(digest: digest)
    }

    private func start(digest: String, opening: Opening? = nil) {
        let gateway = ConferenceGateway(
            secret: Self.secret, signing: Self.signing, build: "b1", randomness: { GatewayHost.chance }, at: now)
        store.now = now
        host = HostedGateway(gateway, Self.id, on: store, outside: outside()) { [unowned self] in now }
        host.perform(
            gateway.open(
                Self.id, term: term, history: history, opening: opening ?? self.opening, digest: digest,
                cut: cut.sorted { $0.key.person < $1.key.person }.map { CutLink($0.key, generation: $0.value) },
                acceptsFiles: acceptsFiles, at: now))
        settle()
    }

    private func outside() -> HostedGateway.Outside {
        var outside = HostedGateway.Outside()
        outside.tampered = { [unowned self] actions in
            if traces { trace += actions }
            return actions
        }
        outside.sent = { [unowned self] in deliver($0, to: $1) }
        outside.closed = { [unowned self] connection, code, _ in clients[connection]?.closed = code }
        outside.answered = { [unowned self] in exchanges[$0] = ($1, read($2)) }
        outside.asked = { [unowned self] in ask($0) }
        outside.logged = { [unowned self] in logs.append($0) }
        return outside
    }

    /// The server is killed and started again; what was on its way to the disk is gone, every line is cut.
    ///
    /// `keeping`: the fault that the first append of the new server meets.
    func restart(
        after seconds: Int = 1, opening: Opening? = nil, digest: String = "d1", keeping fault: (JournalFault, Bool)? = nil
    ) throws {
        store.cutPower()
        for client in clients.values { client.closed = 1_006 }
        clients = [:]
        asked = []
        nextFault = fault.map { ($0.0, $0.1) }
        starts += 1
        now += Milliseconds(seconds) * .perSecond
        store.now = now
        history = try store.open(term: term)
        start(digest: digest, opening: opening)
    }

    /// The journal is set aside while the server is stopped, and the next start begins anew.
    func archive() throws {
        store.disk = MemoryDisk()
        try restart()
    }

    var term: String { name + String(starts) }

    var gateway: ConferenceGateway { host.gateway }

    var conference: ConferenceState { gateway.conference(Self.id)! }

    /// 32 bytes that are the same in every run.
    static let signing = SigningKey(known: Array(repeating: 9, count: SigningKey.seedBytes))
    static let secret = Secret(known: Array(repeating: 7, count: Secret.bytes))

    func token(_ who: Principal, generation: Int = 1) -> String {
        Token.issue(secret: Self.secret, conference: Self.id, role: who.role.rawValue, person: who.person.text, generation: generation)
    }
}

// MARK: - What happens outside

extension GatewayHost {
    func connect(_ who: Principal, tab: String? = nil, after older: ProtocolClient? = nil) -> ProtocolClient {
        connections += 1
        let client = ProtocolClient(ConnectionID(connections), who, tab: tab ?? "tab-\(name)-\(connections)", after: older)
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
        let server = name == "E" ? "00" : String(name.utf8.first!, radix: 16)
        return "000000\(server)-0000-4000-8000-" + String(String(commands + 1_000_000_000_000).suffix(12))
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
        host.handle(input)
        settle()
        compareNewViews()
    }

    /// A feature that has forgotten what its keys are made of is found by whichever test does something to it: what is stale stays so until somebody touches it.
    /// To show all of it takes a debug build its time, so only a small hall's views are compared, and after its first steps not each time.
    private func compareNewViews() {
        guard let conference = gateway.conference(GatewayHost.id), conference.participants.count <= 100 else { return }
        guard conference.seq > comparedAt + (comparedAt < 40 ? 0 : 8) else { return }
        comparedAt = conference.seq
        compareViewsWithScratch()
    }

    private func ask(_ request: StoreRequest) {
        switch request {
        case .verify: verifications += 1
        case .store, .keep, .announce: carryOut(request)
        case .append, .reread, .find, .readEntry, .readLogged, .keepCut: asked.append(request)
        }
        if case .find = request { finds += 1 }
    }

    private func carryOut(_ request: StoreRequest) {
        store.now = now
        host.carryOut(request) { [unowned self] in host.handle($0) }
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
                host.handle(.received(client.connection, JSONWriter.write(client.outbox.removeFirst())))
            } else if let place = asked.firstIndex(where: { !isHeld($0) }) {
                carryOut(asked.remove(at: place))
            } else {
                return
            }
        }
    }

    private func isHeld(_ request: StoreRequest) -> Bool {
        switch request {
        case .append: holdsCommits
        case .keepCut: holdsKeepings
        case .reread, .find, .readEntry, .readLogged, .keep, .verify, .store, .announce: false
        }
    }

    /// The page that speaks next: in the order of their joining, so that each run is the same.
    private var speaker: ProtocolClient? {
        clients.values.filter { !$0.outbox.isEmpty && $0.closed == nil }.min { $0.connection.number < $1.connection.number }
    }

    /// The oldest batch that waits reaches the disk, or meets `nextFault`.
    func commit() { carryOutOldest { if case .append = $0 { true } else { false } } }

    /// The oldest cut links that wait reach the disk beside the secret.
    func keep() { carryOutOldest { if case .keepCut = $0 { true } else { false } } }

    private func carryOutOldest(_ isIt: (StoreRequest) -> Bool) {
        guard let place = asked.firstIndex(where: isIt) else { return }
        carryOut(asked.remove(at: place))
        settle()
    }

    var appends: [(batch: Int, entries: [JournalEntry])] {
        asked.compactMap { if case .append(let batch, let entries) = $0 { (batch, entries) } else { nil } }
    }

    var keepings: [(number: Int, links: [CutLink])] {
        asked.compactMap { if case .keepCut(let number, let links) = $0 { (number, links) } else { nil } }
    }
}

// MARK: - What the disk meets

extension GatewayHost {
    var disk: MemoryDisk { store.disk }

    /// What the next append meets; `written`: whether its entries are there all the same.
    var nextFault: (fault: JournalFault, written: Bool)? {
        get { store.nextFault }
        set { store.nextFault = newValue }
    }

    var rereadFault: JournalFault? {
        get { store.rereadFault }
        set { store.rereadFault = newValue }
    }

    /// What the next look-up meets.
    var findFault: JournalFault? {
        get { store.findFault }
        set { store.findFault = newValue }
    }

    /// What the next look into the log meets.
    var logFault: JournalFault? {
        get { store.logFault }
        set { store.logFault = newValue }
    }

    /// Whether the disk beside the secret takes anything.
    var keepsCut: Bool {
        get { store.keepsCut }
        set { store.keepsCut = newValue }
    }

    /// What stands beside the secret: from which generation on links open.
    var cut: [Principal: Int] {
        get { store.cut }
        set { store.cut = newValue }
    }

    /// What becomes durable, in order: for whoever wants it, and the names of its commands.
    var whenDurable: (JournalEntry) -> Void {
        get { store.whenDurable }
        set { store.whenDurable = newValue }
    }

    var durable: [String] { store.durable.map(\.logEntry.op) }

    var lastDurable: JournalEntry? { store.durable.last }
}
