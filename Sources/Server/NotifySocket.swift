internal import Glibc

/// Where the service manager that started this process wants to hear how it goes, as systemd does with `Type=notify`: one datagram a message to the socket that
/// NOTIFY_SOCKET names (sd_notify(3)). Nothing depends on its being heard. Any thread.
public struct NotifySocket: Sendable {
    private let path: String

    /// - Returns: nil where nobody wants to hear anything, or at an address that is none.
    public init?(environment: [String: String]) {
        guard let path = environment["NOTIFY_SOCKET"], ["/", "@"].contains(path.prefix(1)), path.utf8.count > 1 else { return nil }
        self.path = path
    }

    func tell(_ lines: String...) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let bytes = Array(lines.joined(separator: "\n").utf8)
        withAddress { address, length in
            // A manager that does not read must not hold up the hall.
            _ = sendto(descriptor, bytes, bytes.count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL), address, length)
        }
    }

    /// An `@` stands for the zero byte of the abstract names (unix(7)).
    private func withAddress(_ use: (UnsafePointer<sockaddr>, socklen_t) -> Void) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(path.utf8)
        let room = MemoryLayout.size(ofValue: address.sun_path)
        guard name.count < room else { return }
        if name[0] == UInt8(ascii: "@") { name[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { use($0, length) }
        }
    }

    /// A reload begins: systemd wants the moment on its own clock.
    func tellReloading() {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        tell("RELOADING=1", "MONOTONIC_USEC=\(now.tv_sec * 1_000_000 + now.tv_nsec / 1_000)")
    }

    func tellReady() { tell("READY=1") }

    func tellStopping() { tell("STOPPING=1", "STATUS=telling everybody to come back") }
}
