internal import Conference
internal import Views
internal import Wire

/// The sessions of a conference: who is sent what of the views, how far each has been told, and what waits for those that do not keep up.
///
/// Steady sessions of one audience stand in one group and share one buffer, so that a change costs what it says and to whom, not how many are there. One that
/// is behind gets the newest state when it has caught up, and nothing between.
struct Subscribers {
    private(set) var table = SessionTable()
    /// Those that keep up: all of a group have been told of their view's head, and each of its own chain's.
    private(set) var groups: [Audience: ReaderGroup] = Dictionary(uniqueKeysWithValues: Audience.allCases.map { ($0, ReaderGroup()) })
    /// How often each audience was told who is there.
    var presenceTold: [Audience: Int] = [:]

    /// What is to be written or ended, in this order.
    enum Delivery {
        case frame([UInt8], to: [ConnectionID])
        case end(Session, CloseCode, reason: String)
    }

    var all: [Session] { table.all }

    subscript(connection: ConnectionID) -> Session? { table[connection] }

    /// Takes a session out of every list; nil if it is in none.
    mutating func remove(_ connection: ConnectionID) -> Session? {
        guard let session = table[connection] else { return nil }
        if session.isSteady { leaveGroup(session) }
        table.remove(connection)
        session.pace = .ended
        return session
    }

    /// How far it has been told.
    func place(of session: Session) -> Session.Place {
        var place = session.place
        if session.isSteady { place.view = groups[session.audience]!.head }
        return place
    }

    /// Those of one audience together who were told the same, so that one ping serves them: of what each was sent, not of what is newest, since a reader that
    /// is behind has lost nothing, it is only late.
    func byWhatTheyWereTold(_ sessions: [Session]) -> [(head: Head, readers: [ConnectionID])] {
        var pings: [(head: Head, readers: [ConnectionID])] = []
        var known: [Told: Int] = [:]
        for session in sessions {
            let place = place(of: session)
            let told = Told(audience: session.audience, head: Head(view: place.view, mine: place.mine))
            if let index = known[told] {
                pings[index].readers.append(session.connection)
            } else {
                known[told] = pings.count
                pings.append((told.head, [session.connection]))
            }
        }
        return pings
    }

    private struct Told: Hashable {
        let audience: Audience
        let head: Head
    }

    /// From here on it is told what its group is told. It has been told of the view's head.
    mutating func joinGroup(_ session: Session) {
        session.pace = .steady
        groups[session.audience]!.head = session.place.view
        groups[session.audience]!.add(session)
    }

    mutating func leaveGroup(_ session: Session) {
        session.place = place(of: session)
        groups[session.audience]!.remove(session)
    }

    /// Those of one audience who keep up, in the order in which they are best written to.
    mutating func readers(of audience: Audience) -> [ConnectionID] { groups[audience]!.inOrder() }

    /// The same tab joined anew: its old socket is a ghost of a network that is gone, and must not evict the new one when it closes late.
    func ghost(of who: Principal, client: String) -> [Delivery] {
        table[SessionTable.Tab(who: who, client: client)].map { [.end($0, .joinedAnew, reason: "this tab has joined anew")] } ?? []
    }

    /// All that has become true since these heads, for everybody who keeps up: first the view, then what is somebody's own. The staff's apart, which is told first.
    mutating func broadcast(
        since heads: [Audience: Int], _ views: inout ConferenceViews, in terms: Terms
    ) -> (toStaff: [Delivery], toOthers: [Delivery]) {
        var deliveries: [Audience: [Delivery]] = [:]
        for audience in Audience.allCases {
            let (since, head) = (heads[audience]!, views.head(of: audience))
            guard head != since else { continue }
            groups[audience]!.head = head
            let readers = readers(of: audience)
            guard !readers.isEmpty, let frame = views.frame(of: audience, since: since, in: terms) else { continue }
            deliveries[audience, default: []].append(.frame(frame, to: readers))
        }
        for who in views.takeOwnChanged() {
            for session in table.sessions(of: who) where session.isSteady {
                deliveries[session.audience, default: []] += catchUpOwn(session, &views, in: terms)
            }
        }
        let toStaff = deliveries.removeValue(forKey: .staff) ?? []
        return (toStaff, Audience.allCases.flatMap { deliveries[$0] ?? [] })
    }

    /// Whatever this session, which stands in no group, lacks of its chains.
    func catchUp(_ session: Session, _ views: inout ConferenceViews, in terms: Terms) -> [Delivery] {
        var deliveries: [Delivery] = []
        let head = views.head(of: session.audience)
        if session.place.view != head, let frame = views.frame(of: session.audience, since: session.place.view, in: terms) {
            session.place.view = head
            deliveries.append(.frame(frame, to: [session.connection]))
        }
        return deliveries + catchUpOwn(session, &views, in: terms)
    }

    private func catchUpOwn(_ session: Session, _ views: inout ConferenceViews, in terms: Terms) -> [Delivery] {
        guard let head = views.ownHead(of: session.who) else {
            return session.place.mine == 0 ? [] : [ownSnapshot(session, &views, in: terms)]
        }
        guard session.place.mine != head, let frame = views.ownFrame(of: session.who, since: session.place.mine, in: terms) else {
            return []
        }
        session.place.mine = head
        return [.frame(frame, to: [session.connection])]
    }

    /// Takes up a newcomer, and gives it its chains, from nothing where it has nothing.
    mutating func welcome(_ session: Session, _ views: inout ConferenceViews, in terms: Terms) -> [Delivery] {
        table.add(session)
        var deliveries: [Delivery] = []
        if session.place.view == 0 { deliveries += viewSnapshot(session, &views, in: terms) }
        if session.place.mine == 0 { deliveries.append(ownSnapshot(session, &views, in: terms)) }
        deliveries += catchUp(session, &views, in: terms)
        joinGroup(session)
        return deliveries
    }

    /// The client's chains do not fit together any more. One that does not read gets them when it does: else each ping would heap a whole view on it.
    func resync(_ session: Session, _ views: inout ConferenceViews, in terms: Terms) -> [Delivery] {
        switch session.pace {
        case .joining, .steady:
            return viewSnapshot(session, &views, in: terms) + [ownSnapshot(session, &views, in: terms)]
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
        return views.frame(of: session.audience, since: 0, in: terms).map { [.frame($0, to: [session.connection])] } ?? []
    }

    private func ownSnapshot(_ session: Session, _ views: inout ConferenceViews, in terms: Terms) -> Delivery {
        session.place.mine = views.ownHead(of: session.who) ?? 0
        let frame = views.ownFrame(of: session.who, since: 0, in: terms) ?? StateFrame(.mine, prev: 0, seq: 0, set: []).encode()
        return .frame(frame, to: [session.connection])
    }
}
