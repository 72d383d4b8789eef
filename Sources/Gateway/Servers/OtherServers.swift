internal import Conference
internal import Journal

/// The servers that serve the conference beside this one, as the store they share tells of them, and who is joined to them; none where the store is this one's alone.
struct OtherServers {
    /// What the store said last of them; nil where it is this server's alone.
    private(set) var servers: ServersOnStore?
    /// By how much this server's clock is ahead of the store's.
    private(set) var apart: Milliseconds = 0
    private(set) var isSilent = false
    /// By their terms.
    private var told: [String: Told] = [:]
    /// Who is connected at any of them: since the earliest, and the worst that is to be said.
    private(set) var devices: [String: JoinedClients.Device] = [:]
    /// Since when nobody has been at any of them of those who were.
    private(set) var awaySince: [String: Milliseconds] = [:]
    private(set) var viewers = 0
    /// The servers of which it has turned out just now that nobody here understands what they tell.
    private(set) var unreadable: [String] = []

    /// Takes what the store says. Gives the keys of whom something else is true than before.
    mutating func heard(_ servers: ServersOnStore, apart: Milliseconds, at now: Milliseconds) -> Set<String> {
        self.servers = servers
        self.apart = apart
        isSilent = false
        let before = told
        told = [:]
        for other in servers.others {
            let known = before[other.term]
            told[other.term] = known?.body == other.body ? known : Told(other.body)
        }
        unreadable = told.filter { !$0.value.isReadable && before[$0.key]?.isReadable ?? true }.keys.sorted()
        let isAsBefore = told.count == before.count && told.allSatisfy { before[$0.key]?.body == $0.value.body }
        return isAsBefore ? [] : gather(at: now)
    }

    private struct Told {
        let body: [UInt8]
        let clients: JoinedClients
        let isReadable: Bool

        init(_ body: [UInt8]) {
            self.body = body
            let read = JoinedClients(body)
            clients = read ?? JoinedClients()
            // One that has only just come has told nothing yet.
            isReadable = read != nil || body.isEmpty
        }
    }

    private mutating func gather(at now: Milliseconds) -> Set<String> {
        let before = devices
        devices = [:]
        for server in told.values {
            for (key, device) in server.clients.devices { devices[key] = devices[key].map { $0.joined(with: device) } ?? device }
        }
        viewers = told.values.reduce(0) { $0 + $1.clients.viewers }
        let changed = Set(before.keys).union(devices.keys).filter { before[$0] != devices[$0] }
        for key in changed { awaySince[key] = devices[key] == nil ? now : nil }
        return changed
    }

    mutating func storeIsSilent() { isSilent = true }

    /// Whether the server of this term is the one that records what nobody has asked for.
    func leaves(theHallTo term: String) -> Bool { servers.map { $0.leader == term && !isSilent } ?? true }

    /// At how many of them somebody is joined.
    func count(joining key: String) -> Int { told.values.count { $0.clients.devices.contains { $0.key == key } } }

    /// The pages that have joined any of them of late, with the term of the server.
    var tabs: [(term: String, tab: JoinedClients.RecentTab)] {
        told.sorted { $0.key < $1.key }.flatMap { server in server.value.clients.tabs.map { (server.key, $0) } }
    }

    /// By how much the clock that is worst is ahead of the store's, as those servers tell it.
    var clocksApart: Milliseconds { told.values.map(\.clients.apart).max { (abs($0), $0) < (abs($1), $1) } ?? 0 }
}

extension JoinedClients.Device {
    /// The same venue or person at two servers.
    fileprivate func joined(with other: Self) -> Self {
        Self(
            since: min(since, other.since), roundTrip: [roundTrip, other.roundTrip].compactMap(\.self).max(),
            shows: [shows, other.shows].compactMap(\.self).max())
    }
}
