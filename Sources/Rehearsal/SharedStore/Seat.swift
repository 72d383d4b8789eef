internal import Conference
internal import Gateway
internal import StrictJSON
internal import Wire

/// One page of somebody in the hall. It is joined to one server at a time, and where it goes to another it goes on from where it stood.
final class Seat {
    let who: Principal
    /// The page's own name, which it keeps.
    let tab: String
    /// Its venue, where it is a venue's device.
    let venue: VenueID?
    /// Its socket; nil while it has none.
    private(set) var client: ProtocolClient?
    private(set) weak var server: SharingServer?
    /// What it knew when it last had one.
    private var older: ProtocolClient?
    /// Since when it has been let in where it is; nil while it is not.
    private(set) var joinedAt: Milliseconds?
    /// It is meant to stay away for a while, or for good.
    var isAway = false

    init(_ participant: Participant, tab: String) {
        who = participant.who
        venue = participant.who.role == .venue ? participant.venue : nil
        self.tab = tab
    }

    func connects(to server: SharingServer, by connection: ConnectionID) -> ProtocolClient {
        let client = ProtocolClient(connection, who, tab: tab, after: older)
        self.client = client
        self.server = server
        return client
    }

    /// It has no socket any more; what it knows it keeps.
    func leaves() {
        older = client ?? older
        client = nil
        server = nil
        joinedAt = nil
    }

    /// Takes what it is sent; says what is wrong with it: a chain never goes back, and a page's place is of this history.
    func receive(_ received: ReceivedFrame, at now: Milliseconds) -> String? {
        guard let client else { return nil }
        let before = (client.view.seq, client.mine.seq, client.gaps)
        client.receive(received)
        if received.kind == "welcome" {
            joinedAt = now
            if let older, !older.epoch.isEmpty, received.json["continued"] != true {
                return "\(who.person.text) is not told where it stands"
            }
        }
        if client.gaps > before.2 { return "\(who.person.text) was sent what does not follow" }
        if client.view.seq < before.0 || client.mine.seq < before.1 {
            return "\(who.person.text) was led back from \(before.0)/\(before.1) to \(client.view.seq)/\(client.mine.seq)"
        }
        return nil
    }
}
