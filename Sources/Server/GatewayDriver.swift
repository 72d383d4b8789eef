internal import Conference
internal import Foundation
internal import Gateway
internal import Journal
internal import Logging
internal import WebSocketServer
internal import Wire

/// Joins the sockets, the gateway and the journals: what happens outside becomes the gateway's input, what the gateway decides is carried out here,
/// and nowhere else.
///
/// It lives on the service thread. Journals answer on threads of their own, which only leave word in the server's mailbox.
final class GatewayDriver: SocketServerHandler, @unchecked Sendable {
    private let gateway: ConferenceGateway
    private let clock: ServerClock
    private let store: StoreDriver
    private let log: Logger
    private let lines: LineWriter
    private let responders: Responders
    private var report: ReadinessReport?
    private var exchanges = Exchanges()
    private var done = Done()
    /// What is written when everything that was decided together is carried out.
    private var writes = CoalescedWrites()
    private(set) var metrics = Metrics()
    /// Set once, before the first turn of the loop.
    var server: SocketServer?

    /// What answers requests beside the gateway.
    struct Responders {
        let notFound: NotFound
        let proxyAdvice: ProxyAdvice
        let papers: PaperWriter
        let moments: MomentReader
        let beside = WorkBeside()
    }

    /// Requests that wait for the gateway's answer.
    private struct Exchanges {
        private var held: [ExchangeID: HTTPExchange] = [:]
        private var asked: UInt64 = 0

        mutating func hold(_ exchange: HTTPExchange) -> ExchangeID {
            asked += 1
            let id = ExchangeID(asked)
            held[id] = exchange
            return id
        }

        mutating func take(_ id: ExchangeID) -> HTTPExchange? { held.removeValue(forKey: id) }
    }

    /// When things were done last that are done now and then.
    private struct Done {
        var mark: Milliseconds = 0
        var comparison: Milliseconds = 0
        var tick: ContinuousClock.Instant?
    }

    /// Milliseconds between two signs of life in the journals.
    private static let markEvery: Milliseconds = 5_000

    /// As `WebSocketServer` ticks.
    private static let tickEvery = Duration.seconds(Configuration().limits.tickSeconds)

    init(
        gateway: ConferenceGateway, clock: ServerClock, store: StoreDriver, responders: Responders, report: ReadinessReport?, log: Logger,
        lines: LineWriter
    ) {
        self.gateway = gateway
        self.clock = clock
        self.store = store
        self.responders = responders
        self.report = report
        self.log = log
        self.lines = lines
        store.tell = { [weak self] in self?.later($0) }
    }

    func opened(_ connection: SocketID, peer: Peer) {
        metrics.connections += 1
        handle(.connected(ConnectionID(connection), address: peer.address))
    }

    func received(_ message: [UInt8], from connection: SocketID) {
        metrics.messagesIn += 1
        handle(.received(ConnectionID(connection), message))
    }

    func closed(_ connection: SocketID) {
        metrics.connections -= 1
        handle(.disconnected(ConnectionID(connection)))
    }

    func backpressured(_ connection: SocketID) {
        metrics.backpressured += 1
        handle(.backpressured(ConnectionID(connection)))
    }

    func backpressureEnded(_ connection: SocketID) { handle(.backpressureEnded(ConnectionID(connection))) }

    func respond(to request: HTTPRequest, on exchange: HTTPExchange) {
        switch Route(request) {
        case .health: exchange.finish(HTTPResponse(status: 200, text: "ok"))
        case .ready:
            exchange.finish(HTTPResponse(status: gateway.isReady ? 200 : 503, text: gateway.readiness.rawValue))
        case .metrics: exchange.finish(HTTPResponse(status: 200, contentType: Exposition.contentType, body: Array(metricsText.utf8)))
        case .state(let conference):
            handle(.stateAsked(hold(exchange), conference: conference, token: request.bearer, address: request.peer.address))
        case .list(let conference, let name):
            handle(.listAsked(hold(exchange), conference: conference, list: name, token: request.bearer, address: request.peer.address))
        case .drawing(let conference, let digest):
            handle(
                .drawingAsked(hold(exchange), conference: conference, digest: digest, token: request.bearer, address: request.peer.address))
        case .receipt(let conference, let seq, let form):
            handle(
                .receiptAsked(
                    hold(exchange), conference: conference, seq: seq, as: form, token: request.bearer, address: request.peer.address))
        case .papers(let conference, let papers):
            handle(.papersAsked(hold(exchange), conference: conference, papers, token: request.bearer, address: request.peer.address))
        case .replay(let conference, let moment):
            handle(
                .replayAsked(hold(exchange), conference: conference, moment: moment, token: request.bearer, address: request.peer.address))
        case .signing(let conference):
            handle(.signingAsked(hold(exchange), conference: conference, token: request.bearer, address: request.peer.address))
        case .codeQR(let conference):
            handle(
                .codeQRAsked(
                    hold(exchange), conference: conference, token: request.bearer, body: request.body,
                    base: request.origin ?? "http://\(request.host)", address: request.peer.address))
        case .commands(let conference):
            handle(
                .posted(
                    hold(exchange), conference: conference, token: request.bearer, body: request.body, address: request.peer.address))
        case .wrongMethod(let allowed):
            exchange.finish(HTTPResponse(status: 405, text: "use \(allowed)\n", headers: [("Allow", allowed)]))
        case .socketWithoutUpgrade:
            responders.proxyAdvice.tell()
            exchange.finish(
                HTTPResponse(
                    status: 426, text: "WebSockets are opened here, and no Upgrade came with the request: let the proxy pass it on.",
                    headers: [("upgrade", "websocket")]))
        case .bent(let mended): exchange.finish(HTTPResponse(status: 302, text: "the page is elsewhere", headers: [("location", mended)]))
        case .unknown: exchange.finish(responders.notFound.answer(to: request))
        }
    }

