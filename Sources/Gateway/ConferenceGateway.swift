public import Access
public import Conference
public import Journal
internal import Wire

/// Sessions, permissions, resume, broadcast. Input in, actions out; no sockets, no clock, no randomness.
public final class ConferenceGateway {
    public let secret: Secret
    let build: String
    /// 64 bits that nobody can foresee, for one-time codes; it comes from outside, so that a test can say what it is.
    private let randomness: () -> UInt64
    var conferences: [String: LiveConference] = [:]
    /// In the order in which they were opened.
    private(set) var ids: [String] = []
    /// Those that are not served, and why.
    var withheld: [String: Withholding] = [:]
    /// Which conference a joined socket belongs to.
    var joined: [ConnectionID: LiveConference] = [:]
    var pending = PendingConnections()
    var capacity: Capacity
    let audit: Audit
    var wheel = PingWheel()
    var actions: [Action] = []
    private var isDraining = false
    private var tickedAt: Milliseconds = 0
    private let startedAt: Milliseconds

    /// `build` names the pages that belong to this server; a client with another reloads when idle.
    public init(
        secret: Secret, build: String, capacity: Capacity = Capacity(), randomness: @escaping () -> UInt64, at now: Milliseconds
    ) {
        self.secret = secret
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
        let live = LiveConference(id: id, term: term, build: build, factsProvider: factsProvider, history: history, audit: audit)
        conferences[id] = live
        ids.append(id)
        live.read(KeptFiles(opening, digest: digest), isAccepted: acceptsFiles, at: now)
        live.takeUpCut(cut, at: now)
        live.submitOwn(.system(.serverStarted(lastSeen: history.mark?.serverTime)), op: LiveConference.serverStarted, at: now)
        if let clockJump {
            live.log(.warning, "the machine's clock had jumped by \(clockJump) ms; the conference's clocks go on as before")
            live.submitOwn(.system(.clockJumped(by: clockJump)), op: "clock.jumped", at: now)
        }
        return live.takeActions()
    }

    /// What the files of an opened conference say otherwise, for the staff to see.
    public func showDifferences(_ rows: [(what: String, command: String?)], of id: String) { conferences[id]?.showDifferences(rows) }

    /// The format of the snapshots that this version reads.
    public static let snapshotFormat = StoredState.format

    /// The state and its views as they would be stored now.
    public func snapshot(of id: String) -> Snapshot? { conferences[id]?.storedState.snapshot() }

    /// Whether a stored snapshot gives a state; one that does not is passed over and the whole history applied.
    public static func canRead(_ snapshot: Snapshot) -> Bool { StoredState.read(snapshot) != nil }

