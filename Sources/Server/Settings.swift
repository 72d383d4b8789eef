public import Foundation
internal import Wire

/// What a server is told at its start; the command line, the environment and the configuration file fill the same fields.
public struct Settings: Sendable {
    /// The folder of programmes.
    public var agenda: URL
    /// The folder of journals and of the secret; made if it is missing.
    public var data: URL
    /// Where the journals are kept.
    public var journal: JournalLocation
    /// The folder of pages; nil where nobody named it and none was found.
    public var pages: URL?
    /// The folder of their bundles; nil where nobody named it and none was found.
    public var bundles: URL?
    /// Sends the sources of the pages, whether there are bundles or not.
    public var servesPagesFromSource: Bool
    /// Lets browsers keep the pages for the time in which the server is gone (over TLS); else what they kept is thrown away.
    public var keepsPages: Bool
    public var listen: Address
    /// Where the links lead: the first of these, else `listen`. Browsers of other origins are refused.
    public var origins: [String]
    /// PEM files.
    public var certificate: String?
    public var key: String?
    public var trustedProxies: [String]
    /// Allows plain HTTP outside loopback: tokens and names then cross the network in the clear.
    public var allowsPlainHTTP: Bool

    public init(
        agenda: URL, data: URL, journal: JournalLocation = .sqlite, pages: URL?, bundles: URL? = nil, servesPagesFromSource: Bool = false,
        keepsPages: Bool = true,
        listen: Address,
        origins: [String] = [], certificate: String? = nil, key: String? = nil,
        trustedProxies: [String] = [], allowsPlainHTTP: Bool = false
    ) {
        self.agenda = agenda
        self.data = data
        self.journal = journal
        self.pages = pages
        self.bundles = bundles
        self.servesPagesFromSource = servesPagesFromSource
        self.keepsPages = keepsPages
        self.listen = listen
        self.origins = origins
        self.certificate = certificate
        self.key = key
        self.trustedProxies = trustedProxies
        self.allowsPlainHTTP = allowsPlainHTTP
    }

    /// `http://127.0.0.1:8080`: what stands before the path of every link.
    public var baseURL: String {
        if let first = origins.first { return first }
        return (certificate == nil && key == nil ? "http" : "https") + "://" + listen.text
    }
}

/// `HOST:PORT`, an IPv6 host in brackets.
public struct Address: Equatable, Sendable {
    public let host: String
    public let port: Int

    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port) else {
            return nil
        }
        let host = String(text[..<colon])
        guard !host.isEmpty, !host.contains(":") || host.hasPrefix("[") && host.hasSuffix("]") else { return nil }
        self.init(host: host, port: port)
    }

    public var text: String { host + ":" + String(port) }

    /// Without the brackets of IPv6, as sockets want it.
    public var bareHost: String { host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host }

    /// Whether only this machine can reach it.
    public var isLoopback: Bool { bareHost == "localhost" || bareHost == "::1" || bareHost.hasPrefix("127.") }
}
