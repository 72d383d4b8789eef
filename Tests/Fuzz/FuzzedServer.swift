import Conference
import Gateway
import Journal
import Programme
import Rehearsal
import StrictJSON
import Views
import Wire

/// One conference behind its gateway with a disk in memory; the clock moves when the script says so. It holds everything that leaves the gateway against
/// what must be true of it.
final class FuzzedServer {
    let programme: LoadedProgramme
    private let desk: FuzzedLinks
    private let disk: FuzzedDisk
    private var host: HostedGateway!
    private static let longBytes = 2_048
    private var exchanges: UInt64 = 0
    private var answers: [UInt64: (status: Int, body: [UInt8])] = [:]
    /// What is asked of the disk and has not been done.
    private var asked: [StoreRequest] = []
    /// Sockets that the gateway has closed.
    private(set) var closed: Set<ConnectionID> = []
    var now: Milliseconds
    var holdsCommits = false

    /// - Parameter before: what was recorded of this conference until the server starts.
    init(programme: LoadedProgramme, desk: FuzzedLinks, before: [JournalEntry] = []) {
        self.programme = programme
        self.desk = desk
        disk = FuzzedDisk(before)
        now = before.last.map { $0.logEntry.at + .perSecond } ?? 1_642_401_600_000
        start()
    }

    var conference: ConferenceState { host.state! }

    func token(of participant: Participant) -> String { desk.token(of: participant, in: programme.id) }

    /// What the next append meets; `written`: whether its entries are there all the same.
    var nextFault: (fault: JournalFault, written: Bool)? {
        get { disk.nextFault }
        set { disk.nextFault = newValue }
    }

    /// The power fails, and the server starts again on what is on the disk.
    func restart() {
        (asked, nextFault, holdsCommits) = ([], nil, false)
        start()
    }

    private func start() {
        let history = disk.open()
        let gateway = ConferenceGateway(secret: desk.secret, build: "fuzz", randomness: { 0 }, at: now)
        host = HostedGateway(gateway, programme.id, on: disk, outside: outside()) { [unowned self] in now }
        host.perform(
            gateway.open(
                programme.id, term: history.terms.last?.name ?? "", history: history, opening: programme.opening,
                digest: programme.digest, at: now))
        settle()
    }

    private func outside() -> HostedGateway.Outside {
        var outside = HostedGateway.Outside()
        outside.sent = { [unowned self] bytes, readers in
            readsBack(bytes)
            for reader in readers { promise(!closed.contains(reader), "nothing is sent to a closed socket") }
        }
        outside.closed = { [unowned self] connection, _, reason in
            promise(reason.utf8.count <= WireLimits.closeReasonBytes, "a close reason fits its frame: \(reason)")
            closed.insert(connection)
        }
        outside.answered = { [unowned self] exchange, status, body in
            readsBack(body)
            answers[exchange.number] = (status, body)
        }
        outside.asked = { [unowned self] in asked.append($0) }
        outside.logged = { promise($0.level != .error || !$0.text.contains("report this"), $0.text) }
        return outside
    }

    /// Everything that is recorded.
    var recorded: [JournalEntry] { disk.entries }

    func handle(_ input: Input) {
        host.handle(input)
        settle()
    }

    /// What a plain request is answered with.
    @discardableResult
    func answer(to request: (ExchangeID) -> Input) -> (status: Int, body: [UInt8])? {
        exchanges += 1
        handle(request(ExchangeID(exchanges)))
        return answers.removeValue(forKey: exchanges)
    }

    /// The oldest batch that waits reaches the disk.
    func commit() {
        guard let place = asked.firstIndex(where: \.isAppend) else { return }
        carryOut(asked.remove(at: place))
        settle()
    }
}

// MARK: - What follows

