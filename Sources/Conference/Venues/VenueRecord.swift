extension Venue.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case connected = "venue.connected"
        case lost = "venue.lost"
        case reported = "venue.reported"
        case counted = "venue.counted"
        case checked = "venue.checked"
        case wentOut = "venue.wentOut"
        case cameBack = "venue.cameBack"
        case helpAsked = "help.asked"
        case helpTaken = "help.taken"
        case helpClosed = "help.closed"
    }

    var kind: Kind {
        switch self {
        case .connected: .connected
        case .lost: .lost
        case .reported: .reported
        case .counted: .counted
        case .checked: .checked
        case .wentOut: .wentOut
        case .cameBack: .cameBack
        case .helpAsked: .helpAsked
        case .helpTaken: .helpTaken
        case .helpClosed: .helpClosed
        }
    }

    func record(into object: inout RecordedObject) {
        object.set("venue", venue)
        switch self {
        case .connected(_, let since), .lost(_, let since): object.set("since", since)
        case .reported(_, let report): object.set("report", report)
        case .counted(_, let attendance): object.set("attendance", attendance)
        case .checked(_, let check): object.set("check", check)
        case .wentOut(let venue, let out): object.set("out", out, of: .venue(venue))
        case .cameBack: break
        case .helpAsked(let venue, let text, let at):
            object.set("text", text, of: .venue(venue))
            object.set("at", at)
        case .helpTaken(_, let by, let at, let despite):
            object.set("by", by)
            object.set("at", at)
            object.set(despite: despite)
        case .helpClosed(_, let despite): object.set(despite: despite)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        let venue: VenueID = try object.get("venue")
        switch kind {
        case .connected: self = .connected(venue, since: try object.get("since"))
        case .lost: self = .lost(venue, since: try object.get("since"))
        case .reported: self = .reported(venue, try object.get("report"))
        case .counted: self = .counted(venue, try object.get("attendance"))
        case .checked: self = .checked(venue, try object.get("check"))
        case .wentOut: self = .wentOut(venue, try object.get("out"))
        case .cameBack: self = .cameBack(venue)
        case .helpAsked: self = .helpAsked(venue, text: try object.find("text"), at: try object.get("at"))
        case .helpTaken:
            self = .helpTaken(venue, by: try object.get("by"), at: try object.get("at"), despite: try object.despite())
        case .helpClosed: self = .helpClosed(venue, despite: try object.despite())
        }
    }
}
