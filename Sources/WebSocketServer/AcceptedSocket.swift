import CLibWebSockets
import Foundation

/// One accepted socket, from `accept` until the library lets it go: first it speaks HTTP, then perhaps WebSocket.
///
/// The library holds it (as the socket's opaque pointer); everybody else meets it only while the socket lives.
final class AcceptedSocket {
    unowned let server: SocketServer
    /// By which a WebSocket connection on it is known.
    let serial = SocketID.nextSerial()
    let socketAddress: String
    /// `nil` before the library took it and after it let go.
    private(set) var socket: LibrarySocket?
    private(set) var descriptor: Int32
    private(set) var isGone = false
    /// A request was read here before.
    var hasAsked = false
    var exchange: HTTPExchange?
    var session: WebSocketConnection?

    init(server: SocketServer, descriptor: Int32, address: String) {
        self.server = server
        self.descriptor = descriptor
        socketAddress = address
    }

    func adopted(as wsi: OpaquePointer) {
        socket = LibrarySocket(wsi: wsi)
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        lws_set_timeout(wsi, PENDING_TIMEOUT_ESTABLISH_WITH_SERVER, server.configuration.limits.headerSeconds)
    }

    /// The library is letting the socket go. It may do so within the adoption, so `socket` alone does not tell.
    func gone() {
        socket = nil
        descriptor = -1
        isGone = true
        exchange?.peerWent()
        exchange = nil
    }

    /// A request with a body was sent before the one ahead of it was answered, or may have been.
    ///
    /// libwebsockets 4.1.6 puts aside what comes too early, and when it then finds a request with a body in what it put aside it takes the
    /// request's own first bytes for the body and goes round for ever. Clients must not send so (RFC 9112 §9.3.2), so such a connection is
    /// closed unread. The library only tells whether any connection has something put aside; that it is another's is rare and costs a retry.
    func isAhead(with head: RequestHead) -> Bool {
        guard let wsi = socket?.wsi, hasAsked, head.method == "POST" || head.contentLength != nil else { return false }
        return lws_service_adjust_timeout(lws_get_context(wsi), 1, 0) == 0
    }

    /// Hangs up on the loop's next turn, without ceremony. Never at once: the library may be in the middle of this very socket.
    func kill() {
        guard let wsi = socket?.wsi else { return }
        let killAsync: Int32 = -1  // LWS_TO_KILL_ASYNC
        lws_set_timeout(wsi, PENDING_TIMEOUT_CLOSE_SEND, killAsync)
        // The library looks at its timers when one of its sockets stirs.
        lws_cancel_service(lws_get_context(wsi))
    }
}
