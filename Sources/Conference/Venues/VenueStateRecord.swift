extension Venue: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("name", name)
        object.set("isHall", isHall)
        object.set("capacity", capacity)
        object.set("expected", expected)
        object.set("leader", leader)
        object.set("connectedSince", connectedSince)
        object.set("lostSince", lostSince)
        object.set("reported", reported)
        object.set("checked", checked)
        object.set("attendance", attendance)
        // Of one count there is nothing to tell that `attendance` does not.
        object.set("counts", counts == [attendance].compactMap(\.self) ? nil : counts)
        object.set("out", out, of: .venue(id))
        object.set("help", help, of: .venue(id))
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            id: try object.get("id"), name: try object.get("name"), isHall: try object.get("isHall"),
            capacity: try object.find("capacity"), expected: try object.find("expected"), leader: try object.find("leader"))
        connectedSince = try object.find("connectedSince")
        lostSince = try object.find("lostSince")
        reported = try object.find("reported")
        checked = try object.find("checked")
        attendance = try object.find("attendance")
        counts = try object.find("counts") ?? [attendance].compactMap(\.self)
        out = try object.find("out")
        help = try object.find("help")
    }
}

extension Venue.Report: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("sound", sound)
        object.set("picture", picture)
        object.set("at", at)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(sound: try object.get("sound"), picture: try object.get("picture"), at: try object.get("at"))
    }
}

extension Venue.Check: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("heard", heard)
        object.set("seen", seen)
        object.set("at", at)
        object.set("by", by)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(heard: try object.get("heard"), seen: try object.get("seen"), at: try object.get("at"), by: try object.get("by"))
    }
}

extension Venue.Attendance: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("count", count)
        object.set("at", at)
    }

    public init(from object: RecordedObject) throws(RecordFault) { self.init(count: try object.get("count"), at: try object.get("at")) }
}

extension Venue.Out: CarriedObject {
    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        object.set("reason", reason, of: carrier)
        object.set("since", since)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(reason: try object.get(personal: "reason"), since: try object.get("since"))
    }
}

extension Venue.Help: CarriedObject {
    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        object.set("text", text, of: carrier)
        object.set("since", since)
        object.set("owner", owner)
        object.set("takenAt", takenAt)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            text: try object.find("text"), since: try object.get("since"), owner: try object.find("owner"),
            takenAt: try object.find("takenAt"))
    }
}
