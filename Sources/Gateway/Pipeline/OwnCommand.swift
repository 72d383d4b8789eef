internal import Conference

/// What the server records by itself, with the name under which the history has it.
enum OwnCommand: Equatable {
    case programmeRead(KeptFiles)
    case programmeReplaced(KeptFiles)
    /// Links of which the history does not know that they were cut.
    case linksCut([CutLink])
    case started(lastSeen: Milliseconds?)
    case clockJumped(by: Milliseconds)
    case venueConnected(VenueID, since: Milliseconds)
    case venueLost(VenueID, since: Milliseconds)

    var name: String {
        switch self {
        case .programmeRead: "programme.read"
        case .programmeReplaced: "programme.replaced"
        case .linksCut: "access.revoked"
        case .started: "server.started"
        case .clockJumped: "clock.jumped"
        case .venueConnected: "venue.connected"
        case .venueLost: "venue.lost"
        }
    }

    var command: Command {
        switch self {
        case .programmeRead(let files), .programmeReplaced(let files): .system(.read(files.opening, digest: files.digest))
        case .linksCut(let links): .system(.keepCut(links))
        case .started(let lastSeen): .system(.serverStarted(lastSeen: lastSeen))
        case .clockJumped(let by): .system(.clockJumped(by: by))
        case .venueConnected(let id, let since): .venue(.connected(id, since: since))
        case .venueLost(let id, let since): .venue(.lost(id, since: since))
        }
    }

    /// The venue that it speaks of.
    var venue: VenueID? {
        switch self {
        case .venueConnected(let id, _), .venueLost(let id, _): id
        case .programmeRead, .programmeReplaced, .linksCut, .started, .clockJumped: nil
        }
    }

    /// Whether there is nothing left to record, because another server has been quicker.
    func isOvertaken(in state: ConferenceState) -> Bool {
        switch self {
        case .programmeRead: state.seq > 0
        case .programmeReplaced(let files): state.programmeDigest == files.digest
        case .venueConnected(let id, _): state.venues[id]?.connectedSince != nil
        case .venueLost(let id, _): state.venues[id].map { $0.connectedSince == nil } ?? false
        case .linksCut, .started, .clockJumped: false
        }
    }

    var isStart: Bool { if case .started = self { true } else { false } }
}
