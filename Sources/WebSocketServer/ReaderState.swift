/// What a write to one WebSocket connection has to know of it. The states of all stand beside each other in memory, so that a frame to ten thousand readers
/// walks them in one go.
struct ReaderState {
    /// Which connection; one that never comes while the place is free.
    let serial: UInt64
    private let socket: LibrarySocket?
    /// A CLOSE went out or came in: nothing may follow it.
    var isClosing = false
    private var sendQueue = SendQueue()

    static var free: ReaderState { ReaderState(serial: .max, socket: nil) }

    init(serial: UInt64, socket: LibrarySocket?) {
        self.serial = serial
        self.socket = socket
    }

    var isBehind: Bool { sendQueue.isBehind }

    /// Writes at once. What the socket does not take is kept by the library in order.
    mutating func write(_ frame: Frame, _ limits: SocketLimits) -> SendQueue.Outcome {
        guard let socket, !isClosing else { return .steady }
        guard socket.write(frame.bytes, count: frame.count) else {
            isClosing = true
            return .broken
        }
        return sendQueue.wrote(
            frame.count, holdsPartial: socket.holdsPartial, now: EventLoop.now, limits: limits, unacknowledged: { socket.unacknowledged })
    }

    /// On the tick, while behind.
    mutating func look(now: Double, _ limits: SocketLimits) -> SendQueue.Outcome {
        guard let socket, !isClosing else { return .steady }
        let reading = SendQueue.Reading(holdsPartial: socket.holdsPartial, unacknowledged: socket.unacknowledged)
        return sendQueue.looked(reading, now: now, limits: limits, acknowledgedBytes: { socket.acknowledged })
    }
}
