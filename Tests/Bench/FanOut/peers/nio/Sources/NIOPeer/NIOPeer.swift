import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket

/// A peer of the fan-out's bench: SwiftNIO with its own WebSocket codec on one thread. What comes to /publish goes to all others, as one buffer that
/// their frames share. Prints its port.
@main
struct NIOPeer {
    static func main() async throws {
        let loop = MultiThreadedEventLoopGroup(numberOfThreads: 1).next()
        let readers = NIOLoopBoundBox.makeBoxSendingValue(Readers(), eventLoop: loop)
        let server = try await ServerBootstrap(group: loop)
            .serverChannelOption(.backlog, value: 4_096)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                let upgrader = NIOWebSocketServerUpgrader(
                    shouldUpgrade: { channel, _ in channel.eventLoop.makeSucceededFuture([:]) },
                    upgradePipelineHandler: { channel, head in
                        channel.eventLoop.makeCompletedFuture {
                            let sync = channel.pipeline.syncOperations
                            if head.uri == "/publish" {
                                try sync.addHandler(Publisher(readers: readers.value))
                            } else {
                                readers.value.add(channel)
                            }
                        }
                    })
                return channel.pipeline.configureHTTPServerPipeline(
                    withServerUpgrade: (upgraders: [upgrader], completionHandler: { _ in }))
            }
            .bind(host: "127.0.0.1", port: 0).get()
        print(server.localAddress!.port!)
        fflush(nil)
        try await server.closeFuture.get()
    }
}

/// Those who read; of one event loop. Whoever leaves stays in the list: the process lives for one run.
final class Readers {
    private var channels: [any Channel] = []

    func add(_ channel: any Channel) {
        channels.append(channel)
    }

    func send(_ data: ByteBuffer) {
        for channel in channels {
            channel.writeAndFlush(WebSocketFrame(fin: true, opcode: .text, data: data), promise: nil)
        }
    }
}

final class Publisher: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame

    private let readers: Readers

    init(readers: Readers) {
        self.readers = readers
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        if frame.opcode == .text { readers.send(frame.unmaskedData) }
    }
}
