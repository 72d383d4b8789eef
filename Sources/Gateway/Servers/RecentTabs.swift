internal import Conference

/// The pages that have joined this server of late: a page that joins another server meanwhile has left its socket here, whether that knows it or not.
///
/// Of late, because what is older has been told to every server that can be reached, and a socket that nobody reads any more does not live as long.
struct RecentTabs {
    /// Milliseconds for which a page's joining is told: a dead socket lives ten seconds, and a server that was cut off is gone after five.
    private static let toldFor: Milliseconds = 20_000
    /// Milliseconds for which it is known here: what another server has told lives on for a while after it would tell it no more.
    private static let keptFor: Milliseconds = 60_000

    /// By the store's clock.
    private var joinedAt: [SessionTable.Tab: Milliseconds] = [:]

    mutating func joined(_ tab: SessionTable.Tab, at storeTime: Milliseconds) { joinedAt[tab] = storeTime }

    /// Those that are still to be told, in the order of their joining.
    mutating func told(at storeTime: Milliseconds) -> [JoinedClients.RecentTab] {
        joinedAt = joinedAt.filter { storeTime - $0.value < Self.keptFor }
        let recent = joinedAt.filter { storeTime - $0.value < Self.toldFor }
        return recent.map { JoinedClients.RecentTab(tab: $0.key, joinedAt: $0.value) }.sorted { $0.sortKey < $1.sortKey }
    }

    /// Whether the same page has joined another server, of this term, after it joined here. What was told so long ago that this server has forgotten when the page
    /// came is the last word of one that was cut off, and proves nothing.
    func isLater(_ other: JoinedClients.RecentTab, at term: String, than own: String, storeTime: Milliseconds) -> Bool {
        guard let here = joinedAt[other.tab] else { return storeTime - other.joinedAt < Self.keptFor }
        return (other.joinedAt, term) > (here, own)
    }
}

extension JoinedClients.RecentTab {
    fileprivate var sortKey: (Milliseconds, String, String, String) {
        (joinedAt, tab.who.role.rawValue, tab.who.person.text, tab.client)
    }
}
