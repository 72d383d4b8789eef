internal import CLibPQ
internal import Journal

/// Where a database is and how it is entered, out of the URL that the command line takes: `postgres://user:password@host1:5432,host2:5432/database?sslmode=verify-full`.
///
/// Several hosts are one database and its standbys; which of them takes writes at a time is found out by asking.
struct DatabaseAddress: Sendable {
    struct Host: Equatable, Sendable {
        /// A name, an address or the folder of a socket; nil leaves it to libpq, which takes the socket of this machine.
        let name: String?
        /// The address, where the URL says it beside the name.
        let address: String?
        let port: String?
    }

    let hosts: [Host]
    /// All that holds for each of them, by libpq's keywords; the password may be among it.
    let parameters: [String: String]
    /// As sentences name it: without user, password and parameters.
    let path: String

    /// - Throws: `refused`. What libpq says about a URL quotes it, password and all, and is not passed on.
    init(_ url: String) throws(JournalFault) {
        guard url.hasPrefix("postgres://") || url.hasPrefix("postgresql://"), !url.utf8.contains(0), let parts = Self.parts(of: url) else {
            throw Self.refusal("its address cannot be read")
        }
        guard let database = parts["dbname"], !database.isEmpty else { throw Self.refusal("its address names no database") }
        let (names, addresses, ports) = (Self.list(parts["host"]), Self.list(parts["hostaddr"]), Self.list(parts["port"]))
        let count = max(names.count, addresses.count, 1)
        guard [names, addresses].allSatisfy({ $0.isEmpty || $0.count == count }), ports.count <= 1 || ports.count == count else {
            throw Self.refusal("its address names \(count) hosts and \(ports.count) ports")
        }
        // A password that is not written as it has to be is read as hosts, ports and a database: none of them is quoted.
        if ([database] + names).contains(where: { $0.contains("@") }) || database.contains("/") {
            throw Self.refusal("its user or password has a @ or / that is not percent-encoded")
        }
        if ports.contains(where: { !$0.isEmpty && UInt16($0) == nil }) {
            throw Self.refusal("one of its ports is none, or a : in its user or password is not percent-encoded")
        }
        hosts = (0..<count).map { index in
            Host(
                name: names.isEmpty ? nil : Self.said(names[index]), address: addresses.isEmpty ? nil : Self.said(addresses[index]),
                port: ports.isEmpty ? nil : Self.said(ports[ports.count == 1 ? 0 : index]))
        }
        parameters = parts.filter { !["host", "hostaddr", "port"].contains($0.key) }
        let places = hosts.map { host in
            (host.name ?? host.address ?? "") + (host.port.map { ":" + $0 } ?? "")
        }
        path = "postgres://\(places.joined(separator: ","))/\(database)"
    }

    func path(of conference: String) -> String { "\(path) (\(conference))" }

    private static func refusal(_ cause: String) -> JournalFault {
        .refused(
            path: "The database", cause: cause,
            remedy: """
                Write postgres://user:password@host:5432/database, of several hosts host1:5432,host2:5432; in user and password %40 stands for @, %3A for :, %2F \
                for / and %25 for %.
                """)
    }

    private static func said(_ text: String) -> String? { text.isEmpty ? nil : text }

    private static func list(_ text: String?) -> [String] {
        text.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) } ?? []
    }

    /// Nil where libpq does not understand it.
    private static func parts(of url: String) -> [String: String]? {
        guard let options = PQconninfoParse(url, nil) else { return nil }
        defer { PQconninfoFree(options) }
        var parts: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { parts[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return parts
    }
}
