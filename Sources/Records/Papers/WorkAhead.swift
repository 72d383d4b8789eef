internal import Conference

/// What an item consists of, all of it or what is still ahead, and how long each part takes.
struct WorkAhead {
    let rounds: [(round: Round, length: Milliseconds)]
    let papers: [(paper: Agenda.Paper, id: SpeakerID)]
    let pledges: [(pledge: Pledge, isPresented: Bool)]
    /// Of all of it.
    let length: Milliseconds

    /// `isWhole`: by the programme, whatever the day has done; else what is still to be done.
    init(in item: Agenda.Item, of conference: ConferenceState, isWhole: Bool) {
        let awards = conference.awards
        rounds = awards.plan.order.compactMap { awards.rounds[$0] }
            .filter { awards.awards[$0.award]?.item == item.id && !$0.recipients.isEmpty && (isWhole || $0.state != .cleared) }
            .map { ($0, isWhole ? $0.length : $0.lengthLeft) }
        papers = item.papers.enumerated().map { ($1, Agenda.Paper.id($0, of: item.id)) }
            .filter { isWhole || conference.queue.isToBeHeard($0.1) }
        pledges = conference.pledges.inItem(item.id).filter { isWhole || $0.state != .closed }.map { ($0, !isWhole && $0.state != .draft) }
        length =
            rounds.reduce(0) { $0 + $1.length } + papers.reduce(0) { $0 + $1.paper.length }
            + pledges.reduce(0) { $0 + ($1.isPresented ? 0 : $1.pledge.bloc.presenting) }
            + (pledges.isEmpty ? 0 : Milliseconds(conference.pledges.signingMinutes ?? 0) * .perMinute)
    }
}

extension Round {
    fileprivate var length: Milliseconds { Milliseconds(minutes) * .perMinute }

    /// What is left of its minutes after each step of the rite, as a rule.
    fileprivate var lengthLeft: Milliseconds {
        switch state {
        case .planned, .called: length
        case .onstage: length * 7 / 10
        case .conferred: length * 3 / 10
        case .cleared: 0
        }
    }
}

extension SpeakerQueue {
    fileprivate func isToBeHeard(_ id: SpeakerID) -> Bool { speakers[id].map { $0.isOpen || $0.state == .speaking } ?? true }
}

extension Agenda.Paper {
    var length: Milliseconds { Milliseconds(minutes) * .perMinute }
}

extension Bloc {
    /// For which its head presents the pledge.
    var presenting: Milliseconds { Milliseconds(presentMinutes) * .perMinute }
}
