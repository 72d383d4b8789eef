/// A request that no file answers.
public struct HTTPRequest: Sendable {
    public enum Method: String, Sendable {
        case get = "GET"
        case head = "HEAD"
        case post = "POST"
    }

    public let method: Method
    /// The path, percent-decoded and without `.` and `..`, beginning with `/`.
    public let path: String
    /// What followed `?`, percent-decoded by the library, parts joined with `&`.
    public let query: String?
    public let authorization: String?
    public let contentType: String?
    public let accept: String?
    /// `Sec-WebSocket-Version` is there: the handshake of a WebSocket, of which something on its way has taken the `Upgrade`.
    public let offersWebSocket: Bool
    /// At most `Limits.bodyBytes`; empty for GET and HEAD.
    public let body: [UInt8]
    public let peer: Peer

    public var origin: String? { peer.origin }
    public var host: String { peer.host }
}
