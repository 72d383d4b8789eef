/// Whose address counts when a proxy stands before the server.
///
/// Anyone can write `X-Forwarded-For`, so it is read only from a proxy that the configuration names, and from its right end: each proxy
/// appends the address it saw. The first one from the right that is no trusted proxy is the peer.
struct ForwardedAddress {
    let trusted: Set<String>

    func peer(socket: String, forwardedFor: String?) -> String {
        guard trusted.contains(socket), let forwardedFor else { return socket }
        var nearest = socket
        for entry in forwardedFor.split(separator: ",").reversed() {
            let address = Self.bare(entry.trimming(" \t"))
            guard !address.isEmpty else { return nearest }
            nearest = address
            if !trusted.contains(address) { return address }
        }
        return nearest
    }

    /// An address without port and brackets: `[2001:db8::1]:443` and `192.0.2.1:443` as some proxies write them.
    private static func bare(_ entry: Substring) -> String {
        if entry.first == "[", let end = entry.firstIndex(of: "]") { return String(entry[entry.index(after: entry.startIndex)..<end]) }
        let parts = entry.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 ? String(parts[0]) : String(entry)
    }
}

extension Substring {
    func trimming(_ unwanted: String) -> Substring {
        var rest = self
        while let first = rest.first, unwanted.contains(first) { rest.removeFirst() }
        while let last = rest.last, unwanted.contains(last) { rest.removeLast() }
        return rest
    }
}
