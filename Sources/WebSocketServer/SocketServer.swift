import CLibWebSockets
import Foundation

/// Sockets, HTTP, files and writable turns. Bytes only; it knows no conference.
///
/// One thread owns everything: the one that calls `run`. Other threads reach it through `perform` and `stop` alone.
public final class SocketServer: @unchecked Sendable {
    let configuration: Configuration
    let files: FileManifest
    private let peers: (guarded: RequestGuard, forwarded: ForwardedAddress)
    private let loop: EventLoop
    private let listener: Listener
    private let mailbox: Mailbox
    private var library: LibraryContext?
    private var service: SocketServerHandler?
    private let sessions = ConnectionTable()
    private var slow = SlowReaders()
    private var accepted = AcceptedSockets()
    private var turns = Turns()

    /// Readers that do not keep up.
    private struct SlowReaders {
        /// With whether the service was told.
        var behind: [SocketID: Bool] = [:]
        /// Let go because they did not read, since the start.
        var closed = 0
    }

    private struct AcceptedSockets {
        var count = 0
        var arrivals = Arrivals()
        /// When it was last said that there is no descriptor left.
        var exhaustedAt = -Double.infinity
    }

    /// The turns of the loop.
    private struct Turns {
        var thread: pthread_t?
        var stopsAt: Double?
        /// For the `Date` header, as it was asked for last.
        var date = (second: time_t(0), text: "")
    }

    /// Readers that were let go because they did not read, since the start.
    public var slowReaders: Int { slow.closed }

    /// What the `Date` header says now.
    var date: String {
        let now = time(nil)
        if turns.date.second != now { turns.date = (now, SerializedResponse.httpDate(now)) }
        return turns.date.text
    }

    /// Opens the port; connections wait until `run`.
    public init(configuration: Configuration, files: FileManifest, service: SocketServerHandler) throws(StartFault) {
        self.files = files
        self.service = service
        guard let loop = EventLoop(tickSeconds: configuration.limits.tickSeconds) else {
            throw .library(log: ["libev has no epoll loop to give"])
        }
        self.loop = loop
        mailbox = Mailbox(loop: loop)
        listener = try Listener(host: configuration.host, port: configuration.port, limits: configuration.limits)
        self.configuration = configuration.knowing(port: listener.port)
        peers = (RequestGuard(configuration: self.configuration), ForwardedAddress(trusted: configuration.trustedProxies))
        library = try LibraryContext(self.configuration, loop: loop)
    }

    /// The port that is listened on, also where 0 was asked for.
    public var port: Int { listener.port }

    /// Blocks: the calling thread is the service thread until `stop`. Once only.
    public func run() {
        precondition(turns.thread == nil, "a WebSocketServer runs once; make another")
        turns.thread = pthread_self()
        loop.onTick = { [unowned self] in tick() }
        listener.onAccept = { [unowned self] descriptor, address in accept(descriptor, from: address) }
        listener.onExhausted = { [unowned self] in
            // Told once in a while: the listener asks again with every tick.
            guard EventLoop.now() - accepted.exhaustedAt >= configuration.limits.exhaustedToldSeconds else { return }
            accepted.exhaustedAt = EventLoop.now()
            configuration.log(
                "No descriptor left for another connection: raise the limit of open files (LimitNOFILE) or lower Limits.sockets.")
        }
        listener.start(on: loop)
        LibraryLog.listening(configuration.log) {
            loop.run()
            leave()
        }
    }

    /// Any thread: runs `work` on the service thread, in the order given. After the end it does nothing.
    public func perform(_ work: @escaping @Sendable () -> Void) {
        mailbox.post(work)
    }

    /// Any thread: takes no more connections, closes everybody with 1001, and lets `run` return when they have gone or `Limits.closingSeconds` are over.
    public func stop() {
        mailbox.post { [weak self] in self?.beginStop() }
    }

    /// Any thread: reads certificate and key from their files again and serves the connections to come with them; nobody who is in notices. A pair that is
    /// not in order changes nothing. `told` gets what was wrong, or nil, on the service thread.
    public func renewCertificate(_ told: @escaping @Sendable (StartFault?) -> Void) {
        mailbox.post { [self] in
            guard let tls = configuration.tls, let library else { return told(.noTLS) }
            if let fault = TLSFiles.fault(of: tls) { return told(fault) }
            told(library.renew(tls) ? nil : .refusedTLS(log: ["the library did not take them"]))
        }
    }

    // MARK: Service thread only

