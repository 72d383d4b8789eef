internal import Gateway
internal import WebSocketServer

/// Messages that follow each other to the same readers, which leave in one write: the welcome of a newcomer, its two chains and who is there would be four, and
/// each costs the kernel about as much as all of them.
struct CoalescedWrites {
    private(set) var messages: [[UInt8]] = []
    private(set) var readers: [ConnectionID] = []
    private(set) var bytes = 0

    /// A longer write than this is cut by the library, which then holds a part of it, and its reader would be taken for slow.
    private static let mostBytes = SocketLimits().writeBytes

    /// `false` where it is for others than those that wait, or too much with theirs: they are to be sent what they have first.
    mutating func add(_ message: [UInt8], to readers: [ConnectionID]) -> Bool {
        guard messages.isEmpty || (readers == self.readers && bytes + message.count <= Self.mostBytes) else { return false }
        messages.append(message)
        bytes += message.count
        self.readers = readers
        return true
    }

    /// What waits, which waits no more.
    mutating func take() -> CoalescedWrites {
        defer { self = CoalescedWrites() }
        return self
    }
}
