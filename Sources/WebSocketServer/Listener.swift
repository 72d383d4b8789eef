import CLibWebSockets
import Foundation

/// The listening socket. Our own, because the library's takes one connection a turn with a short queue and does not say why it cannot listen.
///
/// Connections are taken from the kernel's queue as fast as they come, and handed over a few a turn: a hall that comes back at once fills that queue, and whoever
/// finds it full tries again only a second later.
final class Listener {
    let port: Int
    private var descriptor: Int32
    private let limits: (accepted: Int, handedOver: Int)
    private var waiting = Waiting()
    private let watcher = UnsafeMutablePointer<ev_io>.allocate(capacity: 1)
    private let nextTurn = UnsafeMutablePointer<ev_timer>.allocate(capacity: 1)
    private var loop: EventLoop?
    private var isWatching = false
    /// Called on the service thread with every accepted descriptor and the address behind it.
    var onAccept: (_ descriptor: Int32, _ address: String) -> Void = { descriptor, _ in Glibc.close(descriptor) }
    /// Told when the process has no descriptor left; `resume` tries again.
    var onExhausted: () -> Void = {}

    /// Accepted and not handed over, in the order in which they came.
    private struct Waiting {
        private var queue: [(descriptor: Int32, address: String)] = []
        private var first = 0

        var isEmpty: Bool { first == queue.count }

        mutating func add(_ descriptor: Int32, _ address: String) { queue.append((descriptor, address)) }

        mutating func next() -> (descriptor: Int32, address: String)? {
            guard first < queue.count else { return nil }
            defer {
                first += 1
                if isEmpty { self = Waiting() }
            }
            return queue[first]
        }
    }

    init(host: String, port: Int, limits: SocketLimits) throws(StartFault) {
        self.limits = (limits.acceptedPerTurn, limits.handedOverPerTurn)
        descriptor = try Self.listen(host: host, port: port, sendQueue: limits.listenBacklog)
        self.port = Self.localPort(of: descriptor)
    }

    deinit {
        close()
        watcher.deallocate()
        nextTurn.deallocate()
    }

    func start(on loop: EventLoop) {
        self.loop = loop
        resume()
    }

    /// Takes up accepting again after it was paused for want of descriptors.
    func resume() {
        guard let loop, !isWatching else { return }
        isWatching = true
        loop_start_reading(
            loop.pointer, watcher,
            { _, watcher, _ in Unmanaged<Listener>.fromOpaque(watcher!.pointee.data).takeUnretainedValue().acceptSome() },
            descriptor, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Gives the port back; whoever stood in the queue is turned away.
    func close() {
        pause()
        if let loop, !waiting.isEmpty { ev_timer_stop(loop.pointer, nextTurn) }
        while let gone = waiting.next() { Glibc.close(gone.descriptor) }
        loop = nil
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
    }

    private func pause() {
        guard let loop, isWatching else { return }
        isWatching = false
        ev_io_stop(loop.pointer, watcher)
    }

    private func acceptSome() {
        let isIdle = waiting.isEmpty
        accept()
        if isIdle { handOver() }
    }

    private func handOver() {
        for _ in 0..<limits.handedOver {
            guard let next = waiting.next() else { return }
            onAccept(next.descriptor, next.address)
        }
        guard let loop, !waiting.isEmpty else { return }
        loop_start_once(
            loop.pointer, nextTurn,
            { _, watcher, _ in Unmanaged<Listener>.fromOpaque(watcher!.pointee.data).takeUnretainedValue().handOver() },
            Unmanaged.passUnretained(self).toOpaque())
    }

    private func accept() {
        for _ in 0..<limits.accepted {
            var address = sockaddr_storage()
            var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
            let accepted = withUnsafeMutablePointer(to: &address) { storage in
                storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.accept(descriptor, $0, &size) }
            }
            guard accepted >= 0 else {
                if errno == EINTR || errno == ECONNABORTED { continue }
                if errno != EAGAIN {
                    // EMFILE and the like: the arrival stays in the queue and would wake the loop for ever.
                    pause()
                    onExhausted()
                }
                return
            }
            // The library makes it non-blocking.
            _ = fcntl(accepted, F_SETFD, FD_CLOEXEC)
            waiting.add(accepted, Self.figures(of: &address, size: size))
        }
    }

    private static func listen(host: String, port: Int, sendQueue: Int32) throws(StartFault) -> Int32 {
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let problem = getaddrinfo(host, String(port), &hints, &found)
        guard problem == 0, let found else { throw .unknown(host: host, reason: String(cString: gai_strerror(problem))) }
        defer { freeaddrinfo(found) }
        // `localhost` is both; links and tests say 127.0.0.1.
        let all = sequence(first: found, next: { $0.pointee.ai_next }).map(\.pointee)
        let chosen = all.first { $0.ai_family == AF_INET } ?? found.pointee
        let descriptor = socket(chosen.ai_family, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .listening(on: host, port, errno: errno, reason: String(cString: strerror(errno))) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        // A connection is handed over when its request is there; one that says nothing comes after a second and meets the header timeout.
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_DEFER_ACCEPT, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(descriptor, chosen.ai_addr, chosen.ai_addrlen) == 0, Glibc.listen(descriptor, sendQueue) == 0 else {
            let code = errno
            Glibc.close(descriptor)
            throw .listening(on: host, port, errno: code, reason: String(cString: strerror(code)))
        }
        return descriptor
    }

    private static func localPort(of descriptor: Int32) -> Int {
        var address = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &address) { storage in
            storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(descriptor, $0, &size) }
            // The port stands at the same place in IPv4's and IPv6's form.
            return storage.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { Int(UInt16(bigEndian: $0.pointee.sin_port)) }
        }
    }

    /// An address in figures; IPv4 that came in over an IPv6 socket in its own form.
    private static func figures(of address: inout sockaddr_storage, size: socklen_t) -> String {
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let length = socklen_t(text.count)
        let problem = withUnsafePointer(to: &address) { storage in
            storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { getnameinfo($0, size, &text, length, nil, 0, NI_NUMERICHOST) }
        }
        guard problem == 0 else { return "" }
        let figures = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return figures.hasPrefix("::ffff:") ? String(figures.dropFirst(7)) : figures
    }
}