extension FuzzedServer {
    /// What is written reads back, to the byte; of what is long, a snapshot, one in eight is read, which takes as long as to make it.
    private func readsBack(_ bytes: [UInt8]) {
        guard bytes.count < Self.longBytes || bytes.count % 8 == 0 else { return }
        let json = try? JSONReader.read(bytes)
        promise(json.map(JSONWriter.write) == bytes, "what the server says reads back: \(String(decoding: bytes, as: UTF8.self))")
    }

    private func settle() {
        while let place = asked.firstIndex(where: { !holdsCommits || !$0.isAppend }) { carryOut(asked.remove(at: place)) }
    }

    private func carryOut(_ request: StoreRequest) {
        disk.mark = TimeMark(serverTime: now, wall: now, bootID: "boot", bootTime: now)
        if case .append(let batch, let entries) = request {
            for entry in entries where entry.logEntry.seq > 1 { readsBack(entry) }
            if PlantedFault.chosen == .disk, entries.contains(where: { $0.logEntry.op == "undo" }) {
                return host.handle(.committed(conference: programme.id, batch: batch))
            }
        }
        host.carryOut(request) { [unowned self] in host.handle($0) }
    }

    /// The coding of a position, which every later start has to read. That of the programme is the programme's own target.
    private func readsBack(_ entry: JournalEntry) {
        for format in HistoryFormat.allCases where format.admits(entry.logEntry.events) {
            let writer = RowWriter(format: format, term: "E1") { Array(repeating: 7, count: $0) }
            // An older format leaves out what changes no state; what it has read once it reads for ever.
            let read = try? writer.row(of: entry).entry(in: "fuzz")
            let again = read.flatMap { try? writer.row(of: $0).entry(in: "fuzz") }
            promise(read != nil && again == read && (format < .newest || read == entry), "a position reads back: \(entry.logEntry)")
        }
    }
}

extension StoreRequest {
    fileprivate var isAppend: Bool { if case .append = self { true } else { false } }
}

// MARK: - What must be true

extension FuzzedServer {
    /// The views, kept key by key, are those that the state gives from scratch; and the state can be stored.
    func check() {
        for audience in Audience.allCases { check(audience) }
        if let snapshot = host.gateway.snapshot(of: programme.id) {
            promise(ConferenceGateway.canRead(snapshot), "a stored state can be read")
        }
    }

    /// The view of one audience, another one at each position; at one position in sixteen all of it. Both take longer than a command.
    func checkOne() {
        if conference.seq % 16 == 0 { check() } else { check(Audience.allCases[conference.seq % Audience.allCases.count]) }
    }

    private func check(_ audience: Audience) {
        let conference = conference
        guard let reader = conference.participants.rows.first(where: { Audience($0.who.role) == audience }),
            let answer = answer(to: { .stateAsked($0, conference: programme.id, token: token(of: reader)) }), answer.status == 200
        else { return }
        let shown = (try? JSONReader.read(answer.body))?["set"]
        let keys = Projection.keys(in: conference, for: audience).sorted()
        let whole = keys.map { JSON.Member($0.text, value(of: $0, in: conference, for: audience)) }
        promise(shown == .object(whole), "the view of \(audience) is the whole at \(conference.seq)")
    }

    private func value(of key: ViewKey, in conference: ConferenceState, for audience: Audience) -> JSON {
        let bytes = Projection.bytes(of: key, in: conference, for: audience)
        promise(bytes != nil, "the key \(key.text) of \(audience) has a value")
        return bytes.flatMap { try? JSONReader.read($0) } ?? .null
    }

    /// The state is what its journal says, one position after the other; and no command is in it twice.
    func checkHistory() {
        let last = conference
        var told = ConferenceState()
        for entry in disk.entries { told.apply(entry.logEntry) }
        promise(told.seq >= last.seq, "nothing was told that is not on the disk")
        if told.seq == last.seq { promise(told == last, "the state is what its journal says, at \(last.seq)") }
        let commands = disk.entries.compactMap { entry in entry.command.map { "\(entry.logEntry.by) \($0.id)" } }
        promise(Set(commands).count == commands.count, "a command takes effect once")
    }
}
