import Synchronization

/// Which connection: its place in the server's table, and a number that no other connection of this process ever has, so that a
/// name kept too long means nobody instead of whoever took the place.
public struct SocketID: Hashable, Sendable, CustomStringConvertible {
    public let slot: UInt32
    public let serial: UInt64

    private static let serials = Atomic<UInt64>(0)

    /// For a socket that is accepted now: higher than that of all before it.
    static func nextSerial() -> UInt64 { serials.add(1, ordering: .relaxed).newValue }

    public init(slot: UInt32, serial: UInt64) {
        self.slot = slot
        self.serial = serial
    }

    public var description: String { "c\(serial)" }
}
