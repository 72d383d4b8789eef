import Foundation
import Glibc

/// A PostgreSQL of our own, in a folder of its own, on loopback: as root it runs as `postgres`, because it refuses root.
///
/// It ends, and its folder goes, with this object, and with the process however that ends: a shell waits for the end of its input.
final class PostgreSQLCluster: @unchecked Sendable {
    // @unchecked: nothing changes after `init`.
    static let programs = "/usr/lib/postgresql/15/bin"

    let folder: String
    let port: Int
    /// A shell that ends all when its input ends.
    private let keeper: UnsafeMutablePointer<FILE>

    enum Fault: Error { case failed(String) }

    /// One user of it, `mat_khau`, needs a password.
    ///
    /// - Parameter settings: beside those that make it quick; what is accepted need not survive the machine here.
    convenience init(_ settings: [String] = []) throws {
        try self.init(settings) { folder in
            try Self.run("\(Self.programs)/initdb -D \(folder)/data -A trust -U postgres -E UTF8 --locale=C.UTF-8 --no-sync", log: folder)
            let rules = folder + "/data/pg_hba.conf"
            let all = "host all mat_khau 127.0.0.1/32 scram-sha-256\n" + (try String(contentsOfFile: rules, encoding: .utf8))
            try all.write(toFile: rules, atomically: false, encoding: .utf8)
        }
    }

    /// - Parameter name: by which the primary knows it.
    convenience init(standbyOf primary: PostgreSQLCluster, named name: String) throws {
        let source = "host=127.0.0.1 port=\(primary.port) user=postgres application_name=\(name)"
        try self.init([]) {
            try Self.run("\(Self.programs)/pg_basebackup -D \($0)/data -R -X stream -c fast --no-sync -d \"\(source)\"", log: $0)
        }
    }

    private init(_ settings: [String], fill: (_ folder: String) throws -> Void) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("diemcau-postgresql-\(UUID().uuidString)").path
        port = try Self.freePort()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Self.giveAway(folder)
        try fill(folder)
        let all =
            [
                "port=\(port)", "listen_addresses=127.0.0.1", "unix_socket_directories=\(folder)", "fsync=off", "max_connections=200",
                "shared_buffers=32MB", "logging_collector=off",
            ] + settings
        let options = all.map { "-c '\($0)'" }.joined(separator: " ")
        let end = "\(Self.asItsUser) \(Self.programs)/pg_ctl -D \(folder)/data -m immediate stop"
        guard let keeper = popen("cat > /dev/null; cd /; \(end) > /dev/null 2>&1; rm -rf \(folder)", "we") else {
            throw Fault.failed("a shell cannot be started")
        }
        self.keeper = keeper
        try Data(options.utf8).write(to: URL(fileURLWithPath: folder + "/options"))
        try start()
    }

    deinit { pclose(keeper) }

    /// `conference`'s own database costs more than a name: histories share one.
    func url(user: String = "postgres", database: String = "postgres") -> String { "postgres://\(user)@127.0.0.1:\(port)/\(database)" }

    func start() throws {
        let options = try String(contentsOfFile: folder + "/options", encoding: .utf8)
        try run("\(Self.programs)/pg_ctl -D \(folder)/data -w -t 30 -l \(folder)/log -o \"\(options)\" start")
    }

    func stop(_ mode: String = "fast") throws { try run("\(Self.programs)/pg_ctl -D \(folder)/data -w -m \(mode) stop") }

    /// Sent to all of its processes: as `kill -9` does it, or a machine that does not answer any more (`SIGSTOP`) and comes back.
    func signal(_ signal: Int32) throws {
        let postmaster = try String(contentsOfFile: folder + "/data/postmaster.pid", encoding: .utf8).prefix { $0 != "\n" }
        let children = try String(contentsOfFile: "/proc/\(postmaster)/task/\(postmaster)/children", encoding: .utf8).split(separator: " ")
            .map(String.init)
        for pid in ([String(postmaster)] + children).compactMap(pid_t.init) { kill(pid, signal) }
    }

    /// - Returns: what psql prints, without head and spaces.
    @discardableResult
    func sql(_ statement: String, database: String = "postgres") throws -> String {
        let file = folder + "/" + UUID().uuidString + ".sql"
        try statement.write(toFile: file, atomically: true, encoding: .utf8)
        chmod(file, 0o644)
        defer { unlink(file) }
        return try run("\(Self.programs)/psql -X -q -A -t -v ON_ERROR_STOP=1 -h \(folder) -p \(port) -U postgres -d \(database) -f \(file)")
    }

    /// `ALTER SYSTEM …`, in force soon after.
    func configure(_ change: String) throws {
        try sql(change)
        try sql("SELECT pg_reload_conf()")
    }

    @discardableResult
    func run(_ command: String) throws -> String { try Self.run(command, log: folder) }

    @discardableResult
    private static func run(_ command: String, log: String) throws -> String {
        // Into a file: a pipe, or an object that waits for all who have it open, would wait for the database itself.
        let output = log + "-" + UUID().uuidString
        defer { unlink(output) }
        let status = system("cd / && \(asItsUser) \(command) > \(output) 2>&1 < /dev/null")
        let said = ((try? String(contentsOfFile: output, encoding: .utf8)) ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        guard status == 0 else { throw Fault.failed("\(command): \(said)") }
        return said
    }

    private static var asItsUser: String { getuid() == 0 ? "runuser -u postgres --" : "" }

    private static func giveAway(_ folder: String) throws {
        guard getuid() == 0 else { return }
        guard let user = getpwnam("postgres"), chown(folder, user.pointee.pw_uid, user.pointee.pw_gid) == 0 else {
            throw Fault.failed("there is no user postgres: install postgresql-15")
        }
    }

    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard bound else { throw Fault.failed("no port is free") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}

/// The one that all suites of this process share: every history in it has a name of its own.
enum SharedCluster {
    static let cluster = Result { try PostgreSQLCluster() }

    static var url: String {
        get throws { try cluster.get().url() }
    }
}
