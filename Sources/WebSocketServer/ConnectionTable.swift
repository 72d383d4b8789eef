/// The sessions by their place, so that a delivery costs an index and a comparison.
struct ConnectionTable {
    private var slots: [WebSocketConnection?] = []
    private var free: [Int] = []
    private(set) var count = 0

    mutating func add(_ make: (SocketID) -> WebSocketConnection) -> WebSocketConnection {
        let slot: Int
        if let last = free.popLast() {
            slot = last
        } else {
            slot = slots.count
            slots.append(nil)
        }
        let session = make(SocketID(newIn: UInt32(slot)))
        slots[slot] = session
        count += 1
        return session
    }

    subscript(_ id: SocketID) -> WebSocketConnection? {
        guard id.slot < slots.count, let session = slots[Int(id.slot)], session.id == id else { return nil }
        return session
    }

    /// `false` if it had left before.
    mutating func remove(_ id: SocketID) -> Bool {
        guard self[id] != nil else { return false }
        slots[Int(id.slot)] = nil
        free.append(Int(id.slot))
        count -= 1
        return true
    }

    var all: [WebSocketConnection] { slots.compactMap { $0 } }
}
