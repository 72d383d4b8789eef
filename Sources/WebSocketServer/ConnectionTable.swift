/// The connections by their place, so that a delivery costs an index and a comparison.
final class ConnectionTable {
    private var connections: [WebSocketConnection?] = []
    /// In blocks that stay where they are: a connection keeps the address of its own state.
    private var blocks: [UnsafeMutablePointer<ReaderState>] = []
    private var free: [UInt32] = []
    private(set) var count = 0

    /// States in one block, 72 KB.
    private static let blockLength = 1_024

    deinit {
        for block in blocks { block.deallocate() }
    }

    func add(_ accepted: AcceptedSocket) -> WebSocketConnection {
        let id = SocketID(slot: free.popLast() ?? newSlot(), serial: accepted.serial)
        let state = state(in: id.slot)
        state.pointee = ReaderState(serial: id.serial, socket: accepted.socket)
        let connection = WebSocketConnection(id: id, state: state, connection: accepted)
        connections[Int(id.slot)] = connection
        count += 1
        return connection
    }

    private func newSlot() -> UInt32 {
        let slot = connections.count
        connections.append(nil)
        if slot % Self.blockLength == 0 {
            let block = UnsafeMutablePointer<ReaderState>.allocate(capacity: Self.blockLength)
            block.initialize(repeating: .free, count: Self.blockLength)
            blocks.append(block)
        }
        return UInt32(slot)
    }

    private func state(in slot: UInt32) -> UnsafeMutablePointer<ReaderState> {
        blocks[Int(slot) / Self.blockLength] + Int(slot) % Self.blockLength
    }

    /// Nil for a connection that is gone.
    func state(of id: SocketID) -> UnsafeMutablePointer<ReaderState>? {
        guard id.slot < connections.count else { return nil }
        let state = state(in: id.slot)
        return state.pointee.serial == id.serial ? state : nil
    }

    subscript(_ id: SocketID) -> WebSocketConnection? { state(of: id) == nil ? nil : connections[Int(id.slot)] }

    /// `false` if it had left before.
    func remove(_ id: SocketID) -> Bool {
        guard let state = state(of: id) else { return false }
        state.pointee = .free
        connections[Int(id.slot)] = nil
        free.append(id.slot)
        count -= 1
        return true
    }

    var all: [WebSocketConnection] { connections.compactMap { $0 } }
}
