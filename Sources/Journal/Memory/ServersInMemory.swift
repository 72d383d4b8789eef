package import Conference

/// The servers that write one memory disk: their signs of life, and what each has told the others of itself. Who speaks for the hall does so as long as it lives;
/// after it whoever gives the next sign.
package struct ServersInMemory {
    private struct Server {
        var seenAt: Milliseconds
        var body: [UInt8]
    }

    /// By their terms.
    private var servers: [String: Server] = [:]
    private var leader: String?
    /// What the store's clock says: whoever plays the days moves it.
    package var time: Milliseconds = 0

    /// A server lives: what it is told of the others.
    package mutating func sign(by term: String) -> ServersOnStore {
        servers[term, default: Server(seenAt: time, body: [])].seenAt = time
        servers = servers.filter { time - $0.value.seenAt < ServersOnStore.expireAfter }
        if leader.map({ servers[$0] == nil }) ?? true { leader = term }
        return seen(by: term)
    }

    package mutating func announce(_ body: [UInt8], by term: String) {
        servers[term, default: Server(seenAt: time, body: [])].body = body
    }

    mutating func leave(_ term: String) {
        servers[term] = nil
        if leader == term { leader = nil }
    }

    /// As after a failover, which takes along what is not logged.
    package mutating func forget() { (servers, leader) = ([:], nil) }

    func seen(by term: String) -> ServersOnStore {
        let others = servers.filter { $0.key != term && time - $0.value.seenAt < ServersOnStore.expireAfter }
        return ServersOnStore(
            others: others.sorted { $0.key < $1.key }.map { ServerAnnouncement(term: $0.key, body: $0.value.body) },
            leader: leader.flatMap { servers[$0] == nil ? nil : $0 }, time: time)
    }
}
