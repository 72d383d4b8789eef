import CLibWebSockets
import Foundation

/// One accepted socket, from `accept` until the library lets it go: first it speaks HTTP, then perhaps WebSocket.
///
/// The library holds it (as the socket's opaque pointer); everybody else meets it only while the socket lives.
final class Connection {
    unowned let server: WebSocketServer
    let socketAddress: String
    /// The library's name for the socket; `nil` before it took it and after it let go.
    private(set) var wsi: OpaquePointer?
    private(set) var descriptor: Int32
    private(set) var isGone = false
    var exchange: HTTPExchange?
    var session: Session?

    init(server: WebSocketServer, descriptor: Int32, address: String) {
        self.server = server
        self.descriptor = descriptor
        socketAddress = address
    }

    func adopted(as wsi: OpaquePointer) {
        self.wsi = wsi
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        lws_set_timeout(wsi, PENDING_TIMEOUT_ESTABLISH_WITH_SERVER, server.configuration.limits.headerSeconds)
    }

    /// The library is letting the socket go. It may do so within the adoption, so `wsi` alone does not tell.
    func gone() {
        wsi = nil
        descriptor = -1
        isGone = true
        exchange?.peerWent()
        exchange = nil
    }

    /// Hangs up on the loop's next turn, without ceremony. Never at once: the library may be in the middle of this very socket.
    func kill() {
        guard let wsi else { return }
        lws_set_timeout(wsi, PENDING_TIMEOUT_CLOSE_SEND, -1 /* LWS_TO_KILL_ASYNC */)
        // The library looks at its timers when one of its sockets stirs.
        lws_cancel_service(lws_get_context(wsi))
    }

    /// Passes bytes through unframed. `false` when the socket is beyond use.
    func write(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
        guard let wsi else { return false }
        // LWS_WRITE_HTTP on a WebSocket connection passes what it gets through as it is and keeps what the socket does not take. That is not
        // documented; a test holds the library to it. The bytes are only read.
        return lws_write(wsi, UnsafeMutablePointer(mutating: bytes), count, LWS_WRITE_HTTP) >= 0
    }

    /// The library holds a part of a write that the socket did not take.
    var holdsPartial: Bool {
        guard let wsi else { return false }
        return lws_partial_buffered(wsi) != 0
    }
}
