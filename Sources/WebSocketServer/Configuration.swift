/// The settings of a socket server.
public struct Configuration: Sendable {
    /// TLS as files in PEM; TLS 1.2 is the oldest version spoken.
    public struct TLS: Sendable {
        public var certificate: String
        public var key: String

        public init(certificate: String, key: String) {
            self.certificate = certificate
            self.key = key
        }
    }

    /// Address in figures or a name of this machine; `0.0.0.0` and `::` are every address it has.
    public var host = "127.0.0.1"
    /// 0 asks for any free port; `WebSocketServer.port` tells which it became.
    public var port = 0
    /// Origins whose pages may open a WebSocket, exactly as browsers send them (`https://hoinghi.laocai.example`). None sent is allowed: no browser. Port 0
    /// stands for the port that this server got.
    public var allowedOrigins: Set<String> = []
    /// Names under which the server is asked for, in lower case; without a port any port fits. Others are refused (DNS rebinding).
    public var allowedHosts: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
    /// Addresses of proxies whose `X-Forwarded-For` counts.
    public var trustedProxies: Set<String> = []
    public var tls: TLS?
    /// The one subprotocol; a handshake that does not offer exactly it is refused.
    public var subprotocol = "diemcau.v1.json"
    /// The one path that upgrades.
    public var path = "/ws/v1"
    public var limits = SocketLimits()
    /// Errors and warnings of the library and of the sockets, one line each, from the service thread. No tokens and no message bodies.
    public var log: @Sendable (String) -> Void = { _ in }

    public init() {}

    /// With the port that was drawn in the place of 0.
    func knowing(port drawn: Int) -> Configuration {
        var known = self
        known.port = drawn
        known.allowedOrigins = Set(allowedOrigins.map { $0.hasSuffix(":0") ? $0.dropLast(1) + String(drawn) : $0 })
        return known
    }
}
