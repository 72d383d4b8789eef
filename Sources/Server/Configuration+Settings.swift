internal import Foundation
internal import Logging
internal import WebSocketServer
internal import Wire

extension Configuration {
    /// The sockets' part of the settings. Pages of our own address are always let in; other origins only by name.
    init(_ settings: Settings, sockets: Int, proxyAdvice: ProxyAdvice, log: Logger) {
        self.init()
        host = settings.listen.bareHost
        port = settings.listen.port
        let ownHosts = settings.listen.isLoopback ? ["localhost", "127.0.0.1", "[::1]"] : [settings.listen.host]
        let origins = settings.origins
        allowedHosts = Set(ownHosts + origins.compactMap { URL(string: $0)?.host?.lowercased() })
        let scheme = settings.certificate == nil ? "http" : "https"
        allowedOrigins = Set(origins + ownHosts.map { "\(scheme)://\($0):\(settings.listen.port)" })
        trustedProxies = Set(settings.trustedProxies)
        if let certificate = settings.certificate, let key = settings.key { tls = TLS(certificate: certificate, key: key) }
        subprotocol = WireProtocol.subprotocol
        path = WireProtocol.path
        limits.sockets = sockets
        limits.messageBytes = Wire.WireLimits.messageBytes
        let limited = LimitedLog(log)
        self.log = { ProxyAdvice.isMeant(by: $0) ? proxyAdvice.tell() : limited.warn($0) }
    }
}
