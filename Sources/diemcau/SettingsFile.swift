import Foundation
import Server
import Yams

/// The settings as a configuration file and the environment write them.
struct SettingsFile {
    var agenda = "agenda"
    var data = "data"
    var journal = "sqlite"
    var pages: String?
    var bundles: String?
    var pagesFromSource = false
    var keepsPages = true
    var listen = "127.0.0.1:8080"
    var origins: [String] = []
    var certificate: String?
    var key: String?
    var trustedProxies: [String] = []
    var allowsPlainHTTP = false

    private static let names = [
        "agenda", "data", "journal", "pages", "bundles", "pages-from-source", "service-worker", "listen", "origin", "tls-cert", "tls-key",
        "trusted-proxy",
        "allow-plain-http",
    ]

    /// The variables of the environment that are settings, in their order; `DIEMCAU_CONFIG` names the file.
    static let variables = names.map(variable) + [configVariable]
    private static let configVariable = "DIEMCAU_CONFIG"

    private static func variable(_ name: String) -> String { "DIEMCAU_" + name.uppercased().replacingOccurrences(of: "-", with: "_") }

    /// Variables that look like settings and are none: a slip of the keyboard would otherwise leave a default in force unseen.
    static func strangers(in environment: [String: String]) -> [String] {
        environment.keys.filter { $0.hasPrefix("DIEMCAU_") && !variables.contains($0) }.sorted()
    }

    /// The file that `path` or `DIEMCAU_CONFIG` names, else the installation's, if there is one, with the environment over it.
    static func read(_ path: String?, _ installation: Installation?) throws(StartFailure) -> SettingsFile {
        var settings = SettingsFile()
        let environment = ProcessInfo.processInfo.environment
        if let path = path ?? environment[configVariable] ?? installation?.configuration {
            for (name, values) in try entries(of: path) { try settings.set(name, values) }
        }
        for name in names {
            if let value = environment[variable(name)] { try settings.set(name, value.split(separator: " ").map(String.init)) }
        }
        return settings
    }

    /// A file of comments says nothing, and is in order.
    private static func entries(of path: String) throws(StartFailure) -> [(String, [String])] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw StartFailure("The configuration file \(path) cannot be read. Name another with --config.")
        }
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw StartFailure("\(path) is not YAML: \(error)")
        }
        guard let node, node.null == nil else { return [] }
        guard let mapping = node.mapping else { throw StartFailure("\(path) has to hold lines such as `listen: 127.0.0.1:8080`.") }
        return mapping.map { key, value in
            (key.string ?? "", value.sequence?.compactMap(\.string) ?? value.string.map { [$0] } ?? [])
        }
    }

    private mutating func set(_ name: String, _ values: [String]) throws(StartFailure) {
        guard Self.names.contains(name) else {
            throw StartFailure("There is no setting `\(name)`. The settings are: \(Self.names.joined(separator: ", ")).")
        }
        guard let value = values.first else { throw StartFailure("The setting `\(name)` needs a value.") }
        switch name {
        case "agenda": agenda = value
        case "data": data = value
        case "journal": journal = value
        case "pages": pages = value
        case "bundles": bundles = value
        case "pages-from-source": pagesFromSource = try Self.flag(name, value)
        case "service-worker": keepsPages = try Self.flag(name, value)
        case "listen": listen = value
        case "origin": origins = values
        case "tls-cert": certificate = value
        case "tls-key": key = value
        case "trusted-proxy": trustedProxies = values
        default: allowsPlainHTTP = try Self.flag(name, value)
        }
    }

    private static func flag(_ name: String, _ value: String) throws(StartFailure) -> Bool {
        guard let flag = Bool(value) else { throw StartFailure("`\(name)` is true or false, not \(value).") }
        return flag
    }

    /// As a browser writes it (RFC 6454, 6.2): scheme, host, perhaps a port, and nothing behind.
    private static func isOrigin(_ text: String) -> Bool {
        guard let url = URLComponents(string: text), ["http", "https"].contains(url.scheme), !(url.host ?? "").isEmpty else { return false }
        return url.path.isEmpty && url.query == nil && url.fragment == nil && url.user == nil
    }

    /// In figures, as a socket tells it (RFC 5952 for IPv6): `X-Forwarded-For` is believed by comparing texts, and `::0001` would never be met.
    private static func canonical(_ address: String) -> String? {
        for (family, length) in [(AF_INET, INET_ADDRSTRLEN), (AF_INET6, INET6_ADDRSTRLEN)] {
            var bytes = in6_addr()
            var text = [CChar](repeating: 0, count: Int(length))
            guard inet_pton(family, address, &bytes) == 1, inet_ntop(family, &bytes, &text, socklen_t(length)) != nil else { continue }
            return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
        return nil
    }

    /// The pair of TLS is looked at by whoever serves: links lead to the same place without it.
    ///
    /// - Parameters:
    ///   - found: the pages of the installation, for who names none.
    ///   - bundled: their bundles, likewise.
    func settings(pages found: URL?, bundles bundled: URL?) throws(StartFailure) -> Settings {
        guard let address = Address(listen) else {
            throw StartFailure("\(listen) is no address. Write HOST:PORT, for example 127.0.0.1:8080.")
        }
        for (name, folder) in [("agenda", agenda), ("data", data), ("pages", pages), ("bundles", bundles)]
        where folder?.isEmpty == true {
            throw StartFailure("The setting `\(name)` is empty. Name a folder, or leave it out.")
        }
        for origin in origins where !Self.isOrigin(origin) {
            throw StartFailure("\(origin) is no origin. Write it as a browser does, without a path: https://hoinghi.example")
        }
        var proxies: [String] = []
        for proxy in trustedProxies {
            guard let address = Self.canonical(proxy) else {
                throw StartFailure("\(proxy) is no proxy's address. Write it in figures, without port and mask: 192.0.2.7 or 2001:db8::7.")
            }
            proxies.append(address)
        }
        guard let journal = JournalLocation(journal) else {
            throw StartFailure(
                "The setting `journal` is neither `sqlite` nor a database. Write postgres://USER:PASSWORD@HOST:PORT/DATABASE, or leave it out."
            )
        }
        return Settings(
            agenda: URL(fileURLWithPath: agenda, isDirectory: true), data: URL(fileURLWithPath: data, isDirectory: true), journal: journal,
            pages: pages.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? found,
            bundles: bundles.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? bundled, servesPagesFromSource: pagesFromSource,
            keepsPages: keepsPages, listen: address, origins: origins,
            certificate: certificate, key: key,
            trustedProxies: proxies, allowsPlainHTTP: allowsPlainHTTP)
    }
}
