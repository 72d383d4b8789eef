extension Venue: Feature {
    static let ops = Conference.Op.all(of: Venue.Op.self)
    static let events = EventReader.all(Conference.Event.venue)

    static let entities: [EntityTable] = [
        .rows(.venue, \.venues, orMoved: true) { .venue($0) }
    ]

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("venues", state.venues)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.venues = try object.get("venues")
        state.venueTotals = VenueTotals(state.venues.rows)
    }

    static func follow(_ state: inout ConferenceState, since old: ConferenceState) {
        if state.venues != old.venues { state.venueTotals = VenueTotals(state.venues.rows) }
    }

    static func warnings(_ state: ConferenceState, about step: Cue.Step?) -> [Cue.Warning] { state.venueWarnings(about: step) }

    static func read(_ opening: Opening, into state: inout ConferenceState) {
        state.venues = Table(opening.venues.map(state.replanned))
    }

    static func describe(_ state: ConferenceState, in opening: inout Opening) {
        opening.venues = state.venues.rows.map(\.asPlanned)
    }

    static func compare(base: Opening, state: Opening, files: Opening, into known: inout Opening) {
        known.venues = Compared(base.venues, state.venues, files.venues).rows
    }
}

extension Venue.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, by: by, at: at)
    }
}

extension Venue.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.venues.update(venue) { $0.apply(self) } }

    var about: EntityKey? { nil }

    var created: String? { nil }
}
