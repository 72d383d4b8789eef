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
    case steps(Steps.Event)

    /// The name of what this event brought into the world, as later commands call it, for `res.created`.
    public var created: String? {
        switch self {
        case .agenda(.inserted(let item, _)): item.id.text
        case .notices(.sent(let id, _, _, _, _)): id.text
        case .notes(.added(let id, _, _, _, _)): id.text
        case .queue(.requested(let speaker)): speaker.id.text
        case .awards(let event): event.created
        default: nil
        }
    }

    /// The entity that a step is about, for the list of what can be taken back.
    var about: EntityKey? {
        switch self {
        case .agenda(let event): event.about
        case .awards(let event): event.about
        case .timers(.started(let name, _, _)), .timers(.paused(let name, _, _)), .timers(.resumed(let name, _)),
            .timers(.lengthened(let name, _)):
            .timer(name)
        case .stage(.showed(let name, _, _)), .stage(.held(let name)), .stage(.released(let name)), .stage(.messaged(let name, _)):
            .stage(name)
        case .lifecycle: .conference
        case .queue(let event): event.about
        case .pledges(let event): event.about
        default: nil
        }
    }
}

extension Agenda.Event {
    var about: EntityKey? {
        switch self {
        case .left: nil
        case .entered(let id, _), .skipped(let id), .edited(let id, _), .moved(let id, _), .extended(let id, _): .item(id)
        case .inserted(let item, _): .item(item.id)
        }
    }
}

extension LogEntry {
    /// A reading of the programme begins the day anew; there is nothing before it to take back.
    public var isProgramme: Bool { events.contains { if case .programme = $0 { true } else { false } } }

    var isUndo: Bool { events.contains { if case .steps = $0 { true } else { false } } }

    /// What an MC or operator may take back: steps of the agenda, the awards, clocks and screens, the opening and closing of pledges, the end
    /// of the conference, and their own of the speakers; what a venue or a delegate asks for is theirs to withdraw.
    var isUndoable: Bool {
        switch events.first {
        case .agenda, .timers: true
        case .awards(let event): event.isOfStaff
        case .stage(.showed), .stage(.held), .stage(.released), .stage(.messaged): true
        case .lifecycle(.moved(to: .ended, _, _)): true
        case .queue: by.role == .mc || by.role == .operator
        case .pledges(let event): event.isUndoable
        default: false
        }
    }

    var about: EntityKey? { events.lazy.compactMap(\.about).first }
}
