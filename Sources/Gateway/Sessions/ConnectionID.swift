/// One socket, as long as it lives; numbers are never used twice in a process.
public struct ConnectionID: Hashable, Sendable {
    public let number: UInt64
    public init(_ number: UInt64) { self.number = number }
}

/// One HTTP request that waits for its answer.
public struct ExchangeID: Hashable, Sendable {
    public let number: UInt64
    public init(_ number: UInt64) { self.number = number }
}
