internal import Conference
internal import Views
internal import Wire

/// The stored state by name, under the rules of the history: what is added later is optional, and what is not there is no reason to discard the rest.
extension StoredState: RecordableObject {
    func record(into object: inout RecordedObject) {
        object.set("conference", RecordedConference(conference: conference))
        object.set("views", views)
        object.set("mine", mine)
        object.set("accepted", accepted)
    }

    init(from object: RecordedObject) throws(RecordFault) {
        let state: RecordedConference = try object.get("conference")
        self.init(
            conference: state.conference, views: try object.get("views"), mine: try object.get("mine"),
            accepted: try object.find("accepted") ?? [])
    }
}

/// The state of the conference as a part of the whole.
private struct RecordedConference: RecordableObject {
    let conference: ConferenceState

    init(conference: ConferenceState) { self.conference = conference }

    func record(into object: inout RecordedObject) { object = conference.recorded }

    init(from object: RecordedObject) throws(RecordFault) { self.init(conference: try ConferenceState(recorded: object)) }
}

extension StoredState.View: RecordableObject {
    func record(into object: inout RecordedObject) {
        object.set("name", name)
        object.set("audience", audience.rawValue)
        object.set("stored", stored)
    }

    init(from object: RecordedObject) throws(RecordFault) {
        guard let audience = Audience(rawValue: try object.get("audience")) else { throw RecordFault(.isNo("audience"), at: "audience") }
        self.init(name: try object.get("name"), audience: audience, stored: try object.get("stored"))
    }
}

extension StoredState.Overlay: RecordableObject {
    func record(into object: inout RecordedObject) {
        object.set("who", who)
        object.set("stored", stored)
    }

    init(from object: RecordedObject) throws(RecordFault) { self.init(who: try object.get("who"), stored: try object.get("stored")) }
}

extension StoredState.Accepted: RecordableObject {
    func record(into object: inout RecordedObject) {
        object.set("by", by)
        object.set("count", count)
    }

    init(from object: RecordedObject) throws(RecordFault) { self.init(by: try object.get("by"), count: try object.get("count")) }
}

extension ViewStore.Stored: RecordableObject {
    func record(into object: inout RecordedObject) {
        object.set("head", head)
        object.set("floor", floor)
        object.set("revs", revs)
        object.set("tombstones", tombstones)
    }

    init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            head: try object.get("head"), floor: try object.get("floor"), revs: try object.get("revs"),
            tombstones: try object.get("tombstones"))
    }
}

extension ViewStore.Tombstone: RecordableObject {
    func record(into object: inout RecordedObject) {
        object.set("key", key.text)
        object.set("rev", rev)
    }

    init(from object: RecordedObject) throws(RecordFault) {
        guard let key = ViewKey(try object.get("key")) else { throw RecordFault(.isNo("key of a view"), at: "key") }
        self.init(key: key, rev: try object.get("rev"))
    }
}
