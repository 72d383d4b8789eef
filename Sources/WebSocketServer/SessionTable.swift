/// The sessions by their place, so that a delivery costs an index and a comparison.
struct SessionTable {
    private var slots: [Session?] = []
    private var free: [Int] = []
    private(set) var count = 0

    mutating func seat(_ make: (SocketID) -> Session) -> Session {
        let slot: Int
        if let last = free.popLast() {
            slot = last
        } else {
            slot = slots.count
            slots.append(nil)
        }
        let session = make(SocketID(slot: slot))
        slots[slot] = session
        count += 1
        return session
    }

    subscript(_ id: SocketID) -> Session? {
        guard id.slot < slots.count, let session = slots[id.slot], session.id == id else { return nil }
        return session
    }

    /// `false` if it had left before.
    mutating func remove(_ id: SocketID) -> Bool {
        guard self[id] != nil else { return false }
        slots[id.slot] = nil
        free.append(id.slot)
        count -= 1
        return true
    }

    var all: [Session] { slots.compactMap { $0 } }
}
