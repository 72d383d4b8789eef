import WebSocketServer

/// Of a server that nobody talks to.
final class SilentService: SocketServerHandler {
    func opened(_ connection: SocketID, peer: Peer) {}
    func received(_ message: [UInt8], from connection: SocketID) {}
    func closed(_ connection: SocketID) {}
    func backpressured(_ connection: SocketID) {}
    func backpressureEnded(_ connection: SocketID) {}
    func respond(to request: HTTPRequest, on exchange: HTTPExchange) {}
    func tick() {}
    func stopped() {}
}
