/// What somebody asks for, one case a feature.
public enum Command: Equatable, Sendable {
    case lifecycle(Lifecycle.Command)
    case clock(ConferenceClock.Command)
    case agenda(Agenda.Command)
    case awards(Awards.Command)
    case timers(Timers.Command)
    case stage(Stage.Command)
    case notices(Notices.Command)
    case controlLock(ControlLock.Command)
    case participant(Participant.Command)
    case queue(SpeakerQueue.Command)
    case pledges(Pledges.Command)
    case votes(Votes.Command)
    case steps(Steps.Command)
    case venue(Venue.Command)
    case rollCall(RollCall.Command)
    case guest(Guest.Command)
    case notes(Notes.Command)
    case programme(ProgrammeCommand)
    /// The server's own; it never comes over the wire.
    case system(SystemCommand)

    var feature: any FeatureCommand {
        switch self {
        case .lifecycle(let command): command
        case .clock(let command): command
        case .agenda(let command): command
        case .awards(let command): command
        case .timers(let command): command
        case .stage(let command): command
        case .notices(let command): command
        case .controlLock(let command): command
        case .participant(let command): command
        case .queue(let command): command
        case .pledges(let command): command
        case .votes(let command): command
        case .steps(let command): command
        case .venue(let command): command
        case .rollCall(let command): command
        case .guest(let command): command
        case .notes(let command): command
        case .programme(let command): command
        case .system(let command): command
        }
    }

    /// The op that it is; nil for what the server itself records.
    public var op: Op? { feature.featureOp.map { Op($0) } }
}

/// A command of one feature.
protocol FeatureCommand {
    /// Nil for what the server itself records.
    var featureOp: (any FeatureOp)? { get }
    /// In spite of what it is sent.
    var override: Override { get }
    /// What it would do now, or why it cannot be done. Nothing is changed.
    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event]
}

/// Against most commands nothing speaks that could be overridden.
extension FeatureCommand {
    var override: Override { .nothing }
}
