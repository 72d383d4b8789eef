extension Agenda.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case left = "item.left"
        case entered = "item.entered"
        case skipped = "item.skipped"
        case inserted = "item.inserted"
        case edited = "item.edited"
        case moved = "item.moved"
        case extended = "item.extended"
    }

    var kind: Kind {
        switch self {
        case .left: .left
        case .entered: .entered
        case .skipped: .skipped
        case .inserted: .inserted
        case .edited: .edited
        case .moved: .moved
        case .extended: .extended
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .left(let item, let state, let at, let despite):
            object.set("item", item)
            object.set("as", state)
            object.set("at", at)
            object.set(despite: despite)
        case .entered(let item, let at):
            object.set("item", item)
            object.set("at", at)
        case .skipped(let item): object.set("item", item)
        case .inserted(let item, let after):
            object.set("item", item)
            object.set("after", after)
        case .edited(let item, let changes):
            object.set("item", item)
            object.set("changes", changes, of: .item(item))
        case .moved(let item, let after):
            object.set("item", item)
            object.set("after", after)
        case .extended(let item, let minutes):
            object.set("item", item)
            object.set("minutes", minutes)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .left:
            self = .left(try object.get("item"), as: try object.get("as"), at: try object.get("at"), despite: try object.despite())
        case .entered: self = .entered(try object.get("item"), at: try object.get("at"))
        case .skipped: self = .skipped(try object.get("item"))
        case .inserted: self = .inserted(try object.get("item"), after: try object.find("after"))
        case .edited: self = .edited(try object.get("item"), try object.get("changes"))
        case .moved: self = .moved(try object.get("item"), after: try object.find("after"))
        case .extended: self = .extended(try object.get("item"), minutes: try object.get("minutes"))
        }
    }
}
