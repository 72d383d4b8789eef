import CLibWebSockets
import Foundation

/// libwebsockets' context with its one virtual host, and the memory that both point into for as long as they live.
final class LibraryContext {
    private let loop: EventLoop
    private let context: OpaquePointer
    private let vhost: OpaquePointer
    private let protocols: UnsafeMutablePointer<lws_protocols>
    private let foreignLoop: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    private let noPolicy: UnsafeMutablePointer<lws_retry_bo_t>
    private let strings: [UnsafeMutablePointer<CChar>]

    init(_ configuration: Configuration, loop: EventLoop) throws(StartFault) {
        if let fault = configuration.tls.flatMap(TLSFiles.fault) { throw fault }
        self.loop = loop
        let lines = Lines()
        var strings: [UnsafeMutablePointer<CChar>] = []
        func keep(_ text: String) -> UnsafePointer<CChar> {
            let copy = strdup(text)!
            strings.append(copy)
            return UnsafePointer(copy)
        }
        let limits = configuration.limits
        protocols = Self.protocols(named: keep(configuration.subprotocol), limits)
        foreignLoop = .allocate(capacity: 1)
        foreignLoop.initialize(to: UnsafeMutableRawPointer(loop.pointer))
        // All zero: the library neither pings nor hangs up by itself. Its timers are one list that is walked for every connection, and the
        // Gateway has a heartbeat of its own.
        noPolicy = .allocate(capacity: 1)
        noPolicy.initialize(to: lws_retry_bo_t())

        var info = lws_context_creation_info()
        info.port = -2  // CONTEXT_PORT_NO_LISTEN_SERVER: a server whose sockets come from our own listener
        info.protocols = UnsafePointer(protocols)
        info.foreign_loops = foreignLoop
        info.retry_and_idle_policy = UnsafePointer(noPolicy)
        info.max_http_header_data = limits.headerBytes
        info.timeout_secs = UInt32(limits.headerSeconds)
        info.keepalive_timeout = limits.keepAliveSeconds
        info.vhost_name = keep("diemcau")
        info.options = UInt64(LWS_SERVER_OPTION_LIBEV) | UInt64(LWS_SERVER_OPTION_EXPLICIT_VHOSTS)
        // No HTTP/2: a WebSocket inside it cannot be written to unframed.
        info.alpn = keep("http/1.1")
        if let tls = configuration.tls {
            info.options |= UInt64(LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT)
            info.ssl_cert_filepath = keep(tls.certificate)
            info.ssl_private_key_filepath = keep(tls.key)
            info.ssl_options_set = tls_older_than_1_2()
        }
        self.strings = strings
        let made = LibraryLog.listening(lines.append) { () -> (OpaquePointer, OpaquePointer?)? in
            guard let context = lws_create_context(&info) else { return nil }
            return (context, lws_create_vhost(context, &info))
        }
        guard let (context, vhost) = made else {
            Self.release(protocols, foreignLoop, noPolicy, strings)
            throw .library(log: lines.all)
        }
        guard let vhost else {
            lws_context_destroy(context)
            Self.release(protocols, foreignLoop, noPolicy, strings)
            throw configuration.tls == nil ? .library(log: lines.all) : .refusedTLS(log: lines.all)
        }
        self.context = context
        self.vhost = vhost
    }

    /// The one subprotocol, and the empty entry that ends the list.
    private static func protocols(named name: UnsafePointer<CChar>, _ limits: SocketLimits) -> UnsafeMutablePointer<lws_protocols> {
        let protocols = UnsafeMutablePointer<lws_protocols>.allocate(capacity: 2)
        protocols.initialize(repeating: lws_protocols(), count: 2)
        protocols[0].name = name
        protocols[0].callback = libraryCallback
        // Ours stands in the opaque pointer; but only a connection with some of the library's own is told that it hangs up.
        protocols[0].per_session_data_size = 1
        protocols[0].rx_buffer_size = limits.receiveBytes
        protocols[0].tx_packet_size = limits.writeBytes
        return protocols
    }

    /// Destroys the context with every socket in it. Service thread, outside of every callback of the library.
    deinit {
        lws_context_destroy(context)
        Self.release(protocols, foreignLoop, noPolicy, strings)
    }

    /// Hands an accepted socket to the library, which owns and closes it from here on. `false` if it could not take it.
    func adopt(_ descriptor: Int32, as connection: AcceptedSocket) -> Bool {
        var adoption = lws_adopt_desc_t()
        adoption.vh = vhost
        adoption.type = lws_adoption_type(LWS_ADOPT_SOCKET.rawValue | LWS_ADOPT_HTTP.rawValue | LWS_ADOPT_ALLOW_SSL.rawValue)
        adoption.fd.sockfd = descriptor
        let held = Unmanaged.passRetained(connection)
        adoption.opaque = held.toOpaque()
        guard let wsi = lws_adopt_descriptor_vhost_via_info(&adoption) else {
            if !connection.isGone { held.release() }
            return false
        }
        if !connection.isGone { connection.adopted(as: wsi) }
        return true
    }

    /// Takes certificate and key from their files again for the connections to come; those that are open keep what they have. `TLSFiles` has found them sound.
    func renew(_ tls: Configuration.TLS) -> Bool {
        lws_tls_cert_updated(context, tls.certificate, tls.key, nil, 0, nil, 0) == 0
    }

    /// Makes the library look at its timers. It does so only when one of its sockets stirs: with libev a timer that is set later than the one
    /// it waits for, but is due sooner, is not noticed. Called on every tick, so that no timeout is late by more than that.
    func stir() {
        lws_cancel_service(context)
    }

    private static func release(
        _ protocols: UnsafeMutablePointer<lws_protocols>, _ loop: UnsafeMutablePointer<UnsafeMutableRawPointer?>,
        _ policy: UnsafeMutablePointer<lws_retry_bo_t>, _ strings: [UnsafeMutablePointer<CChar>]
    ) {
        protocols.deallocate()
        loop.deallocate()
        policy.deallocate()
        for string in strings { free(string) }
    }

    private final class Lines: @unchecked Sendable {
        private let lock = NSLock()
        private var lines: [String] = []

        @Sendable func append(_ line: String) {
            lock.lock()
            lines.append(line)
            lock.unlock()
        }

        var all: [String] {
            lock.lock()
            defer { lock.unlock() }
            return lines
        }
    }
}
