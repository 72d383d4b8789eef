internal import Conference
internal import Gateway
internal import Journal
internal import StrictJSON
internal import Views
internal import Wire

/// Holds two servers against the one store that they write: its rows, and a plain reducer for each, as one may be behind the other.
final class PairInspector {
    private let disk: MemoryDisk
    private(set) var ledger = Ledger()
    private var references: [Int: Reference] = [:]
    private let complain: (Oracle, String) -> Void

    init(_ disk: MemoryDisk, complain: @escaping (Oracle, String) -> Void) {
        self.disk = disk
        self.complain = complain
    }

    /// The store may hold more than before.
    func look() { for wrong in ledger.read(disk) { complain(.exactlyOnce, wrong) } }

    /// This server begins anew.
    func forget(_ server: Int) { references[server] = nil }

    func examine(_ received: ReceivedFrame, to who: Principal, by server: Int) {
        look()
        if received.kind == "state", let seq = received.number("seq"), seq > ledger.head {
            complain(.durability, "server \(server) tells position \(seq), the store is at \(ledger.head)")
        }
        guard received.kind == "res", received.json["ok"] == true, let id = received.text("id") else { return }
        if let wrong = ledger.answer(received.json, to: Ledger.Name(by: who, id: id.lowercased())) {
            complain(.exactlyOnce, "server \(server): \(wrong)")
        }
    }

    /// The state of a server is what the rows up to its position give.
    func compare(_ state: ConferenceState, of server: Int) {
        look()
        guard state.seq <= ledger.head else {
            return complain(.durability, "server \(server) is at \(state.seq), the store at \(ledger.head)")
        }
        let reference = references[server] ?? Reference()
        references[server] = reference
        for entry in ledger.entries[reference.conference.seq..<max(reference.conference.seq, state.seq)] { reference.take(entry.logEntry) }
        if reference.conference != state { complain(.reference, "the state of server \(server) at \(state.seq) is not what the rows give") }
    }

    /// At the end everybody stands where the store does, and shows what its rows give.
    func compareAll(_ servers: [PairedServer]) {
        look()
        for server in servers {
            guard let state = server.state else { return complain(.convergence, "server \(server.number) is not there") }
            compare(state, of: server.number)
            guard state.seq == ledger.head, let reference = references[server.number] else {
                complain(.convergence, "server \(server.number) is at \(state.seq), the store at \(ledger.head)")
                continue
            }
            for client in server.joined where client.view.stand.values != reference.view(Audience(client.who.role)) {
                complain(.convergence, "\(client.who.person.text) at server \(server.number) does not see what the rows give")
            }
        }
        for name in ledger.lost.prefix(3) { complain(.exactlyOnce, "\(name.id) was acknowledged and is lost") }
    }
}
