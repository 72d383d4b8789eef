internal import Access
internal import Conference
internal import Gateway
internal import Journal
internal import StrictJSON
internal import Wire

/// One of several servers on one store, with the pages that are joined to it. Its lines to them are sound: what is rehearsed is the store between the servers.
final class SharingServer {
    /// What all of them share.
    struct Setting {
        let programme: String
        let opening: Opening
        let timeline: Timeline
        let random: RandomSource
        let inspector: SharedInspector
    }

    let number: Int
    let line: SharedStoreLine
    private let setting: Setting
    /// By how much its clock is ahead of the store's.
    private let apart: Milliseconds
    private(set) var host: HostedGateway?
    private var seats: [ConnectionID: Seat] = [:]
    /// Who waits for an answer over HTTP.
    private var exchanges: [ExchangeID: Principal] = [:]
    private var starts = 0
    private var connections: UInt64 = 0
    /// A page was sent away, with this code.
    var sentAway: (Seat, UInt16) -> Void = { _, _ in }

    init(_ number: Int, on line: SharedStoreLine, _ setting: Setting) {
        self.number = number
        self.line = line
        self.setting = setting
        apart = setting.random.time(-40...40)
        line.outside.told = { [unowned self] in hear($0) }
    }

    private var timeline: Timeline { setting.timeline }

    private var now: Milliseconds { timeline.now + apart }

    var state: ConferenceState? { host?.state }

    func start() throws(JournalFault) {
        starts += 1
        setting.inspector.forget(number)
        let term = "S\(number)-\(starts)"
        let history = try line.open(term: term)
        let chance = RandomSource(seed: setting.random.bits())
        let gateway = ConferenceGateway(
            secret: SimulatedServer.secret, signing: SimulatedServer.signing, build: "b1", randomness: { chance.bits() }, at: now)
        var outside = HostedGateway.Outside()
        outside.sent = { [unowned self] in deliver($0, to: $1) }
        outside.closed = { [unowned self] connection, code, _ in close(connection, code) }
        outside.answered = { [unowned self] exchange, _, body in
            guard let who = exchanges.removeValue(forKey: exchange) else { return }
            setting.inspector.examine(ReceivedFrame((try? JSONReader.read(body)) ?? .null), to: who, by: number)
        }
        outside.asked = { [unowned self] in ask($0) }
        let host = HostedGateway(gateway, setting.programme, on: line, outside: outside) { [unowned self] in now }
        self.host = host
        host.perform(gateway.open(setting.programme, term: term, history: history, opening: setting.opening, digest: "d1", at: now))
    }

    /// Killed, or stopped with a word to the store; gives who was joined.
    func end(isStopped: Bool) -> [Seat] {
        host?.end()
        host = nil
        if isStopped { line.close() } else { line.end() }
        let left = joined
        for seat in left { seat.leaves() }
        seats = [:]
        exchanges = [:]
        return left
    }

    /// In the order of their joining.
    var joined: [Seat] { seats.sorted { $0.key.number < $1.key.number }.map(\.value) }

    func join(_ seat: Seat) {
        guard let host, let state else { return }
        connections += 1
        let connection = ConnectionID(connections)
        let client = seat.connects(to: self, by: connection)
        seats[connection] = seat
        let token = Token.issue(
            secret: SimulatedServer.secret, conference: setting.programme, role: seat.who.role.rawValue, person: seat.who.person.text,
            generation: state.generation(of: seat.who))
        host.handle(.connected(connection, address: "10.0.0.\(connections % 250)"))
        say(connection, client.hello(to: setting.programme, token: token))
    }

    /// Its page is gone. `isNoticed`: the server learns of it; else its socket stands there with nobody at its end.
    func leave(_ seat: Seat, isNoticed: Bool) {
        guard let connection = seat.client?.connection, seats[connection] === seat else { return }
        seats[connection] = nil
        seat.leaves()
        if isNoticed { host?.handle(.disconnected(connection)) }
    }

    func say(_ connection: ConnectionID, _ frame: JSON) { host?.handle(.received(connection, JSONWriter.write(frame))) }

    /// The same command as over a socket, by HTTP; its answer is examined like any other.
    func post(_ frame: JSON, by who: Principal) {
        guard let state else { return }
        connections += 1
        let token = Token.issue(
            secret: SimulatedServer.secret, conference: setting.programme, role: who.role.rawValue, person: who.person.text,
            generation: state.generation(of: who))
        exchanges[ExchangeID(connections)] = who
        host?.handle(.posted(ExchangeID(connections), conference: setting.programme, token: token, body: JSONWriter.write(frame)))
    }

    func tick() { host?.handle(.tick) }

    private func hear(_ news: StoreNews) {
        switch news {
        case .written: host?.handle(.outdated(conference: setting.programme))
        case .servers(let servers): host?.handle(.servers(conference: setting.programme, servers, apart: apart))
        case .silent: host?.handle(.storeSilent(conference: setting.programme))
        }
    }

    private func ask(_ request: StoreRequest) {
        let own = starts
        host?.carryOut(request) { [weak self] input in
            guard let self, own == starts, let host else { return }
            setting.inspector.look()
            host.handle(input)
        }
    }

    private func deliver(_ bytes: [UInt8], to readers: [ConnectionID]) {
        let received = ReceivedFrame((try? JSONReader.read(bytes)) ?? .null, bytes: bytes.count)
        for reader in readers {
            guard let seat = seats[reader], let client = seat.client else { continue }
            setting.inspector.examine(received, to: seat.who, by: number)
            if let wrong = seat.receive(received, at: timeline.now) { setting.inspector.complain(of: wrong, by: self, at: timeline.now) }
            guard !client.outbox.isEmpty else { continue }
            timeline.after(5) { [weak self] in
                guard let self, seats[reader] === seat else { return }
                while !client.outbox.isEmpty { say(reader, client.outbox.removeFirst()) }
            }
        }
    }

    private func close(_ connection: ConnectionID, _ code: UInt16) {
        guard let seat = seats.removeValue(forKey: connection) else { return }
        seat.leaves()
        sentAway(seat, code)
    }
}
