import CLibWebSockets

/// One request and its answer. Service thread only.
///
/// It outlives its peer: an answer to one who has gone is dropped.
public final class HTTPExchange {
    private enum Stage: Equatable {
        case readingBody
        /// The service has the request.
        case waiting
        /// So many bytes of the answer's body are written.
        case answering(Int)
        /// The refusal is out; the rest of an unwanted body is swallowed so that the refusal arrives.
        case lingering
        case over
    }

    /// What the library is to do with the connection after a step.
    enum Next {
        case goOn, transactionComplete, hangUp
    }

    private var connection: AcceptedSocket?
    private let head: RequestHead
    private let peer: Peer
    private let limits: SocketLimits
    private let startedAt = EventLoop.now()
    private var stage = Stage.readingBody
    private var body: [UInt8] = []
    private var expected: Int
    private var discarded = 0
    private var answer: SerializedResponse?
    private var headIsOut = false
    private var isFollowedEarly = false

    init(_ head: RequestHead, peer: Peer, on connection: AcceptedSocket, limits: SocketLimits) {
        self.head = head
        self.peer = peer
        self.connection = connection
        self.limits = limits
        expected = Int(head.contentLength ?? "") ?? 0
    }

    /// Answers the request, now or later; only the first answer counts.
    public func finish(_ response: HTTPResponse) {
        guard stage == .waiting else { return }
        answer(with: response, closing: false)
    }

    /// The peer is gone, or the server does not answer any more.
    func peerWent() {
        connection = nil
        stage = .over
    }

    /// Refuses without asking the service, and hangs up afterwards.
    func refuse(_ response: HTTPResponse) {
        answer(with: response, closing: true)
    }

    /// Hands the request to the service as soon as its body is whole. A file's answer never comes here.
    func begin(_ service: SocketServerHandler) {
        if expected == 0 { ask(service) }
    }

    /// Answers from the manifest.
    func answer(with file: StaticFile) {
        answer(with: file.response(ifNoneMatch: head.ifNoneMatch, acceptEncoding: head.acceptEncoding), closing: false)
    }

    func received(_ piece: UnsafeRawBufferPointer) -> Next {
        switch stage {
        case .readingBody:
            guard body.count + piece.count <= limits.bodyBytes, EventLoop.now() - startedAt < limits.bodySeconds else { return .hangUp }
            body.append(contentsOf: piece)
            return .goOn
        case .answering, .lingering:
            discarded += piece.count
            return discarded > limits.discardedBytes ? .hangUp : .goOn
        case .waiting, .over:
            return .goOn
        }
    }

    /// The library says this a second time, and loses its place, when bytes of a next request come in before a POST is answered. Clients must
    /// not send so (RFC 9112 §9.3.2); one that does gets its answer and then a closed connection, after which it knows what to repeat.
    func bodyComplete(_ service: SocketServerHandler) -> Next {
        switch stage {
        case .readingBody: ask(service)
        case .lingering: return .hangUp
        case .answering, .waiting:
            expected = 0
            isFollowedEarly = true
        case .over: break
        }
        return .goOn
    }

    /// The socket takes more.
    func writable() -> Next {
        guard case .answering(let sent) = stage, let answer, let socket = connection?.socket else { return .goOn }
        let piece = answer.body[sent..<min(sent + limits.answerPieceBytes, answer.body.count)]
        let bytes = headIsOut ? Array(piece) : answer.head + piece
        headIsOut = true
        lws_set_timeout(socket.wsi, PENDING_TIMEOUT_HTTP_CONTENT, limits.answerSeconds)
        if !bytes.isEmpty {
            guard bytes.withUnsafeBufferPointer({ socket.write($0.baseAddress!, count: $0.count) }) else { return .hangUp }
        }
        let closes = answer.closesConnection || isFollowedEarly
        // Completed with the last write and not a turn later: the peer may have the answer and send its next request, which the library
        // would take for more of this one. It waits by itself for what the socket did not take, but not before hanging up.
        if sent + piece.count == answer.body.count, !closes || !socket.holdsPartial {
            stage = .over
            return closes ? linger(socket.wsi) : .transactionComplete
        }
        stage = .answering(sent + piece.count)
        lws_callback_on_writable(socket.wsi)
        return .goOn
    }

    private func ask(_ service: SocketServerHandler) {
        stage = .waiting
        let request = HTTPRequest(
            method: HTTPRequest.Method(rawValue: head.method ?? "") ?? .get, path: head.path, query: head.query,
            authorization: head.authorization,
            contentType: head.contentType, accept: head.accept, offersWebSocket: head.webSocketVersion != nil, body: body, peer: peer)
        body = []
        service.respond(to: request, on: self)
        // While the server thinks, nothing is read: the library ignores what comes but would be woken for it without end.
        guard stage == .waiting, let wsi = connection?.socket?.wsi else { return }
        lws_rx_flow_control(wsi, 0)
        lws_set_timeout(wsi, PENDING_TIMEOUT_HTTP_CONTENT, limits.answerSeconds)
    }

    private func answer(with response: HTTPResponse, closing: Bool) {
        guard let connection, let wsi = connection.socket?.wsi else { return }
        answer = SerializedResponse(response, withoutBody: head.method == "HEAD", closing: closing, date: connection.server.date)
        stage = .answering(0)
        lws_rx_flow_control(wsi, 1)
        lws_callback_on_writable(wsi)
    }

    private func linger(_ wsi: OpaquePointer) -> Next {
        guard expected > discarded else { return .hangUp }
        stage = .lingering
        lws_set_timeout(wsi, PENDING_TIMEOUT_HTTP_CONTENT, limits.closeSeconds)
        return .goOn
    }
}
