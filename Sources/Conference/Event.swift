/// What has happened, as the journal keeps it; one case a feature.
public enum Event: Equatable, Sendable {
    case programme(ProgrammeEvent)
    case lifecycle(Lifecycle.Event)
    case clock(ConferenceClock.Event)
    case agenda(Agenda.Event)
    case awards(Awards.Event)
    case timers(Timers.Event)
    case stage(Stage.Event)
    case notices(Notices.Event)
    case controlLock(ControlLock.Event)
    case venue(Venue.Event)
    case rollCall(RollCall.Event)
    case guest(Guest.Event)
    case notes(Notes.Event)
    case participant(Participant.Event)
    case queue(SpeakerQueue.Event)
    case pledges(Pledges.Event)
    case votes(Votes.Event)
    case steps(Steps.Event)

    var feature: any FeatureEvent {
        switch self {
        case .programme(let event): event
        case .lifecycle(let event): event
        case .clock(let event): event
        case .agenda(let event): event
        case .awards(let event): event
        case .timers(let event): event
        case .stage(let event): event
        case .notices(let event): event
        case .controlLock(let event): event
        case .venue(let event): event
        case .rollCall(let event): event
        case .guest(let event): event
        case .notes(let event): event
        case .participant(let event): event
        case .queue(let event): event
        case .pledges(let event): event
        case .votes(let event): event
        case .steps(let event): event
        }
    }

    /// The name of what this event brought into the world, as later commands call it, for `res.created`.
    public var created: String? { feature.created }

    /// The entity that a step is about, for the list of what can be taken back.
    var about: EntityKey? { feature.about }
}

/// An event of one feature.
protocol FeatureEvent: RecordedEvent {
    /// Makes it true; it was decided on exactly this state, so it cannot fail.
    func apply(to state: inout ConferenceState)
    var about: EntityKey? { get }
    var created: String? { get }
}
