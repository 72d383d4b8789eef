internal import Conference
internal import Journal

/// The servers that serve the conference beside this one, as the store they share tells of them, and who is joined to them; none where the store is this one's alone.
struct OtherServers {
    /// What the store said last of them; nil where it is this server's alone.
    private(set) var servers: ServersOnStore?
    /// By how much this server's clock is ahead of the store's.
    private(set) var apart: Milliseconds = 0
    private(set) var isSilent = false
    /// In the order of their terms' names.
    private var told: [Told] = []
    /// Who is connected at any of them: since the earliest, and the worst that is to be said.
    private(set) var devices: [String: JoinedClients.Device] = [:]
    /// At how many of them.
    private var serverCounts: [String: Int] = [:]
    /// Since when nobody has been at any of them of those who were.
    private(set) var awaySince: [String: Milliseconds] = [:]
    private(set) var viewers = 0
    /// The servers of which it has turned out just now that nobody here understands what they tell.
    private(set) var unreadable: [String] = []

    /// Takes what the store says. Gives the keys of whom something else is true than before.
    mutating func heard(_ servers: ServersOnStore, apart: Milliseconds, at now: Milliseconds) -> [String] {
        let isNewTable = isSilent || self.servers.map { $0.leader != servers.leader } ?? false
        let before = told
        let known = Dictionary(uniqueKeysWithValues: before.map { ($0.term, $0) })
        self.servers = servers
        self.apart = apart
        isSilent = false
        told = servers.others.map { other in known[other.term].flatMap { $0.isStill(other) ? $0.confirmed : nil } ?? Told(other) }
        told = (told + missing(from: servers, after: before, isNewTable: isNewTable, at: now)).sorted { $0.term < $1.term }
        unreadable = told.filter { !$0.isReadable && known[$0.term]?.isReadable ?? true }.map(\.term)
        let isAsBefore = told.elementsEqual(before) { $0.term == $1.term && $0.body == $1.body }
        return isAsBefore ? [] : gather(at: now)
    }

    /// After a failover the store knows of nobody until each has given a sign of life: who was there then is believed to be there for as long as a server may be
    /// without one.
    private func missing(from servers: ServersOnStore, after before: [Told], isNewTable: Bool, at now: Milliseconds) -> [Told] {
        let present = Set(servers.others.map(\.term))
        return before.compactMap { old in
            if present.contains(old.term) { return nil }
            if let until = old.believedUntil { return now < until ? old : nil }
            return isNewTable ? old.believed(until: now + ServersOnStore.expireAfter) : nil
        }
    }

    private struct Told {
        let term: String
        let body: [UInt8]
        let clients: JoinedClients
        let isReadable: Bool
        /// Of one that the store does not name at this moment.
        private(set) var believedUntil: Milliseconds?

        /// The same as before; a store that has forgotten what a server told has only its sign of life.
        func isStill(_ announcement: ServerAnnouncement) -> Bool { announcement.body.isEmpty || announcement.body == body }

        var confirmed: Told {
            var told = self
            told.believedUntil = nil
            return told
        }

        func believed(until end: Milliseconds) -> Told {
            var told = self
            told.believedUntil = end
            return told
        }

        init(_ announcement: ServerAnnouncement) {
            term = announcement.term
            body = announcement.body
            let read = JoinedClients(body)
            clients = read ?? JoinedClients()
            // One that has only just come has told nothing yet.
            isReadable = read != nil || body.isEmpty
        }
    }

    private mutating func gather(at now: Milliseconds) -> [String] {
        let before = devices
        devices = [:]
        serverCounts = [:]
        for one in told.flatMap(\.clients.devices) {
            devices[one.key] = devices[one.key].map { $0.joined(with: one.device) } ?? one.device
            serverCounts[one.key, default: 0] += 1
        }
        viewers = told.reduce(0) { $0 + $1.clients.viewers }
        let gone = before.keys.sorted().filter { devices[$0] == nil }
        let changed = devices.keys.sorted().filter { before[$0] != devices[$0] }
        for key in gone { awaySince[key] = now }
        for key in changed { awaySince[key] = nil }
        return gone + changed
    }

    mutating func storeIsSilent() { isSilent = true }

    /// Whether the server of this term is the one that records what nobody has asked for.
    func leaves(theHallTo term: String) -> Bool { servers.map { $0.leader == term && !isSilent } ?? true }

    /// At how many of them somebody is joined.
    func count(joining key: String) -> Int { serverCounts[key, default: 0] }

    /// The pages that have joined any of them of late, with the term of the server.
    var tabs: [(term: String, tab: JoinedClients.RecentTab)] {
        told.flatMap { server in server.clients.tabs.map { (server.term, $0) } }
    }

    /// By how much the clock that is worst is ahead of the store's, as those servers tell it.
    var clocksApart: Milliseconds { told.map(\.clients.apart).max { (abs($0), $0) < (abs($1), $1) } ?? 0 }
}

extension JoinedClients.Device {
    /// The same venue or person at two servers.
    fileprivate func joined(with other: Self) -> Self {
        Self(
            since: min(since, other.since), roundTrip: [roundTrip, other.roundTrip].compactMap(\.self).max(),
            shows: [shows, other.shows].compactMap(\.self).max())
    }
}
