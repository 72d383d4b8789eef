/// One field and its new value; a field that was emptied has none.
extension Agenda.Change: CarriedObject {
    enum Field: String {
        case kind, title, minutes, quiet, publicClock, ledBy, who, venue, notes, script, resumesAt, video
    }

    private var field: Field {
        switch self {
        case .kind: .kind
        case .title: .title
        case .minutes: .minutes
        case .quiet: .quiet
        case .publicClock: .publicClock
        case .ledBy: .ledBy
        case .who: .who
        case .venue: .venue
        case .notes: .notes
        case .script: .script
        case .resumesAt: .resumesAt
        case .video: .video
        }
    }

    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        object.set("field", field)
        switch self {
        case .kind(let value): object.set("value", value)
        case .title(let value): object.set("value", value)
        case .minutes(let value): object.set("value", value)
        case .quiet(let value): object.set("value", value)
        case .publicClock(let value): object.set("value", value)
        case .ledBy(let value): object.set("value", value)
        case .who(let value): object.set("value", value, of: carrier)
        case .venue(let value): object.set("value", value)
        case .notes(let value): object.set("value", value, of: carrier)
        case .script(let value): object.set("value", value, of: carrier)
        case .resumesAt(let value): object.set("value", value)
        case .video(let value): object.set("value", value)
        }
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        let field: Field = try object.get("field")
        switch field {
        case .kind: self = .kind(try object.get("value"))
        case .title: self = .title(try object.get("value"))
        case .minutes: self = .minutes(try object.get("value"))
        case .quiet: self = .quiet(try object.get("value"))
        case .publicClock: self = .publicClock(try object.get("value"))
        case .ledBy: self = .ledBy(try object.find("value"))
        case .who: self = .who(try object.get("value"))
        case .venue: self = .venue(try object.find("value"))
        case .notes: self = .notes(try object.find("value"))
        case .script: self = .script(try object.find("value"))
        case .resumesAt: self = .resumesAt(try object.find("value"))
        case .video: self = .video(try object.find("value"))
        }
    }
}

extension Agenda.Change.Field: Recordable {}