    private func hold(_ exchange: HTTPExchange) -> ExchangeID { exchanges.hold(exchange) }

    private var metricsText: String {
        let sockets = Metrics.Sockets(
            open: server?.socketCount ?? 0, behind: server?.behindCount ?? 0, slowReadersClosed: server?.slowReaders ?? 0)
        return metrics.text(gateway.figures(at: clock.now), sockets, gateway.readiness, linesLost: lines.lostLines)
    }

    func tick() {
        noteLag()
        handle(.tick)
        report?.look(at: gateway.readiness)
        let now = clock.now
        if now - done.comparison >= .perSecond {
            done.comparison = now
            handle(.wall(clock.wall))
        }
        guard now - done.mark >= Self.markEvery else { return }
        done.mark = now
        store.mark()
    }

    private func noteLag() {
        let now = ContinuousClock.now
        if let tickedAt = done.tick {
            let late = (now - tickedAt) - Self.tickEvery
            metrics.loopLag.observe(max(0, late / .seconds(1)))
        }
        done.tick = now
    }

    /// The journals are closed by whoever opened them, after the loop.
    func stopped() {}

    /// Tells everybody to come back, each at a moment of their own.
    func drain() { handle(.drain) }

    private func handle(_ input: Input) { perform(gateway.handle(input, at: clock.now)) }

    /// From now on the gateway hears of other servers.
    func follow() { store.follow() }

    func perform(_ actions: [Action]) {
        for action in actions { perform(action) }
        write()
    }

    private func perform(_ action: Action) {
        switch action {
        case .send(let message, let readers): send(message, to: readers)
        case .close(let connection, let code, let reason):
            write()
            server?.close(SocketID(connection), code: code, reason: reason)
        case .answer(let exchange, let status, let body):
            exchanges.take(exchange)?.finish(HTTPResponse(status: status, contentType: "application/json", body: body))
        case .answerQR(let exchange, let text, let expiresAt): exchanges.take(exchange)?.finish(QRPictures.link(text, until: expiresAt))
        case .answerReceiptQR(let exchange, let texts): beside(exchange) { _ in QRPictures.receipt(texts) }
        case .writePapers(let exchange, let conference, let papers, let state, let asker):
            beside(exchange) { $0.papers.answer(papers, of: conference, state, for: asker) }
        case .replay(let exchange, let conference, let moment, let state):
            beside(exchange) { $0.moments.answer(moment, of: conference, state) }
        case .append(let conference, let batch, let entries): append(entries, batch, to: conference)
        case .reread(let conference, let seq): store.reread(conference, after: seq)
        case .find(let conference, let commands): store.find(commands, in: conference)
        case .readEntry(let conference, let seq): store.readEntry(at: seq, of: conference)
        case .readLogged(let conference, let seq): store.readLogged(at: seq, of: conference)
        case .keep(let conference, let checkpoint): store.keep(checkpoint, of: conference)
        case .verify(let conference): store.verify(conference)
        case .keepCut(let conference, let number, let links): store.keepCut(links, number, of: conference)
        case .store(let conference, let snapshot): store.store(snapshot, of: conference)
        case .announce(let conference, let body): store.announce(body, of: conference)
        case .log(let line):
            let fields = line.fields.mapValues { Logger.MetadataValue.string($0) }
            log.log(
                level: line.level.logLevel, "\(line.text)", metadata: fields.merging(["conference": "\(line.conference)"]) { own, _ in own }
            )
        }
    }

    /// What takes longer than a command may wait for.
    private func beside(_ exchange: ExchangeID, _ answer: @escaping @Sendable (Responders) -> HTTPResponse) {
        responders.beside.run { [responders] in
            answer(responders)
        } done: { [weak self] response in
            self?.server?.perform { [weak self] in self?.exchanges.take(exchange)?.finish(response) }
        }
    }

    private func send(_ message: [UInt8], to readers: [ConnectionID]) {
        if writes.add(message, to: readers) { return }
        write()
        _ = writes.add(message, to: readers)
    }

    private func write() {
        let now = writes.take()
        guard !now.messages.isEmpty else { return }
        metrics.framesOut += now.readers.count * now.messages.count
        metrics.bytesOut += now.readers.count * now.bytes
        server?.send(Frame(texts: now.messages), to: now.readers.map(SocketID.init))
    }

    private func append(_ entries: [JournalEntry], _ batch: Int, to conference: String) {
        metrics.positions += entries.count
        metrics.batches += 1
        let begun = ContinuousClock.now
        store.append(entries, to: conference) { [weak self] result in
            let input: Input =
                switch result {
                case .success: .committed(conference: conference, batch: batch)
                case .failure(let fault): .failed(conference: conference, batch: batch, fault)
                }
            self?.server?.perform { [weak self] in
                self?.metrics.commits.observe((ContinuousClock.now - begun) / .seconds(1))
                if case .committed = input { self?.store.noteJournal(of: conference) }
                self?.handle(input)
            }
        }
    }

    /// From a journal's thread to the service thread.
    private func later(_ input: Input) {
        server?.perform { [weak self] in self?.handle(input) }
    }
}

extension ConnectionID {
    fileprivate init(_ socket: SocketID) { self.init(socket.serial, slot: socket.slot) }
}

extension SocketID {
    fileprivate init(_ connection: ConnectionID) { self.init(slot: connection.slot, serial: connection.number) }
}

extension LogLine.Level {
    fileprivate var logLevel: Logger.Level {
        switch self {
        case .info: .info
        case .warning: .warning
        case .error: .error
        }
    }
}
