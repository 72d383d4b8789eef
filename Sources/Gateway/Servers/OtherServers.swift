internal import Conference
internal import Journal

/// The servers that serve the conference beside this one, as the store they share tells of them; none where the store is this one's alone.
struct OtherServers {
    private(set) var servers: ServersOnStore?
    /// By how much this server's clock is ahead of the store's.
    private(set) var apart: Milliseconds = 0
    /// Since when the store has been silent; nil while it speaks.
    private(set) var silentSince: Milliseconds?

    mutating func heard(_ servers: ServersOnStore, apart: Milliseconds) {
        self.servers = servers
        self.apart = apart
        silentSince = nil
    }

    mutating func storeIsSilent(at now: Milliseconds) { silentSince = silentSince ?? now }
}
