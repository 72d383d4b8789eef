package import Conference
package import Gateway
internal import Journal
internal import StrictJSON

/// A gateway and its conference without a server: what the gateway wants is done here, for simulated days, tests, fuzzers and benches alike. The server has
/// `GatewayDriver` for it.
package final class HostedGateway {
    package let gateway: ConferenceGateway
    package let conference: String
    private let store: any HostedStore
    private let now: () -> Milliseconds
    package var outside: Outside
    /// What goes in and out, for whoever compares whole days.
    private let trace: Trace?
    /// A gateway that is no more does nothing more, not even what it wanted before.
    private var isOver = false

    /// What else is there. Whoever says nothing of a part has none.
    package struct Outside {
        package var sent: ([UInt8], [ConnectionID]) -> Void = { _, _ in }
        package var closed: (ConnectionID, UInt16, _ reason: String) -> Void = { _, _, _ in }
        package var answered: (ExchangeID, _ status: Int, _ body: [UInt8]) -> Void = { _, _, _ in }
        /// Something is asked of the store: at once, later or never `carryOut` does it.
        package var asked: (StoreRequest) -> Void = { _ in }
        package var logged: (LogLine) -> Void = { _ in }
        /// What becomes of the gateway's actions before they are done.
        package var tampered: ([Action]) -> [Action] = { $0 }

        package init() {}
    }

    package convenience init(
        _ gateway: ConferenceGateway, _ conference: String, on store: any HostedStore, outside: Outside = Outside(),
        now: @escaping () -> Milliseconds
    ) {
        self.init(gateway, conference, on: store, outside: outside, trace: nil, now: now)
    }

    init(
        _ gateway: ConferenceGateway, _ conference: String, on store: any HostedStore, outside: Outside, trace: Trace?,
        now: @escaping () -> Milliseconds
    ) {
        self.gateway = gateway
        self.conference = conference
        self.store = store
        self.outside = outside
        self.trace = trace
        self.now = now
    }

    /// The state of the conference as it is on disk.
    package var state: ConferenceState? { gateway.conference(conference) }

    package func end() { isOver = true }

    package func handle(_ input: Input) {
        guard !isOver else { return }
        trace?.note(input, at: now())
        perform(gateway.handle(input, at: now()))
    }

    package func perform(_ actions: [Action]) {
        for action in outside.tampered(actions) where !isOver { perform(action) }
    }

    private func perform(_ action: Action) {
        switch action {
        case .send(let bytes, let readers):
            trace?.note(bytes)
            for reader in readers { trace?.note(reader.number) }
            outside.sent(bytes, readers)
        case .close(let connection, let code, let reason):
            trace?.note(connection.number)
            trace?.note(UInt64(code))
            trace?.note(reason)
            outside.closed(connection, code, reason)
        case .answer(let exchange, let status, let body):
            trace?.note(exchange.number)
            trace?.note(UInt64(status))
            trace?.note(body)
            outside.answered(exchange, status, body)
        case .answerQR(let exchange, let text, _):
            trace?.note(exchange.number)
            outside.answered(exchange, 200, Array(#"{"text":"\#(text)"}"#.utf8))
        case .answerReceiptQR(let exchange, let texts):
            trace?.note(exchange.number)
            outside.answered(exchange, 200, JSONWriter.write(.array(texts.map { .string($0) })))
        case .writePapers(let exchange, _, let papers, _, _):
            trace?.note(exchange.number)
            outside.answered(exchange, 200, Array(#"{"papers":"\#(papers.rawValue)"}"#.utf8))
        case .replay(let exchange, _, let moment, _):
            trace?.note(exchange.number)
            outside.answered(exchange, 200, Array(#"{"moment":"\#(moment)"}"#.utf8))
        case .append(_, let batch, let entries): ask(.append(batch: batch, entries))
        case .reread(_, let seq): ask(.reread(after: seq))
        case .find(_, let commands): ask(.find(commands))
        case .readEntry(_, let seq): ask(.readEntry(seq: seq))
        case .readLogged(_, let seq): ask(.readLogged(seq: seq))
        case .keep(_, let checkpoint): ask(.keep(checkpoint))
        case .verify: ask(.verify)
        case .keepCut(_, let number, let links): ask(.keepCut(number: number, links))
        case .store(_, let snapshot): ask(.store(snapshot))
        case .announce(_, let body): ask(.announce(body))
        case .log(let line):
            trace?.note(line.text)
            outside.logged(line)
        }
    }

    private func ask(_ request: StoreRequest) {
        if let trace { request.note(in: trace) }
        outside.asked(request)
    }

    /// Has the store do what was asked; `tell` gets what the gateway is to be told of it.
    package func carryOut(_ request: StoreRequest, tell: @escaping (Input) -> Void) {
        request.carryOut(on: store, of: conference, tell: tell)
    }
}
