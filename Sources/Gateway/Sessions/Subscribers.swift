internal import Conference
internal import Views
internal import Wire

/// The sessions of a conference: who is sent what of the views, how far each has been told, and what waits for those that do not keep up.
///
/// Steady sessions of one audience share one buffer; one that is behind gets the newest state when it has caught up, and nothing between.
struct Subscribers {
    private(set) var table = SessionTable()

    /// What is to be written or ended, in this order.
    enum Delivery {
        case frame([UInt8], to: [Session])
        case end(Session, CloseCode, reason: String)
    }

    var all: [Session] { table.all }

    subscript(connection: ConnectionID) -> Session? { table[connection] }

    mutating func add(_ session: Session) { table.add(session) }

    /// Takes a session out of every list; nil if it is in none.
    mutating func remove(_ connection: ConnectionID) -> Session? {
        guard let session = table[connection] else { return nil }
        table.remove(connection)
        session.pace = .ended
        return session
    }

    /// The same tab joined anew: its old socket is a ghost of a network that is gone, and must not evict the new one when it closes late.
    func ghost(of who: Principal, client: String) -> [Delivery] {
        table[SessionTable.Tab(who: who, client: client)].map { [.end($0, .joinedAnew, reason: "this tab has joined anew")] } ?? []
    }

    /// All that have become true since these heads, to everybody who keeps up.
    func broadcast(since heads: [Audience: Int], _ views: inout ConferenceViews, in terms: Terms) -> [Delivery] {
        var deliveries: [Delivery] = []
        for audience in Audience.allCases where views.head(of: audience) != heads[audience]! {
            deliveries += broadcast(audience, since: heads[audience]!, &views, in: terms)
        }
        for session in table.all where session.isSteady { deliveries += catchUp(session, &views, in: terms) }
        return deliveries
    }

    private func broadcast(_ audience: Audience, since: Int, _ views: inout ConferenceViews, in terms: Terms) -> [Delivery] {
        let readers = table.all.filter { $0.audience == audience && $0.place.view == since && $0.isSteady }
        guard !readers.isEmpty, let frame = views.frame(of: audience, since: since, in: terms) else { return [] }
        let head = views.head(of: audience)
        for session in readers {
            session.place.view = head
            session.noteTerm(of: head, in: terms)
        }
        return [.frame(frame, to: readers)]
    }

    /// Whatever this session lacks of its chains.
    func catchUp(_ session: Session, _ views: inout ConferenceViews, in terms: Terms) -> [Delivery] {
        var deliveries: [Delivery] = []
        let head = views.head(of: session.audience)
        if session.place.view != head, let frame = views.frame(of: session.audience, since: session.place.view, in: terms) {
            session.place.view = head
            session.noteTerm(of: head, in: terms)
            deliveries.append(.frame(frame, to: [session]))
        }
        if let head = views.ownHead(of: session.who) {
            if session.place.mine != head, let frame = views.ownFrame(of: session.who, since: session.place.mine, in: terms) {
                session.place.mine = head
                session.noteTerm(of: head, in: terms)
                deliveries.append(.frame(frame, to: [session]))
            }
        } else if session.place.mine != 0 {
            deliveries.append(ownSnapshot(session, &views, in: terms))
        }
        return deliveries
    }

    /// A newcomer's chains, from nothing where it has nothing.
    func welcome(_ session: Session, _ views: inout ConferenceViews, in terms: Terms) -> [Delivery] {
        var deliveries: [Delivery] = []
        if session.place.view == 0 { deliveries += viewSnapshot(session, &views, in: terms) }
        if session.place.mine == 0 { deliveries.append(ownSnapshot(session, &views, in: terms)) }
        return deliveries + catchUp(session, &views, in: terms)
    }

    /// The client's chains do not fit together any more. One that does not read gets them when it does: else each ping would heap a whole view on it.
    func resync(_ session: Session, _ views: inout ConferenceViews, in terms: Terms) -> [Delivery] {
        switch session.pace {
        case .steady:
            return viewSnapshot(session, &views, in: terms) + [ownSnapshot(session, &views, in: terms)]
                + catchUp(session, &views, in: terms)
        case .behind(var owed):
            owed.snapshot = true
            session.pace = .behind(owed)
            return []
        case .ended: return []
        }
    }

    /// A chain from nothing, even if there is nothing in it: `prev` 0 tells the client to discard what it had.
    private func viewSnapshot(_ session: Session, _ views: inout ConferenceViews, in terms: Terms) -> [Delivery] {
        session.place.view = views.head(of: session.audience)
        return views.frame(of: session.audience, since: 0, in: terms).map { [.frame($0, to: [session])] } ?? []
    }

    private func ownSnapshot(_ session: Session, _ views: inout ConferenceViews, in terms: Terms) -> Delivery {
        session.place.mine = views.ownHead(of: session.who) ?? 0
        let frame = views.ownFrame(of: session.who, since: 0, in: terms) ?? StateFrame(.mine, prev: 0, seq: 0, set: []).encode()
        return .frame(frame, to: [session])
    }
}

extension Session {
    /// A frame that ends at this position has named its term, or the reader knew it.
    fileprivate func noteTerm(of seq: Int, in terms: Terms) {
        if let term = terms.term(at: seq) { place.term = term }
    }
}
