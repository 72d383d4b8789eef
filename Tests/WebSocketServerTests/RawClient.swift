import Foundation

/// A peer written out by hand: it can send what no proper client would, in pieces of its choosing. Blocking; every wait ends after ten seconds.
final class RawClient: @unchecked Sendable {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    struct Response {
        let status: Int
        /// Names in lower case.
        let headers: [String: String]
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    struct Incoming: Equatable {
        let opcode: UInt8
        let payload: [UInt8]
        /// Header and payload as they came.
        let raw: [UInt8]

        var text: String { String(decoding: payload, as: UTF8.self) }
        var closeCode: UInt16? { opcode == 8 && payload.count >= 2 ? UInt16(payload[0]) << 8 | UInt16(payload[1]) : nil }
    }

    let port: Int
    private let descriptor: Int32
    private var unread: [UInt8] = []

    /// - Parameter receiveBuffer: bytes the kernel may keep for us; little of it makes a thin link.
    init(port: Int, receiveBuffer: Int32? = nil) throws {
        self.port = port
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        if var receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<Int32>.size)) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port)).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0 else { throw Failure(description: "cannot connect: \(String(cString: strerror(errno)))") }
    }

    deinit {
        close(descriptor)
    }

    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { throw Failure(description: "cannot send") }
            sent += count
        }
    }

    func send(_ text: String) throws {
        try send(Array(text.utf8))
    }

    // MARK: HTTP

    func request(_ method: String, _ path: String, headers: [String] = [], host: String? = nil, body: String = "") throws -> Response {
        var lines = ["\(method) \(path) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")"] + headers
        if !body.isEmpty { lines.append("Content-Length: \(body.utf8.count)") }
        try send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
        return try response(hasBody: method != "HEAD")
    }

    func response(hasBody: Bool = true) throws -> Response {
        let end = Array("\r\n\r\n".utf8)
        var length = 0
        while true {
            if let found = unread.indices.first(where: { unread[$0...].starts(with: end) }) {
                length = found
                break
            }
            try fill()
        }
        let lines = String(decoding: unread[..<length], as: UTF8.self).components(separatedBy: "\r\n")
        unread.removeFirst(length + 4)
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
        let status = Int(lines[0].split(separator: " ")[1])!
        let expected = hasBody ? Int(headers["content-length"] ?? "0")! : 0
        return Response(status: status, headers: headers, body: try take(expected))
    }

    // MARK: WebSocket

    static let handshakeHeaders = [
        "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Protocol: diemcau.v1.json",
    ]

    /// Joins as a page would, without an Origin.
    static func joined(port: Int, receiveBuffer: Int32? = nil) throws -> RawClient {
        let client = try RawClient(port: port, receiveBuffer: receiveBuffer)
        let answer = try client.request("GET", "/ws/v1", headers: handshakeHeaders)
        guard answer.status == 101 else { throw Failure(description: "the handshake was answered \(answer.status)") }
        return client
    }

    static func frame(_ payload: [UInt8], opcode: UInt8 = 1, isLast: Bool = true) -> [UInt8] {
        var bytes: [UInt8] = [(isLast ? 0x80 : 0) | opcode]
        switch payload.count {
        case ..<126: bytes.append(0x80 | UInt8(payload.count))
        case ..<65_536: bytes += [0x80 | 126, UInt8(payload.count >> 8), UInt8(payload.count & 0xff)]
        default: bytes += [0x80 | 127] + (0..<8).reversed().map { UInt8(truncatingIfNeeded: payload.count >> ($0 * 8)) }
        }
        let mask: [UInt8] = [0x5a, 0x13, 0xc7, 0x2e]
        return bytes + mask + payload.enumerated().map { $1 ^ mask[$0 % 4] }
    }

    func say(_ text: String) throws {
        try send(Self.frame(Array(text.utf8)))
    }

    func frame() throws -> Incoming {
        let first = try take(2)
        var header = first
        var length = Int(first[1] & 0x7f)
        if length >= 126 {
            let extended = try take(length == 126 ? 2 : 8)
            header += extended
            length = extended.reduce(0) { $0 << 8 | Int($1) }
        }
        let payload = try take(length)
        return Incoming(opcode: first[0] & 0x0f, payload: payload, raw: header + payload)
    }

    func hangUp() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    /// `true` when the other side hung up, be it with a reset.
    func isHungUp() -> Bool {
        do {
            while true { try fill() }
        } catch {
            return (error as? Failure)?.description == "hung up"
        }
    }

    // MARK: Bytes

    private func take(_ count: Int) throws -> [UInt8] {
        while unread.count < count { try fill() }
        defer { unread.removeFirst(count) }
        return Array(unread[..<count])
    }

    private func fill() throws {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count == 0 || (count < 0 && errno == ECONNRESET) { throw Failure(description: "hung up") }
        guard count > 0 else { throw Failure(description: "nothing came for ten seconds") }
        unread += buffer[..<count]
    }
}
