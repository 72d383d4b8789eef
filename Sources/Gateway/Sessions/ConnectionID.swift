/// One socket, as long as it lives; numbers are never used twice in a process.
public struct ConnectionID: Hashable, Sendable {
    public let number: UInt64
    /// Where whoever has the sockets finds this one; it says nothing here, and is handed back as it came, so that nobody searches for ten thousand readers.
    public let slot: UInt32

    public init(_ number: UInt64, slot: UInt32 = 0) {
        self.number = number
        self.slot = slot
    }

    public static func == (left: ConnectionID, right: ConnectionID) -> Bool { left.number == right.number }

    public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// One HTTP request that waits for its answer.
public struct ExchangeID: Hashable, Sendable {
    public let number: UInt64
    public init(_ number: UInt64) { self.number = number }
}
