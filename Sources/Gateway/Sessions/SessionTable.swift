internal import Conference

/// The sessions of one conference, in an order that depends on nothing but their comings and goings.
struct SessionTable {
    private(set) var all: [Session] = []
    private var places: [ConnectionID: Int] = [:]
    private var tabs: [Tab: ConnectionID] = [:]
    private var own: [Principal: [Session]] = [:]

    /// One page of one principal.
    struct Tab: Hashable {
        let who: Principal
        let client: String
    }

    subscript(connection: ConnectionID) -> Session? { places[connection].map { all[$0] } }

    subscript(tab: Tab) -> Session? { tabs[tab].flatMap { self[$0] } }

    /// The sessions of one principal: every page that was opened with that link.
    func sessions(of who: Principal) -> [Session] { own[who] ?? [] }

    mutating func add(_ session: Session) {
        tabs[session.tab] = session.connection
        own[session.who, default: []].append(session)
        session.indices.amongOwn = own[session.who]!.count - 1
        places[session.connection] = all.count
        all.append(session)
    }

    /// The last one takes the place of the one that goes.
    mutating func remove(_ connection: ConnectionID) {
        guard let place = places.removeValue(forKey: connection) else { return }
        tabs[all[place].tab] = nil
        removeFromOwn(all[place])
        let last = all.removeLast()
        guard last.connection != connection else { return }
        all[place] = last
        places[last.connection] = place
    }

    private mutating func removeFromOwn(_ session: Session) {
        guard let last = own[session.who]?.popLast() else { return }
        if last !== session {
            own[session.who]![session.indices.amongOwn] = last
            last.indices.amongOwn = session.indices.amongOwn
        } else if own[session.who]!.isEmpty {
            own[session.who] = nil
        }
    }
}
