/// What stands behind the sockets. Everything is called on the service thread.
///
/// Nothing here is ever called from within `send`, `close` or `HTTPExchange.finish`: what they cause is told on a later turn of the loop, so that
/// whoever walks its readers is not entered a second time in the middle of it.
public protocol SocketServerHandler: AnyObject {
    /// A WebSocket handshake passed every guard. `send` and `close` may be used at once.
    func opened(_ connection: SocketID, peer: Peer)
    /// One whole TEXT message: all fragments joined, valid UTF-8, at most `Limits.messageBytes`.
    func received(_ message: [UInt8], from connection: SocketID)
    /// The socket is gone. Exactly once for every `opened`, whoever closed it.
    func closed(_ connection: SocketID)
    /// The reader does not keep up; `isBehind` was true since the write that showed it. Keep its news together until `caughtUp`.
    func backpressured(_ connection: SocketID)
    /// It read what it was sent: write the newest state now.
    func backpressureEnded(_ connection: SocketID)
    /// A request that no file answers. `exchange.finish` may be called now or later, on the service thread.
    func respond(to request: HTTPRequest, on exchange: HTTPExchange)
    /// Every 50 ms while the server runs.
    func tick()
    /// The last call, just before the sockets' context is destroyed. `closed` was told for everybody.
    func stopped()
}
