public import Access
public import Conference
public import Journal
internal import Wire

/// Sessions, permissions, resume, broadcast. Input in, actions out; no sockets, no clock, no randomness.
public final class ConferenceGateway {
    public let secret: Secret
    private let signing: SigningKey?
    private let build: String
    /// 64 bits that nobody can foresee, for one-time codes; it comes from outside, so that a test can say what it is.
    private let randomness: () -> UInt64
    var conferences = ServedConferences()
    var connections = Connections()
    var capacity: Capacity
    let audit: Audit
    private var actions: [Action] = []
    private var isDraining = false
    private var tickedAt: Milliseconds = 0
    private let startedAt: Milliseconds

    /// `build` names the pages that belong to this server; a client with another reloads when idle. `signing`: what receipts are signed with; without it they
    /// have no proof.
    public init(
        secret: Secret, signing: SigningKey? = nil, build: String, capacity: Capacity = Capacity(), randomness: @escaping () -> UInt64,
        at now: Milliseconds
    ) {
        self.secret = secret
        self.signing = signing
        self.build = build
        self.randomness = randomness
        startedAt = now
        self.capacity = capacity
        audit = Audit(at: now)
    }

    /// Takes up a conference where its journal ends, and records that the server has started; `ready` is true once that is on disk.
    ///
    /// `clockJump`: by how much the wall clock had jumped while the server was away, for the record. `cut`: the links that were ever cut, as they stand beside
    /// the secret. `acceptsFiles`: somebody has consented to these files whatever they take back.
    public func open(
        _ id: String, term: String, history: History, opening: Opening, digest: String, cut: [CutLink] = [], acceptsFiles: Bool = false,
        clockJump: Milliseconds? = nil, at now: Milliseconds
    ) -> [Action] {
        let factsProvider = FactsProvider(secret: secret, conference: id, randomness: randomness)
        let signer = signing.map { LogSigner(key: $0, conference: id) }
        let live = LiveConference(
            id: id, term: term, build: build, factsProvider: factsProvider, signer: signer, history: history, audit: audit)
        conferences.add(live)
        live.start(
            files: KeptFiles(opening, digest: digest), isAccepted: acceptsFiles, cut: cut, after: history,
            clockJump: clockJump, at: now)
        return takeActions()
    }

    /// Does not serve this conference, and tells whoever asks for it why.
    public func withhold(_ id: String, for reason: Withholding) { conferences.withhold(id, for: reason) }

    /// What the files of an opened conference say otherwise, for the staff to see.
    public func showDifferences(_ rows: [(what: String, command: String?)], of id: String) { conferences[id]?.show(differences: rows) }

    public func handle(_ input: Input, at now: Milliseconds) -> [Action] {
        switch input {
        case .connected(let connection, let address): connected(connection, from: address, at: now)
        case .received(let connection, let bytes): received(bytes, from: connection, at: now)
        case .disconnected(let connection): end(connection, .disconnected, at: now)
        case .backpressured(let connection): connections[connection]?.subscribers.backpressured(connection)
        case .backpressureEnded(let connection): connections[connection]?.backpressureEnded(connection, at: now)
        case .posted(let exchange, let conference, let token, let body, let address):
            posted(Request(exchange, conference, token, address, at: now), body)
        case .stateAsked(let exchange, let conference, let token, let address):
            stateAsked(Request(exchange, conference, token, address, at: now))
        case .listAsked(let exchange, let conference, let list, let token, let address):
            listAsked(Request(exchange, conference, token, address, at: now), list)
        case .drawingAsked(let exchange, let conference, let digest, let token, let address):
            drawingAsked(Request(exchange, conference, token, address, at: now), digest)
        case .receiptAsked(let exchange, let conference, let seq, let form, let token, let address):
            receiptAsked(Request(exchange, conference, token, address, at: now), seq, as: form)
        case .papersAsked(let exchange, let conference, let papers, let token, let address):
            papersAsked(Request(exchange, conference, token, address, at: now), papers)
        case .replayAsked(let exchange, let conference, let moment, let token, let address):
            replayAsked(Request(exchange, conference, token, address, at: now), moment)
        case .signingAsked(let exchange, let conference, let token, let address):
            signingAsked(Request(exchange, conference, token, address, at: now))
        case .codeQRAsked(let exchange, let conference, let token, let body, let base, let address):
            codeQRAsked(Request(exchange, conference, token, address, at: now), body, base: base)
        case .committed(let conference, let batch): conferences[conference]?.committed(batch, at: now)
        case .failed(let conference, let batch, let fault): conferences[conference]?.failed(batch, fault, at: now)
        case .reread(let conference, let result):
            conferences[conference]?.reread(result, at: now)
            admitWaiting(in: conference, at: now)
        case .outdated(let conference): conferences[conference]?.outdated(at: now)
        case .servers(let conference, let servers, let apart): conferences[conference]?.heard(servers, apart: apart, at: now)
        case .storeSilent(let conference): conferences[conference]?.storeIsSilent(at: now)
        case .found(let conference, let result): conferences[conference]?.found(result, at: now)
        case .entryRead(let conference, let seq, let result): conferences[conference]?.entryRead(seq, result)
        case .loggedRead(let conference, let seq, let result): conferences[conference]?.loggedRead(seq, result, at: now)
        case .verified(let conference, let result): conferences[conference]?.verified(result)
        case .cutKept(let conference, let number, let isKept): conferences[conference]?.cutKept(number, isKept: isKept, at: now)
        case .tick: tick(at: now)
        case .wall(let wall): for live in conferences.all { live.compare(wall: wall, at: now) }
        case .drain: drain(at: now)
        }
        return takeActions()
    }

