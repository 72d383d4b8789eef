extension Votes.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case opened = "vote.opened"
        case counted = "vote.counted"
        case closed = "vote.closed"
        case dropped = "vote.dropped"
        case corrected = "vote.corrected"
    }

    var kind: Kind {
        switch self {
        case .opened: .opened
        case .counted: .counted
        case .closed: .closed
        case .dropped: .dropped
        case .corrected: .corrected
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .opened(let vote, let motion, let item, let at, let despite):
            object.set("vote", vote)
            object.set("motion", motion)
            object.set("item", item)
            object.set("at", at)
            object.set(despite: despite)
        case .counted(let count, let despite):
            object.set("count", count)
            object.set(despite: despite)
        case .closed(let vote, let result, let note, let at):
            object.set("vote", vote)
            object.set("result", result)
            object.set("note", note)
            object.set("at", at)
        case .dropped(let vote, let at):
            object.set("vote", vote)
            object.set("at", at)
        case .corrected(let vote, let result):
            object.set("vote", vote)
            object.set("result", result)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .opened:
            self = .opened(
                try object.get("vote"), motion: try object.find("motion"), in: try object.find("item"), at: try object.get("at"),
                despite: try object.despite())
        case .counted: self = .counted(try object.get("count"), despite: try object.despite())
        case .closed:
            self = .closed(try object.get("vote"), try object.get("result"), note: try object.find("note"), at: try object.get("at"))
        case .dropped: self = .dropped(try object.get("vote"), at: try object.get("at"))
        case .corrected: self = .corrected(try object.get("vote"), try object.get("result"))
        }
    }
}
