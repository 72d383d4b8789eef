/// Who is at the other end, as far as its request tells.
public struct Peer: Sendable, Equatable {
    /// IPv4 or IPv6 address in figures, without port. Behind a configured proxy it is the one that the proxy names.
    public let address: String
    /// `Origin` as sent (RFC 6454); `nil` means that no browser page stands behind it.
    public let origin: String?
    /// `Host` as sent, with its port if one was given.
    public let host: String
}
