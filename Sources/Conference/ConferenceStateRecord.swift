extension ConferenceState {
    /// All that is state, feature by feature, by the same rules as the events. What follows from it (the places of those who wait, what is near the platform,
    /// totals) is not written; a reader computes it.
    public var recorded: RecordedObject {
        var object = RecordedObject()
        object.set("seq", seq)
        for feature in Features.all { feature.record(self, into: &object) }
        object.set("positions", positions)
        return object
    }

    /// - Throws: `RecordFault` where something is missing that this release cannot do without; the history is applied whole instead.
    public init(recorded object: RecordedObject) throws(RecordFault) {
        self.init()
        seq = try object.get("seq")
        for feature in Features.all { try feature.read(object, into: &self) }
        positions = try object.get("positions")
        queue.places = placesNow()
    }
}
