extension Agenda: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("items", items)
        object.set("course", course)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init()
        items = try object.get("items")
        course = try object.get("course")
    }
}

extension Agenda.Course: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("order", order)
        object.set("current", current)
        object.set("startedAt", startedAt)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init()
        order = try object.get("order")
        current = try object.find("current")
        startedAt = try object.find("startedAt")
    }
}

extension Agenda.Kind: Recordable {}
extension Agenda.State: Recordable {}
extension Agenda.Leader: Recordable {}

extension Agenda.Item: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("kind", kind)
        object.set("title", title)
        object.set("plannedMinutes", plannedMinutes)
        object.set("extendedMinutes", extendedMinutes)
        object.set("plannedStart", plannedStart)
        object.set("state", state)
        object.set("actualStart", actualStart)
        object.set("actualEnd", actualEnd)
        object.set("who", who, of: .item(id))
        object.set("venue", venue)
        object.set("quiet", quiet)
        object.set("publicClock", hasPublicClock ? true : nil)
        object.set("ledBy", ledBy)
        object.set("resumesAt", resumesAt)
        object.set("video", video)
        object.set("papers", papers, of: .item(id))
        object.set("notes", notes, of: .item(id))
        object.set("script", script, of: .item(id))
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            id: try object.get("id"), kind: try object.get("kind"), title: try object.get("title"),
            plannedMinutes: try object.get("plannedMinutes"), plannedStart: try object.find("plannedStart"), quiet: try object.get("quiet"))
        extendedMinutes = try object.get("extendedMinutes")
        state = try object.get("state")
        actualStart = try object.find("actualStart")
        actualEnd = try object.find("actualEnd")
        who = try object.get("who")
        venue = try object.find("venue")
        hasPublicClock = try object.find("publicClock") ?? false
        ledBy = try object.find("ledBy")
        resumesAt = try object.find("resumesAt")
        video = try object.find("video")
        papers = try object.get("papers")
        notes = try object.find("notes")
        script = try object.find("script")
    }
}

/// Whoever is written in without a person of the programme is known by what names them.
extension Agenda.Speaker: CarriedObject {
    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        let subject = person.map { EntityKey.person($0) } ?? carrier
        object.set("person", person)
        object.set("name", name, of: subject)
        object.set("salutation", salutation, of: subject)
        object.set("title", title, of: subject)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            person: try object.find("person"), name: try object.get(personal: "name"), salutation: try object.find("salutation"),
            title: try object.find("title"))
    }
}

extension Agenda.Paper: CarriedObject {
    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        object.set("title", title)
        object.set("minutes", minutes)
        object.set("venue", venue)
        object.set("speaker", speaker, of: carrier)
        object.set("speakerSalutation", speakerSalutation, of: carrier)
        object.set("speakerTitle", speakerTitle, of: carrier)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            title: try object.get("title"), minutes: try object.get("minutes"), venue: try object.get("venue"),
            speaker: try object.find("speaker"))
        speakerSalutation = try object.find("speakerSalutation")
        speakerTitle = try object.find("speakerTitle")
    }
}
