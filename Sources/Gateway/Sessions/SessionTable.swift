internal import Conference

/// The sessions of one conference, in an order that depends on nothing but their comings and goings.
struct SessionTable {
    private(set) var all: [Session] = []
    private var places: [ConnectionID: Int] = [:]
    private var tabs: [Tab: ConnectionID] = [:]

    /// One page of one principal.
    struct Tab: Hashable {
        let who: Principal
        let client: String
    }

    subscript(connection: ConnectionID) -> Session? { places[connection].map { all[$0] } }

    subscript(tab: Tab) -> Session? { tabs[tab].flatMap { self[$0] } }

    mutating func add(_ session: Session) {
        tabs[session.tab] = session.connection
        places[session.connection] = all.count
        all.append(session)
    }

    /// The last one takes the place of the one that goes.
    mutating func remove(_ connection: ConnectionID) {
        guard let place = places.removeValue(forKey: connection) else { return }
        tabs[all[place].tab] = nil
        let last = all.removeLast()
        guard last.connection != connection else { return }
        all[place] = last
        places[last.connection] = place
    }
}
