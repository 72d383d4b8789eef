extension Venue {
    public enum Command: Equatable, Sendable {
        /// What the server records of a venue's link: the socket itself is not in the journal, an outage of 30 s is.
        case connected(VenueID, since: Milliseconds)
        case lost(VenueID, since: Milliseconds)
        /// The venue's own; they are about whoever sends them.
        case ready(sound: Bool, picture: Bool)
        /// `of`: where the hall corrects what a venue has counted.
        case attendance(Int, of: VenueID? = nil)
        case help(String?)
        /// The hall's.
        case check(VenueID, heard: Bool, seen: Bool)
        case putOut(VenueID, reason: String)
        case back(VenueID)
        case takeHelp(VenueID, override: Override = .nothing)
        case closeHelp(VenueID, override: Override = .nothing)
    }

    public enum Event: Equatable, Sendable {
        case connected(VenueID, since: Milliseconds)
        case lost(VenueID, since: Milliseconds)
        case reported(VenueID, Report)
        case counted(VenueID, Attendance)
        case checked(VenueID, Check)
        case wentOut(VenueID, Out)
        case cameBack(VenueID)
        case helpAsked(VenueID, text: String?, at: Milliseconds)
        case helpTaken(VenueID, by: Principal, at: Milliseconds, despite: [Reason] = [])
        case helpClosed(VenueID, despite: [Reason] = [])
    }

    mutating func apply(_ event: Event) {
        switch event {
        case .connected(_, let since):
            connectedSince = since
            lostSince = nil
        case .lost(_, let since):
            connectedSince = nil
            lostSince = since
        case .reported(_, let report): reported = report
        case .counted(_, let now):
            if now.count != attendance?.count { counts.append(now) }
            attendance = now
        case .checked(_, let check): checked = check
        case .wentOut(_, let out): self.out = out
        case .cameBack:
            out = nil
            // Whoever comes back is heard and seen anew before it counts as confirmed.
            checked = nil
        case .helpAsked(_, let text, let at):
            if help == nil {
                help = Help(text: text, since: at)
            } else if let text {
                help?.text = text
            }
        case .helpTaken(_, let owner, let at, _):
            help?.owner = owner
            help?.takenAt = at
        case .helpClosed: help = nil
        }
    }
}

extension Venue.Event {
    var venue: VenueID {
        switch self {
        case .connected(let id, _), .lost(let id, _), .reported(let id, _), .counted(let id, _), .checked(let id, _), .wentOut(let id, _),
            .cameBack(let id), .helpAsked(let id, _, _), .helpTaken(let id, _, _, _), .helpClosed(let id, _):
            id
        }
    }
}
