internal import Conference
internal import Gateway
internal import Journal
internal import StrictJSON
internal import Views
internal import Wire

/// Holds several servers against the one store that they write: its rows, and a plain reducer for each, as one may be behind the others.
final class SharedInspector {
    private let disk: MemoryDisk
    private(set) var ledger = Ledger()
    private var references: [Int: Reference] = [:]
    private let complain: (Oracle, String) -> Void
    /// The server that has had a venue for so long at a moment, and could tell it, that no other may call it lost; nil where none has.
    var server: (_ having: VenueID, _ at: Milliseconds) -> SharingServer? = { _, _ in nil }

    /// Milliseconds for which a server that was cut off may know less than its pages do.
    static let blindFor: Milliseconds = 9_000

    init(_ disk: MemoryDisk, complain: @escaping (Oracle, String) -> Void) {
        self.disk = disk
        self.complain = complain
    }

    /// The store may hold more than before.
    func look() {
        let before = ledger.head
        for wrong in ledger.read(disk) { complain(.exactlyOnce, wrong) }
        for entry in ledger.entries[min(before, ledger.head)...] {
            for case .venue(.lost(let venue, _)) in entry.logEntry.events {
                guard let server = server(venue, entry.logEntry.at) else { continue }
                complain(.presence, "position \(entry.logEntry.seq) has \(venue.text) lost, which is joined to server \(server.number)")
            }
        }
    }

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

    /// What a page found wrong with what it was sent; of a server that was cut off it is what it has to put up with.
    func complain(of wrong: String, by server: SharingServer, at now: Milliseconds) {
        guard server.line.isSound(since: now - Self.blindFor) else { return }
        complain(.sequence, "server \(server.number): \(wrong)")
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
    func compareAll(_ servers: [SharingServer]) {
        look()
        for server in servers {
            guard let state = server.state else { return complain(.convergence, "server \(server.number) is not there") }
            compare(state, of: server.number)
            guard state.seq == ledger.head, let reference = references[server.number] else {
                complain(.convergence, "server \(server.number) is at \(state.seq), the store at \(ledger.head)")
                continue
            }
            for seat in server.joined {
                guard let client = seat.client, client.view.stand.values != reference.view(Audience(seat.who.role)) else { continue }
                complain(.convergence, "\(seat.who.person.text) at server \(server.number) does not see what the rows give")
            }
        }
        for name in ledger.lost.prefix(3) { complain(.exactlyOnce, "\(name.id) was acknowledged and is lost") }
    }

    /// Once all have heard of each other, the staff of every server are told the same of who is there.
    func comparePresence(_ observers: [Seat]) {
        let told = observers.map { seat in (seat.client?.presence ?? [:]).compactMapValues(\.ofTheHall) }
        guard let first = told.first else { return }
        for (number, other) in told.enumerated().dropFirst() where other != first {
            let keys = Set(first.keys).union(other.keys).filter { first[$0] != other[$0] }.sorted()
            let differences = keys.prefix(3).map { "\($0) (\(first[$0].text), \(other[$0].text))" }
            complain(.presence, "servers 1 and \(number + 1) differ in \(differences.joined(separator: ", "))")
        }
    }
}

extension JSON? {
    fileprivate var text: String { map { String(decoding: JSONWriter.write($0), as: UTF8.self) } ?? "not told" }
}

extension JSON {
    /// What is the same at every server: not how far away somebody is from this one, nor that somebody has gone, of which one that has started since knows nothing.
    fileprivate var ofTheHall: JSON? {
        guard case .object(let members) = self else { return self }
        return self["connected"] == false ? nil : .object(members.filter { $0.key != "rtt" })
    }
}
