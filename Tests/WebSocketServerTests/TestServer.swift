import Foundation
import WebSocketServer

extension Frame {
    convenience init(text: [UInt8]) { self.init(texts: [text]) }
}

/// A server on a free port of loopback with a handler that writes down what it is told. It repeats every message to who sent it.
final class TestServer: SocketServerHandler, @unchecked Sendable {
    enum Event {
        case opened(SocketID, Peer)
        case received(String, SocketID)
        case closed(SocketID)
        case backpressured(SocketID)
        case backpressureEnded(SocketID)
        case stopped
    }

    struct Missing: Error {}

    private let news = NSCondition()
    private var events: [Event] = []
    private var server: SocketServer!
    private var hasReturned = false
    private var kept: HTTPExchange?
    private(set) var requests: [HTTPRequest] = []
    var port: Int { server.port }

    init(files: FileManifest = FileManifest(), configure: (inout Configuration) -> Void = { _ in }) throws {
        var configuration = Configuration()
        configure(&configuration)
        server = try SocketServer(configuration: configuration, files: files, service: self)
        let thread = Thread { [self] in
            server.run()
            note { hasReturned = true }
        }
        thread.start()
    }

    /// Stops and waits until the service thread has left.
    func stop() {
        server.stop()
        news.lock()
        defer { news.unlock() }
        let deadline = Date(timeIntervalSinceNow: 10)
        while !hasReturned, news.wait(until: deadline) {}
    }

    func stopWithoutWaiting() {
        server.stop()
    }

    /// The first event, past or coming, that `pick` takes.
    @discardableResult
    func waitFor<Found>(_ pick: (Event) -> Found?) throws -> Found {
        news.lock()
        defer { news.unlock() }
        let deadline = Date(timeIntervalSinceNow: 10)
        while true {
            if let found = events.lazy.compactMap(pick).first { return found }
            guard news.wait(until: deadline) else { throw Missing() }
        }
    }

    func has(_ pick: (Event) -> Bool) -> Bool {
        news.lock()
        defer { news.unlock() }
        return events.contains(where: pick)
    }

    /// Runs on the service thread and waits for what comes of it.
    func onServiceThread<Result: Sendable>(_ work: @escaping @Sendable (SocketServer) -> Result) throws -> Result {
        let done = DispatchSemaphore(value: 0)
        let box = Box<Result>()
        server.perform { [self] in
            box.value = work(server)
            done.signal()
        }
        guard done.wait(timeout: .now() + 10) == .success, let result = box.value else { throw Missing() }
        return result
    }

    func perform(_ work: @escaping @Sendable () -> Void) {
        server.perform(work)
    }

    func onNextTurn(_ work: @escaping @Sendable (SocketServer) -> Void) {
        server.perform { [self] in work(server) }
    }

    /// What the service has to believe of a reader after all that it was told.
    func takesForBehind(_ id: SocketID) -> Bool {
        news.lock()
        defer { news.unlock() }
        return events.reduce(false) { isBehind, event in
            switch event {
            case .backpressured(id): true
            case .backpressureEnded(id): false
            case .opened, .received, .closed, .backpressured, .backpressureEnded, .stopped: isBehind
            }
        }
    }

    /// Joins and tells which connection it became.
    func join(receiveBuffer: Int32? = nil) throws -> (RawClient, SocketID) {
        let before = count { if case .opened = $0 { true } else { false } }
        let client = try RawClient.joined(port: port, receiveBuffer: receiveBuffer)
        var seen = 0
        let id = try waitFor { (event: Event) -> SocketID? in
            guard case .opened(let id, _) = event else { return nil }
            seen += 1
            return seen > before ? id : nil
        } reset: {
            seen = 0
        }
        return (client, id)
    }

    /// As `waitFor`, for a `pick` that counts: `reset` is called before each look at all events.
    private func waitFor<Found>(_ pick: (Event) -> Found?, reset: () -> Void) throws -> Found {
        news.lock()
        defer { news.unlock() }
        let deadline = Date(timeIntervalSinceNow: 10)
        while true {
            reset()
            for event in events { if let found = pick(event) { return found } }
            guard news.wait(until: deadline) else { throw Missing() }
        }
    }

    private func count(_ pick: (Event) -> Bool) -> Int {
        news.lock()
        defer { news.unlock() }
        return events.filter(pick).count
    }

    private func note(_ change: () -> Void) {
        news.lock()
        change()
        news.broadcast()
        news.unlock()
    }

    private final class Box<Value>: @unchecked Sendable {
        var value: Value?
    }

    // MARK: Service

    func opened(_ connection: SocketID, peer: Peer) {
        note { events.append(.opened(connection, peer)) }
    }

    func received(_ message: [UInt8], from connection: SocketID) {
        note { events.append(.received(String(decoding: message, as: UTF8.self), connection)) }
        server.send(Frame(text: message), to: [connection])
    }

    func closed(_ connection: SocketID) {
        note { events.append(.closed(connection)) }
    }

    func backpressured(_ connection: SocketID) {
        note { events.append(.backpressured(connection)) }
    }

    func backpressureEnded(_ connection: SocketID) {
        note { events.append(.backpressureEnded(connection)) }
    }

    /// `/later` is answered by `answerKept`, everything else at once with what was asked.
    func respond(to request: HTTPRequest, on exchange: HTTPExchange) {
        note {
            requests.append(request)
            if request.path == "/later" { kept = exchange }
        }
        guard request.path != "/later" else { return }
        exchange.finish(
            HTTPResponse(
                status: 200,
                text: "\(request.method.rawValue) \(request.path) \(request.query ?? "-") \(String(decoding: request.body, as: UTF8.self))")
        )
    }

    func answerKept(_ text: String) throws {
        news.lock()
        let deadline = Date(timeIntervalSinceNow: 10)
        while kept == nil, news.wait(until: deadline) {}
        news.unlock()
        _ = try onServiceThread { [self] _ in
            kept?.finish(HTTPResponse(status: 200, text: text))
            return true
        }
    }

    func tick() {}

    func stopped() {
        note { events.append(.stopped) }
    }
}
