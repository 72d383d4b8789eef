import ArgumentParser
import Foundation
import Server
import Yams

/// The settings as a configuration file and the environment write them.
struct SettingsFile {
    var agenda = "agenda"
    var data = "data"
    var pages = "public"
    var listen = "127.0.0.1:8080"
    var origins: [String] = []
    var certificate: String?
    var key: String?
    var trustedProxies: [String] = []
    var allowsPlainHTTP = false

    private static let names = ["agenda", "data", "pages", "listen", "origin", "tls-cert", "tls-key", "trusted-proxy", "allow-plain-http"]

    /// The file that `path` or `DIEMCAU_CONFIG` names, if one is named, with the environment over it.
    static func read(_ path: String?) throws -> SettingsFile {
        var settings = SettingsFile()
        let environment = ProcessInfo.processInfo.environment
        if let path = path ?? environment["DIEMCAU_CONFIG"] {
            for (name, values) in try entries(of: path) { try settings.set(name, values) }
        }
        for name in names {
            let variable = "DIEMCAU_" + name.uppercased().replacingOccurrences(of: "-", with: "_")
            if let value = environment[variable] { try settings.set(name, value.split(separator: " ").map(String.init)) }
        }
        return settings
    }

    private static func entries(of path: String) throws -> [(String, [String])] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw ValidationError("The configuration file \(path) cannot be read. Name another with --config.")
        }
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw ValidationError("\(path) is not YAML: \(error)")
        }
        guard let mapping = node?.mapping else { throw ValidationError("\(path) has to hold lines such as `listen: 127.0.0.1:8080`.") }
        return mapping.map { key, value in
            (key.string ?? "", value.sequence?.compactMap(\.string) ?? value.string.map { [$0] } ?? [])
        }
    }

    private mutating func set(_ name: String, _ values: [String]) throws {
        guard Self.names.contains(name) else {
            throw ValidationError("There is no setting `\(name)`. The settings are: \(Self.names.joined(separator: ", ")).")
        }
        guard let value = values.first else { throw ValidationError("The setting `\(name)` needs a value.") }
        switch name {
        case "agenda": agenda = value
        case "data": data = value
        case "pages": pages = value
        case "listen": listen = value
        case "origin": origins = values
        case "tls-cert": certificate = value
        case "tls-key": key = value
        case "trusted-proxy": trustedProxies = values
        default:
            guard let flag = Bool(value) else { throw ValidationError("`allow-plain-http` is true or false, not \(value).") }
            allowsPlainHTTP = flag
        }
    }

    /// As a browser writes it (RFC 6454, 6.2): scheme, host, perhaps a port, and nothing behind.
    private static func isOrigin(_ text: String) -> Bool {
        guard let url = URLComponents(string: text), ["http", "https"].contains(url.scheme), !(url.host ?? "").isEmpty else { return false }
        return url.path.isEmpty && url.query == nil && url.fragment == nil && url.user == nil
    }

    func settings() throws -> Settings {
        guard let address = Address(listen) else {
            throw ValidationError("\(listen) is no address. Write HOST:PORT, for example 127.0.0.1:8080.")
        }
        guard (certificate == nil) == (key == nil) else {
            throw ValidationError("--tls-cert and --tls-key go together: give both, or neither.")
        }
        for (name, folder) in [("agenda", agenda), ("data", data), ("pages", pages)] where folder.isEmpty {
            throw ValidationError("The setting `\(name)` is empty. Name a folder, or leave it out.")
        }
        for origin in origins where !Self.isOrigin(origin) {
            throw ValidationError("\(origin) is no origin. Write it as a browser does, without a path: https://hoinghi.example")
        }
        return Settings(
            agenda: URL(fileURLWithPath: agenda, isDirectory: true), data: URL(fileURLWithPath: data, isDirectory: true),
            pages: URL(fileURLWithPath: pages, isDirectory: true), listen: address, origins: origins, certificate: certificate, key: key,
            trustedProxies: trustedProxies, allowsPlainHTTP: allowsPlainHTTP)
    }
}
