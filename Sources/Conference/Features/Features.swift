/// All features. The order is that in which they act where several have a part in a move, and in which what has changed is named.
enum Features {
    static let all: [any Feature.Type] = [
        Votes.self, Lifecycle.self, ConferenceClock.self, Agenda.self, Awards.self, Timers.self, Stage.self, Notices.self, ControlLock.self,
        Venue.self,
        RollCall.self, Guest.self, Notes.self, Participant.self, SpeakerQueue.self, Pledges.self, Steps.self,
        ProgrammeCommand.self,
    ]

    static let entities: [EntityTable] = all.flatMap { $0.entities }
    static let undoTables: [any UndoTable] = entities.compactMap(\.undo)
}