    /// Writes one frame at once to each of them. Frames to one reader keep their order, also behind what the library still holds of earlier ones.
    public func send(_ frame: Frame, to readers: [SocketID]) {
        requireServiceThread()
        for start in stride(from: 0, to: readers.count, by: UInt64.bitWidth) {
            send(frame, toFew: readers[start..<min(start + UInt64.bitWidth, readers.count)])
        }
    }

    /// For all of them it is asked first what the library holds: that lies in memory at a place of its own for each, and places that do not wait for each other
    /// are fetched side by side.
    private func send(_ frame: Frame, toFew readers: ArraySlice<SocketID>) {
        var holdPartial: UInt64 = 0
        for (place, reader) in zip(0..., readers) where sessions.state(of: reader)?.pointee.holdsPartial ?? false {
            holdPartial |= 1 << place
        }
        for (place, reader) in zip(0..., readers) {
            let state = sessions.state(of: reader)
            let outcome = state?.pointee.write(frame, holdsPartial: holdPartial & (1 << place) != 0, configuration.limits)
            guard let outcome, outcome != .steady else { continue }
            act(on: outcome, of: reader)
        }
    }

    /// Sends a CLOSE. The connection receives and is sent nothing from here on; `closed` follows when the socket has gone.
    public func close(_ connection: SocketID, code: UInt16, reason: String) {
        requireServiceThread()
        guard let session = sessions[connection] else { return }
        close(session, code: code, reason: reason, within: configuration.limits.closeSeconds)
    }

    /// The reader has not read what it was sent, or is gone.
    public func isBehind(_ connection: SocketID) -> Bool {
        requireServiceThread()
        guard let state = sessions.state(of: connection)?.pointee else { return true }
        return state.isBehind || state.isClosing
    }

    /// WebSocket connections that are open.
    public var connectionCount: Int { sessions.count }

    /// Sockets of any kind.
    public var socketCount: Int { accepted.count }

    /// Readers that are behind now.
    public var behindCount: Int { slow.behind.count }

    private func requireServiceThread() {
        assert(
            turns.thread.map { pthread_equal($0, pthread_self()) != 0 } ?? true,
            "send, close and isBehind belong to the service thread; use perform")
    }
}

// MARK: - The loop

extension SocketServer {
    private func accept(_ descriptor: Int32, from address: String) {
        guard let library, accepted.count < configuration.limits.sockets || accepted.arrivals.oldestYields() else {
            Glibc.close(descriptor)
            return
        }
        accepted.count += 1
        let connection = AcceptedSocket(server: self, descriptor: descriptor, address: address)
        accepted.arrivals.add(connection)
        if !library.adopt(descriptor, as: connection), !connection.isGone { accepted.count -= 1 }
    }

    private func tick() {
        library?.stir()
        listener.resume()
        let now = EventLoop.now()
        for id in slow.behind.keys {
            guard let state = sessions.state(of: id) else {
                slow.behind[id] = nil
                continue
            }
            act(on: state.pointee.look(now: now, configuration.limits), of: id)
        }
        if let stopsAt = turns.stopsAt, sessions.count == 0 || now >= stopsAt { loop.leave() }
        service?.tick()
    }

    private func act(on outcome: SendQueue.Outcome, of id: SocketID) {
        switch outcome {
        case .steady:
            break
        case .backpressured:
            slow.behind[id] = false
            // On a later turn, and not from within the write that showed it: the service is in the middle of its readers then.
            mailbox.post { [weak self] in self?.tellBackpressured(id) }
        case .backpressureEnded:
            if slow.behind.removeValue(forKey: id) == true { service?.backpressureEnded(id) }
        case .overrun:
            letGo(id, "too slow")
        case .stalled:
            letGo(id, "nothing acknowledged")
        case .broken:
            sessions[id]?.connection.kill()
        }
    }

    private func letGo(_ id: SocketID, _ reason: String) {
        slow.closed += 1
        if let session = sessions[id] { close(session, code: 4002, reason: reason, within: 1) }
    }

    /// Unless it has caught up meanwhile: the service would wait for an end that was told already, and withhold everything from a reader who reads.
    private func tellBackpressured(_ id: SocketID) {
        guard slow.behind[id] == false else { return }
        slow.behind[id] = true
        service?.backpressured(id)
    }

    private func close(_ session: WebSocketConnection, code: UInt16, reason: String, within seconds: Int32) {
        slow.behind[session.id] = nil
        session.close(code: code, reason: reason, within: seconds)
    }

