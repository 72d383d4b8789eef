/// Whom a limit by address is held against: an IPv4 address, or the /64 of an IPv6 one, which a single machine may fill with addresses as it likes (RFC 4291, 2.5.1).
struct Network: Hashable {
    let name: String

    init(of address: String) {
        name = address.contains(":") ? Self.prefix(address) : address
    }

    /// The first four of the eight groups; `::` stands for as many zeros as are missing.
    private static func prefix(_ address: String) -> String {
        let parts = address.prefix { $0 != "%" }.split(separator: ":", omittingEmptySubsequences: false)
        let before = parts.prefix { !$0.isEmpty }
        let after = parts.dropFirst(before.count).filter { !$0.isEmpty }
        let zeros = Array(repeating: Substring("0"), count: max(0, 8 - before.count - after.count))
        return (before + zeros + after).prefix(4).joined(separator: ":") + "::/64"
    }
}
