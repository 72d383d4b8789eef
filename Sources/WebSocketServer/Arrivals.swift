/// Connections in the order in which they came, to find the oldest that is no WebSocket: it only asks for pages, or has not said what it wants.
struct Arrivals {
    private var queue: [AcceptedSocket] = []
    private var first = 0

    mutating func add(_ connection: AcceptedSocket) {
        queue.append(connection)
        // Kept within twice what is needed, so that each is moved a bounded number of times.
        if queue.count >= 1_024, queue.count == queue.capacity { tidy() }
    }

    /// The server is full: hangs up on the oldest of them, whose socket is free a turn later. `false` if there is none.
    mutating func oldestYields() -> Bool {
        while first < queue.count {
            let oldest = queue[first]
            first += 1
            guard oldest.isHandshaking else { continue }
            oldest.kill()
            return true
        }
        tidy()
        return false
    }

    private mutating func tidy() {
        queue = queue[first...].filter(\.isHandshaking)
        first = 0
    }
}

extension AcceptedSocket {
    fileprivate var isHandshaking: Bool { !isGone && session == nil }
}