    private func beginStop() {
        guard turns.stopsAt == nil else { return }
        turns.stopsAt = EventLoop.now() + configuration.limits.closingSeconds
        listener.close()
        for session in sessions.all {
            close(session, code: 1001, reason: "the server is stopping", within: configuration.limits.closeSeconds)
        }
        if sessions.count == 0 { loop.leave() }
    }

    private func leave() {
        listener.close()
        for session in sessions.all where sessions.remove(session.id) {
            session.connection.session = nil
            service?.closed(session.id)
        }
        service?.stopped()
        mailbox.close()
        library = nil
        service = nil
    }
}

// MARK: - What the library tells

extension SocketServer {
    /// 0 lets the handshake go on; -1 hangs up after our own refusal.
    func confirmUpgrade(of connection: AcceptedSocket, wsi: OpaquePointer) -> Int32 {
        let head = RequestHead(of: wsi)
        // The library has answered an upgrade to something else by itself and dropped the headers.
        guard head.method != nil else { return -1 }
        guard let refusal = peers.guarded.refusal(ofUpgrade: head) else { return 0 }
        let answer = SerializedResponse(refusal, withoutBody: false, closing: true, date: date)
        _ = (answer.head + answer.body).withUnsafeBufferPointer { LibrarySocket(wsi: wsi).write($0.baseAddress!, count: $0.count) }
        return -1
    }

    func established(_ connection: AcceptedSocket, wsi: OpaquePointer) {
        let peer = peer(of: connection, RequestHead(of: wsi))
        let session = sessions.add(connection)
        connection.session = session
        guard turns.stopsAt == nil else { return close(session, code: 1001, reason: "the server is stopping", within: 1) }
        service?.opened(session.id, peer: peer)
    }

    func received(_ piece: UnsafeRawBufferPointer, on connection: AcceptedSocket) {
        guard let session = connection.session else { return }
        switch session.receive(piece) {
        case .unfinished: break
        case .whole(let message): service?.received(message, from: session.id)
        case .refused(let code, let reason): close(session, code: code, reason: reason, within: configuration.limits.closeSeconds)
        }
    }

    /// Non-zero hangs up.
    func requested(on connection: AcceptedSocket, wsi: OpaquePointer) -> Int32 {
        let head = RequestHead(of: wsi)
        if connection.isAhead(with: head) { return -1 }
        connection.hasAsked = true
        begin(head, on: connection)
        return 0
    }

    private func begin(_ head: RequestHead, on connection: AcceptedSocket) {
        let exchange = HTTPExchange(head, peer: peer(of: connection, head), on: connection, limits: configuration.limits)
        connection.exchange = exchange
        if let refusal = peers.guarded.refusal(of: head) {
            exchange.refuse(refusal)
        } else if let file = files.file(at: head.path) {
            guard head.method != "POST" else {
                return exchange.refuse(HTTPResponse(status: 405, text: "A page is read with GET.", headers: [("allow", "GET, HEAD")]))
            }
            exchange.answer(with: file)
        } else if let service {
            exchange.begin(service)
        }
    }

    func bodyComplete(on connection: AcceptedSocket, wsi: OpaquePointer) -> Int32 {
        guard let exchange = connection.exchange, let service else { return -1 }
        return proceed(connection, wsi: wsi, exchange.bodyComplete(service))
    }

    /// Non-zero hangs up.
    func proceed(_ connection: AcceptedSocket, wsi: OpaquePointer, _ next: HTTPExchange.Next) -> Int32 {
        switch next {
        case .goOn:
            return 0
        case .hangUp:
            return -1
        case .transactionComplete:
            connection.exchange?.peerWent()
            connection.exchange = nil
            return lws_http_transaction_completed(wsi) != 0 ? -1 : 0
        }
    }

    func gone(_ connection: AcceptedSocket) {
        accepted.count -= 1
        connection.gone()
        guard let session = connection.session else { return }
        connection.session = nil
        slow.behind[session.id] = nil
        guard sessions.remove(session.id) else { return }
        service?.closed(session.id)
        if turns.stopsAt != nil, sessions.count == 0 { loop.leave() }
    }

    private func peer(of connection: AcceptedSocket, _ head: RequestHead) -> Peer {
        Peer(
            address: peers.forwarded.peer(socket: connection.socketAddress, forwardedFor: head.forwardedFor), origin: head.origin,
            host: head.host ?? "")
    }
}
