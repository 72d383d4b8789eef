internal import Access
internal import Conference
internal import Gateway
internal import Journal
internal import StrictJSON
internal import Wire

/// One of two servers on one store, with the pages that are joined to it. Its lines to them are sound: what is rehearsed is the store between the servers.
final class PairedServer {
    let number: Int
    private let programme: String
    private let opening: Opening
    let line: SharedStoreLine
    private let timeline: Timeline
    private let random: RandomSource
    private let inspector: PairInspector
    private(set) var host: HostedGateway?
    private(set) var clients: [ConnectionID: ProtocolClient] = [:]
    private var starts = 0
    private var connections: UInt64 = 0

    init(
        _ number: Int, _ programme: String, _ opening: Opening, on line: SharedStoreLine, _ timeline: Timeline, random: RandomSource,
        _ inspector: PairInspector
    ) {
        self.number = number
        self.programme = programme
        self.opening = opening
        self.line = line
        self.timeline = timeline
        self.random = random
        self.inspector = inspector
    }

    var state: ConferenceState? { host?.state }

    func start() throws(JournalFault) {
        starts += 1
        inspector.forget(number)
        let term = "S\(number)-\(starts)"
        let history = try line.open(term: term)
        let chance = RandomSource(seed: random.bits())
        let gateway = ConferenceGateway(
            secret: SimulatedServer.secret, signing: SimulatedServer.signing, build: "b1", randomness: { chance.bits() }, at: timeline.now)
        var outside = HostedGateway.Outside()
        outside.sent = { [unowned self] in deliver($0, to: $1) }
        outside.closed = { [unowned self] connection, code, _ in close(connection, code) }
        outside.asked = { [unowned self] in ask($0) }
        let host = HostedGateway(gateway, programme, on: line, outside: outside) { [timeline] in timeline.now }
        self.host = host
        host.perform(gateway.open(programme, term: term, history: history, opening: opening, digest: "d1", at: timeline.now))
    }

    /// Killed, with all its lines; gives who was joined.
    func die() -> [Principal] {
        host?.end()
        host = nil
        line.end()
        defer { clients = [:] }
        return joined.map(\.who)
    }

    /// In the order of their joining.
    var joined: [ProtocolClient] { clients.values.sorted { $0.connection.number < $1.connection.number } }

    func join(_ who: Principal) {
        guard let state else { return }
        connections += 1
        let client = ProtocolClient(ConnectionID(connections), who, tab: "tab-\(number)-\(connections)")
        clients[client.connection] = client
        let token = Token.issue(
            secret: SimulatedServer.secret, conference: programme, role: who.role.rawValue, person: who.person.text,
            generation: state.generation(of: who))
        host?.handle(.connected(client.connection, address: "10.0.0.\(connections % 250)"))
        say(client, client.hello(to: programme, token: token))
    }

    func say(_ client: ProtocolClient, _ frame: JSON) { host?.handle(.received(client.connection, JSONWriter.write(frame))) }

    func tick() { host?.handle(.tick) }

    /// The other server has written.
    func notify() { host?.handle(.outdated(conference: programme)) }

    private func ask(_ request: StoreRequest) {
        let own = starts
        host?.carryOut(request) { [weak self] input in
            guard let self, own == starts, let host else { return }
            inspector.look()
            host.handle(input)
        }
    }

    private func deliver(_ bytes: [UInt8], to readers: [ConnectionID]) {
        let received = ReceivedFrame((try? JSONReader.read(bytes)) ?? .null, bytes: bytes.count)
        for reader in readers {
            guard let client = clients[reader] else { continue }
            inspector.examine(received, to: client.who, by: number)
            client.receive(received)
            guard !client.outbox.isEmpty else { continue }
            timeline.after(5) { [weak self, weak client] in
                guard let self, let client, clients[reader] === client else { return }
                while !client.outbox.isEmpty { say(client, client.outbox.removeFirst()) }
            }
        }
    }

    /// Whom the server sends away comes back, unless for good.
    private func close(_ connection: ConnectionID, _ code: UInt16) {
        guard let client = clients.removeValue(forKey: connection) else { return }
        guard code != CloseCode.sealed.rawValue else { return }
        timeline.after(500) { [weak self] in self?.join(client.who) }
    }
}
