/// What a write to one WebSocket connection has to know of it. The states of all stand beside each other in memory, so that a frame to ten thousand readers
/// walks them in one go.
struct ReaderState {
    /// Which connection; one that never comes while the place is free.
    let serial: UInt64
    private let socket: LibrarySocket?
    private let plainDescriptor: Int32?
    /// A CLOSE went out or came in: nothing may follow it.
    var isClosing = false
    private var sendQueue = SendQueue()

    static var free: ReaderState { ReaderState(serial: .max, socket: nil) }

    init(serial: UInt64, socket: LibrarySocket?) {
        self.serial = serial
        self.socket = socket
        plainDescriptor = socket?.plainDescriptor
    }

    var isBehind: Bool { sendQueue.isBehind }

    /// The library holds a part of an earlier write, or of a pong of its own: nothing may go past it.
    var holdsPartial: Bool { socket?.holdsPartial ?? false }

    /// Writes at once: what needs none of the library's books past it, and through it what the socket does not take, which it keeps in order.
    mutating func write(_ frame: Frame, holdsPartial: Bool, _ limits: SocketLimits) -> SendQueue.Outcome {
        guard let socket, !isClosing else { return .steady }
        var taken = 0
        if let plainDescriptor, !holdsPartial, !isBehind {
            taken = LibrarySocket.take(frame.bytes, count: frame.count, by: plainDescriptor)
        }
        let isWhole = taken == frame.count
        guard isWhole || socket.write(frame.bytes + taken, count: frame.count - taken) else {
            isClosing = true
            return .broken
        }
        return sendQueue.wrote(
            frame.count, holdsPartial: !isWhole && socket.holdsPartial, now: EventLoop.now, limits: limits,
            unacknowledged: { socket.unacknowledged })
    }

    /// On the tick, while behind.
    mutating func look(now: Double, _ limits: SocketLimits) -> SendQueue.Outcome {
        guard let socket, !isClosing else { return .steady }
        let reading = SendQueue.Reading(holdsPartial: socket.holdsPartial, unacknowledged: socket.unacknowledged)
        return sendQueue.looked(reading, now: now, limits: limits, acknowledgedBytes: { socket.acknowledged })
    }
}
