public import Conference

/// One thing that has happened to one entity, for which the minutes name a position of the history.
public enum Fact: Hashable, Sendable {
    case became(Lifecycle.State)
    case entered(ItemID)
    case left(ItemID)
    case skipped(ItemID)
    case read(RoundID)
    case called(RoundID)
    case conferred(RecipientID)
    case marked(RecipientID, Recipient.State)
    case spoke(SpeakerID)
    /// Their turn has ended, in whichever way.
    case finished(SpeakerID)
    case presented(PledgeID)
    case signingOpened(PledgeID)
    case signingClosed(PledgeID)
    case voteOpened(VoteID)
    case voteClosed(VoteID)
    case rollCalled
    /// How many were there, as it was told then.
    case counted(VenueID, at: Milliseconds)
    case guestTold(GuestID)
    case noted(NoteID)
}

extension Event {
    /// What of it the minutes may have to name.
    var facts: [Fact] {
        switch self {
        case .lifecycle(.moved(let state, _, _, _)): [.became(state)]
        case .agenda(let event): event.facts
        case .awards(let event): event.facts
        case .queue(let event): event.facts
        case .pledges(let event): event.facts
        case .votes(let event): event.facts
        case .rollCall(.closed): [.rollCalled]
        case .venue(.counted(let venue, let attendance)): [.counted(venue, at: attendance.at)]
        case .guest(.became(let guest, _, _, _)): [.guestTold(guest)]
        case .notes(.added(let note, _, _, _, _)), .notes(.edited(let note, _, _, _)): [.noted(note)]
        case .lifecycle(.serverStarted), .lifecycle(.clockJumped), .rollCall(.opened), .programme, .clock, .timers, .stage, .notices,
            .controlLock,
            .venue, .participant, .steps:
            []
        }
    }
}

extension Agenda.Event {
    fileprivate var facts: [Fact] {
        switch self {
        case .left(let item, _, _, _): [.left(item)]
        case .entered(let item, _): [.entered(item)]
        case .skipped(let item): [.skipped(item)]
        case .inserted, .edited, .moved, .extended: []
        }
    }
}

extension Awards.Event {
    fileprivate var facts: [Fact] {
        switch self {
        case .read(let round, _, _): [.read(round)]
        case .called(let round, _, _, _): [.called(round)]
        case .conferred(_, let recipients, _, _): recipients.map { .conferred($0) }
        case .marked(let recipient, let state, _): [.marked(recipient, state)]
        case .onstage, .cleared, .recalled, .pointed, .formed, .moved, .seated, .conferrersNamed, .reported, .awardAdded, .recipientAdded,
            .corrected, .represented, .certified:
            []
        }
    }
}

extension SpeakerQueue.Event {
    fileprivate var facts: [Fact] {
        switch self {
        case .called(let speaker, _, _): [.spoke(speaker)]
        case .finished(let speaker, _), .withdrawn(let speaker, _), .declined(let speaker, _, _), .handedIn(let speaker, _):
            [.finished(speaker)]
        case .leftUnheard(let speakers, _): speakers.map { .finished($0) }
        case .requested, .accepted, .moved, .opened, .closed, .ruled: []
        }
    }
}

extension Pledges.Event {
    fileprivate var facts: [Fact] {
        switch self {
        case .presented(let pledge, _): [.presented(pledge)]
        case .opened(let pledge, _): [.signingOpened(pledge)]
        case .closed(let pledge, _): [.signingClosed(pledge)]
        case .answered, .voided, .cancelled, .revised, .signatorySet, .codeIssued: []
        }
    }
}

extension Votes.Event {
    fileprivate var facts: [Fact] {
        switch self {
        case .opened(let vote, _, _, _, _): [.voteOpened(vote)]
        case .closed(let vote, _, _, _): [.voteClosed(vote)]
        case .counted, .dropped, .corrected: []
        }
    }
}