    /// The state that a history ends with, for whoever only reads it.
    public static func state(after history: History) -> ConferenceState {
        LiveConference(id: "", term: "", build: "", factsProvider: nil, history: history).conference
    }

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
        if !ids.allSatisfy({ conferences[$0]!.isWritable }) { return .readOnly }
        if !ids.allSatisfy({ conferences[$0]!.hasStarted }) { return .replaying }
        return withheld.isEmpty ? .ready : .withheld
    }

    public func handle(_ input: Input, at now: Milliseconds) -> [Action] {
        switch input {
        case .connected(let connection, let address): connected(connection, from: address, at: now)
        case .received(let connection, let bytes): received(bytes, from: connection, at: now)
        case .disconnected(let connection): disconnected(connection, at: now)
        case .backpressured(let connection): joined[connection]?.sessions[connection]?.isBehind = true
        case .backpressureEnded(let connection): joined[connection]?.backpressureEnded(connection)
        case .posted(let exchange, let conference, let token, let body, let address):
            posted(Request(exchange, conference, token, address, at: now), body)
        case .stateAsked(let exchange, let conference, let token, let address):
            stateAsked(Request(exchange, conference, token, address, at: now))
        case .listAsked(let exchange, let conference, let list, let token, let address):
            listAsked(Request(exchange, conference, token, address, at: now), list)
        case .committed(let conference, let batch): conferences[conference]?.committed(batch, at: now)
        case .failed(let conference, let batch, let fault): conferences[conference]?.failed(batch, fault, at: now)
        case .reread(let conference, let result): conferences[conference]?.reread(result, at: now)
        case .found(let conference, let result): conferences[conference]?.found(result, at: now)
        case .verified(let conference, let result): conferences[conference]?.verified(result)
        case .cutKept(let conference, let number, let isKept): conferences[conference]?.cutKept(number, isKept: isKept)
        case .tick: tick(at: now)
        case .wall(let wall): for id in ids { conferences[id]?.compare(wall: wall, at: now) }
        case .drain: drain()
        }
        return withinLimit(takeActions(), at: now)
    }

    /// Everybody's actions, conference by conference in the order of their opening.
    private func takeActions() -> [Action] {
        var taken = actions
        actions = []
        for id in ids {
            guard let live = conferences[id], !live.actions.isEmpty else { continue }
            let own = live.takeActions()
            for case .close(let connection, _, _) in own { forget(connection) }
            taken += own
        }
        return taken
    }

    /// A frame beyond the limit is a fault of ours, a collection of a view that nothing caps. Its readers are let go, to come back, rather than sent a
    /// part of a state; it is not buffered.
    private func withinLimit(_ taken: [Action], at now: Milliseconds) -> [Action] {
        guard taken.contains(where: { $0.excess != nil }) else { return taken }
        var kept: [Action] = []
        var readers: [ConnectionID] = []
        for action in taken {
            guard let excess = action.excess else {
                kept.append(action)
                continue
            }
            readers += excess.readers
            let text =
                "a frame of \(excess.bytes) bytes, more than \(WireLimits.frameOutBytes), was not sent; report this with the programme"
            let conference = excess.readers.lazy.compactMap { self.joined[$0]?.id }.first ?? ""
            kept.append(.log(LogLine(level: .error, conference: conference, text: text)))
        }
        for reader in readers where joined[reader] != nil {
            close(reader, .internalError, reason: "the state is too large to send", at: now)
        }
        return kept + withinLimit(takeActions(), at: now)
    }

    private func forget(_ connection: ConnectionID) {
        joined[connection] = nil
        pending.remove(connection)
        wheel.remove(connection)
    }

    private func disconnected(_ connection: ConnectionID, at now: Milliseconds) {
        joined[connection]?.leave(connection, at: now)
        forget(connection)
    }

    func close(_ connection: ConnectionID, _ code: CloseCode, reason: String, at now: Milliseconds) {
        joined[connection]?.leave(connection, at: now)
        forget(connection)
        actions.append(.close(connection, code.rawValue, reason: reason))
    }

    private func tick(at now: Milliseconds) {
        dismissOverdue(at: now)
        for connection in wheel.turn(to: now) { ping(connection, at: now) }
        guard now - tickedAt >= .perSecond else { return }
        tickedAt = now
        for id in ids { conferences[id]?.tick(at: now, startedAt: startedAt) }
    }

    private func ping(_ connection: ConnectionID, at now: Milliseconds) {
        guard let live = joined[connection], let session = live.sessions[connection] else { return }
        if now - session.heardAt > Milliseconds(WireLimits.deadAfterMilliseconds) {
            return close(connection, .noPong, reason: "no answer for \(WireLimits.deadAfterMilliseconds / 1_000) s", at: now)
        }
        // What it was sent, not what is newest: a reader that is behind has lost nothing, it is only late.
        live.send(Ping(now: now, head: Head(view: session.viewSeq, mine: session.mineSeq)).encode(), to: session)
    }

    /// Each client is given its own moment to come back, so that a hall does not return as one.
    private func drain() {
        isDraining = true
        for id in ids {
            guard let live = conferences[id] else { continue }
            for session in live.sessions.all {
                let after = 250 + Int(session.connection.number &* 2_654_435_761 % 1_500)
                live.send(GoAway(after: after).encode(), to: session)
            }
        }
    }
}

extension Action {
    /// How large a message beyond the limit of the wire is, and whose it is.
    fileprivate var excess: (bytes: Int, readers: [ConnectionID])? {
        guard case .send(let bytes, let readers) = self, bytes.count > WireLimits.frameOutBytes else { return nil }
        return (bytes.count, readers)
    }
}
