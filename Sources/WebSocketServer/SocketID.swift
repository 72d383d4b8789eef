import Synchronization

/// Which connection: its place in the server's table, and a number that no other connection of this process ever has, so that a
/// name kept too long means nobody instead of whoever took the place.
public struct SocketID: Hashable, Sendable, CustomStringConvertible {
    public let slot: UInt32
    public let serial: UInt64

    private static let serials = Atomic<UInt64>(0)

    /// Of a connection that was told of before.
    public init(slot: UInt32, serial: UInt64) {
        self.slot = slot
        self.serial = serial
    }

    /// Of a new one.
    init(newIn slot: UInt32) {
        self.slot = slot
        serial = Self.serials.add(1, ordering: .relaxed).newValue
    }

    public var description: String { "c\(serial)" }
}
