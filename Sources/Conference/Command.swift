/// What somebody asks for, one case a feature. Who may ask is the gateway's table; whether it can be done now is `decide`'s.
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
    case steps(Steps.Command)
    case venue(Venue.Command)
    case rollCall(RollCall.Command)
    case guest(Guest.Command)
    case notes(Notes.Command)
    case programme(ProgrammeCommand)
    /// The server's own; it never comes over the wire.
    case system(SystemCommand)
}

/// What the server itself records: its programme, its starts, its clock, the links that stay cut.
public enum SystemCommand: Equatable, Sendable {
    case read(Opening, digest: String)
    case serverStarted(lastSeen: Milliseconds?)
    case clockJumped(by: Milliseconds)
    /// Links that were cut before, in a journal that was archived, or on a disk that took nothing: they stay cut.
    case keepCut([CutLink])
}
