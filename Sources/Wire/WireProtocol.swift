/// The one place that names the version of the protocol. A browser offers the subprotocol when it connects; a page that offers another
/// is closed with `CloseCode.version`.
public enum WireProtocol {
    /// `Sec-WebSocket-Protocol` (RFC 6455, 1.9).
    public static let subprotocol = "diemcau.v1.json"
    /// The only path that upgrades to a WebSocket.
    public static let path = "/ws/v1"
}
