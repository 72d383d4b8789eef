extension Notices.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case sent = "notice.sent"
        case read = "notice.read"
    }

    var kind: Kind {
        switch self {
        case .sent: .sent
        case .read: .read
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .sent(let notice, let to, let text, let by, let at):
            object.set("notice", notice)
            object.set("to", to)
            object.set("text", text, of: .notice(notice))
            object.set("by", by)
            object.set("at", at)
        case .read(let notice, let by, let at):
            object.set("notice", notice)
            object.set("by", by)
            object.set("at", at)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .sent:
            self = .sent(
                try object.get("notice"), to: try object.get("to"), text: try object.get(personal: "text"), by: try object.get("by"),
                at: try object.get("at"))
        case .read: self = .read(try object.get("notice"), by: try object.get("by"), at: try object.get("at"))
        }
    }
}

extension Notices: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("notices", notices)
        object.set("sent", sent)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init()
        notices = try object.get("notices")
        sent = try object.get("sent")
    }
}

extension Notices.Notice: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("to", to)
        object.set("text", text, of: .notice(id))
        object.set("by", by)
        object.set("at", at)
        object.set("readBy", readBy)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            id: try object.get("id"), to: try object.get("to"), text: try object.get(personal: "text"), by: try object.get("by"),
            at: try object.get("at"), readBy: try object.get("readBy"))
    }
}

extension Notices.ReadMark: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("by", by)
        object.set("at", at)
    }

    public init(from object: RecordedObject) throws(RecordFault) { self.init(by: try object.get("by"), at: try object.get("at")) }
}

extension Notices.Addressee: RecordableObject {
    enum Kind: String {
        case all, podium, venue, unit, participant
    }

    public func record(into object: inout RecordedObject) {
        switch self {
        case .all: object.set("kind", Kind.all)
        case .podium: object.set("kind", Kind.podium)
        case .venue(let id):
            object.set("kind", Kind.venue)
            object.set("venue", id)
        case .unit(let id):
            object.set("kind", Kind.unit)
            object.set("unit", id)
        case .participant(let who):
            object.set("kind", Kind.participant)
            object.set("participant", who)
        }
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        let kind: Kind = try object.get("kind")
        switch kind {
        case .all: self = .all
        case .podium: self = .podium
        case .venue: self = .venue(try object.get("venue"))
        case .unit: self = .unit(try object.get("unit"))
        case .participant: self = .participant(try object.get("participant"))
        }
    }
}

extension Notices.Addressee.Kind: Recordable {}
