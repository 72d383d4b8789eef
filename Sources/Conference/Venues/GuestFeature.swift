extension Guest: Feature {
    static let ops = Conference.Op.all(of: Guest.Op.self)
    static let events = EventReader.all(Conference.Event.guest)

    static let entities: [EntityTable] = [
        .rows(.guest, \.guests) { .guest($0) }
    ]

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("guests", state.guests)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.guests = try object.get("guests")
    }

    static func read(_ opening: Opening, into state: inout ConferenceState) {
        state.guests = Table(opening.guests.map(state.replanned))
    }

    static func describe(_ state: ConferenceState, in opening: inout Opening) {
        opening.guests = state.guests.rows.map(\.asPlanned)
    }

    static func compare(base: Opening, state: Opening, files: Opening, into known: inout Opening) {
        known.guests = Compared(base.guests, state.guests, files.guests).rows
    }
}

extension Guest.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, by: by, at: at)
    }
}

extension Guest.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.guests.update(guest) { $0.apply(self) } }

    var about: EntityKey? { nil }

    var created: String? { nil }
}
