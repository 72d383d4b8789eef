extension ConferenceState {
    /// All that is state, by the same rules as the events. What follows from it (the places of those who wait, what is near the platform, totals) is not
    /// written; a reader computes it.
    public var recorded: RecordedObject {
        var object = RecordedObject()
        object.set("seq", seq)
        object.set("programmeDigest", programmeDigest)
        object.set("programme", programme.value)
        object.set("session", lifecycle)
        object.set("people", people)
        object.set("venues", venues)
        object.set("rollCall", rollCall)
        object.set("guests", guests)
        object.set("notes", notes)
        object.set("participants", participants)
        object.set("cutLinks", cutLinks)
        object.set("agenda", agenda)
        object.set("timers", timers)
        object.set("stage", stage)
        object.set("notices", notices)
        object.set("desk", controlLock)
        object.set("clock", clock)
        object.set("queue", queue)
        object.set("units", units)
        object.set("pledges", pledges)
        object.set("awards", awards)
        object.set("steps", steps)
        object.set("positions", positions)
        return object
    }

    /// - Throws: `RecordFault` where something is missing that this release cannot do without; the history is applied whole instead.
    public init(recorded object: RecordedObject) throws(RecordFault) {
        self.init()
        seq = try object.get("seq")
        programmeDigest = try object.get("programmeDigest")
        if let read: Opening = try object.find("programme") { programme = Shared(read) }
        lifecycle = try object.get("session")
        people = try object.get("people")
        venues = try object.get("venues")
        rollCall = try object.get("rollCall")
        guests = try object.get("guests")
        notes = try object.get("notes")
        participants = try object.get("participants")
        cutLinks = try object.get("cutLinks")
        agenda = try object.get("agenda")
        timers = try object.get("timers")
        stage = try object.get("stage")
        notices = try object.get("notices")
        controlLock = try object.get("desk")
        clock = try object.find("clock") ?? ConferenceClock()
        queue = try object.get("queue")
        units = try object.get("units")
        pledges = try object.get("pledges")
        awards = try object.get("awards")
        steps = try object.get("steps")
        positions = try object.get("positions")
        queue.places = placesNow()
        venueTotals = VenueTotals(venues.rows)
    }
}