    func act(_ action: Action) { actions.append(action) }

    /// Everybody's actions, conference by conference in the order of their opening. A session that is over has left its conference already; here it leaves
    /// the server.
    private func takeActions() -> [Action] {
        for live in conferences.all {
            for effect in live.takeEffects() {
                switch effect {
                case .action(let action): act(action)
                case .ended(let connection, let end): leave(connection, end)
                }
            }
        }
        defer { actions = [] }
        return actions
    }

    /// The one way in which a connection ends, joined or not.
    func end(_ connection: ConnectionID, _ end: SessionEnd, at now: Milliseconds) {
        guard let live = connections[connection] else { return leave(connection, end) }
        live.end(connection, end, at: now)
    }

    private func leave(_ connection: ConnectionID, _ end: SessionEnd) {
        connections.forget(connection)
        switch end {
        case .closed(let code, let reason): act(.close(connection, code.rawValue, reason: reason))
        case .disconnected: break
        }
    }

    private func tick(at now: Milliseconds) {
        dismissOverdue(at: now)
        pingDue(at: now)
        for live in conferences.all { live.judgeScreens(at: now) }
        guard now - tickedAt >= .perSecond else { return }
        tickedAt = now
        for live in conferences.all { live.tick(at: now, startedAt: startedAt) }
    }

    private func pingDue(at now: Milliseconds) {
        var due: [String: [Session]] = [:]
        for connection in connections.due(at: now) {
            guard let live = connections[connection], let session = live.subscribers[connection] else { continue }
            if now - session.heardAt > Milliseconds(WireLimits.deadAfterMilliseconds) {
                let end = SessionEnd.closed(.noPong, reason: "no answer for \(WireLimits.deadAfterMilliseconds / 1_000) s")
                live.end(connection, end, at: now)
            } else {
                due[live.id, default: []].append(session)
            }
        }
        for live in conferences.all { live.ping(due[live.id] ?? [], at: now) }
    }

    /// Each client is given its own moment to come back, so that a hall does not return as one.
    private func drain(at now: Milliseconds) {
        isDraining = true
        for live in conferences.all {
            for session in live.subscribers.all {
                let after = 250 + Int(session.connection.number &* 2_654_435_761 % 1_500)
                live.deliver([.frame(GoAway(after: after).encode(), to: [session.connection])], at: now)
            }
        }
    }
}

// MARK: - What others may know

extension ConferenceGateway {
    /// The format of the snapshots that this version reads.
    public static let snapshotFormat = StoredState.format

    /// The state and its views as they would be stored now.
    public func snapshot(of id: String) -> Snapshot? { conferences[id].map { StoredState(of: $0.pipeline, $0.views).snapshot() } }

    /// Whether a stored snapshot gives a state; one that does not is passed over and the whole history applied.
    public static func canRead(_ snapshot: Snapshot) -> Bool { StoredState.read(snapshot) != nil }

    /// The state that a history ends with, for whoever only reads it.
    public static func state(after history: History) -> ConferenceState { StoredState.restore("", term: "", history).0.state }

    /// The state of a conference as it is on disk.
    public func conference(_ id: String) -> ConferenceState? { conferences[id]?.conference }

    /// Whether every conference has its start on disk and takes commands.
    public var isReady: Bool { readiness == .ready }

    /// Why new clients had better not be sent here, in a word for the monitor.
    public enum Readiness: String, Sendable {
        case ready, draining, replaying, withheld
        case readOnly = "read-only"
    }

    public var readiness: Readiness {
        if isDraining { return .draining }
        if !conferences.all.allSatisfy(\.pipeline.isWritable) { return .readOnly }
        if !conferences.all.allSatisfy(\.pipeline.hasStarted) { return .replaying }
        return conferences.withheld.isEmpty ? .ready : .withheld
    }
}
