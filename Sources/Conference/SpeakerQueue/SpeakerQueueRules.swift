extension ConferenceState {
    func decide(_ command: SpeakerQueue.Command, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        switch command {
        case .request(let request): return try decideRequest(request, by: by, at: at)
        case .withdraw(let id):
            let speaker = try known(id, in: .asked, .accepted)
            guard speaker.by == by else { throw Rejection(.forbidden, .speakerNotYours, ("speaker", .text(id.text))) }
            return [.queue(.withdrawn(id, at: at))]
        case .accept(let id, let seconds, let override): return try decideAccept(id, seconds: seconds, override: override, at: at)
        case .decline(let id, let reason): return [.queue(.declined(try known(id, in: .asked, .accepted).id, at: at, reason: reason))]
        case .move(let id, let after, let reason): return try decideMove(id, after: after, reason: reason, by: by)
        case .call(let id, let override): return try decideCall(id, override: override, at: at)
        case .finish(let id): return try decideFinish(id, at: at)
        case .inWriting(let id): return [.queue(.handedIn(try known(id, in: .asked, .accepted, .unheard).id, at: at))]
        case .open:
            if queue.list.isOpen { throw Rejection(.conflict, .queueAlreadyOpen) }
            return [.queue(.opened)]
        case .close:
            if !queue.list.isOpen { throw Rejection(.conflict, .queueAlreadyClosed) }
            return [.queue(.closed)]
        case .rule(let rule): return [.queue(.ruled(rule))]
        }
    }

    /// The speaker of this name, in one of these states.
    func known(_ id: SpeakerID, in states: SpeakerQueue.State...) throws(Rejection) -> SpeakerQueue.Speaker {
        let speaker = try known(id)
        guard states.contains(speaker.state) else {
            throw Rejection(.conflict, .speakerWrongState, ("name", .text(speaker.name)), ("state", .text(speaker.state.rawValue)))
        }
        return speaker
    }

    func known(_ id: SpeakerID) throws(Rejection) -> SpeakerQueue.Speaker {
        guard let speaker = queue.speakers[id] else { throw Rejection(.notFound, .speakerUnknown, ("speaker", .text(id.text))) }
        return speaker
    }

    private func decideRequest(_ request: SpeakerQueue.Request, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        guard queue.list.isOpen else { throw Rejection(.closed, .queueClosed) }
        guard let participant = participants[by] else { throw Rejection(.forbidden, .speakerNotYours) }
        try mustHaveRoom(for: by)
        let number = queue.asked + 1
        return [
            .queue(
                .requested(
                    SpeakerQueue.Speaker(
                        id: SpeakerID("s\(number)"), kind: request.kind, name: request.name ?? participant.name,
                        venue: try venue(of: request, by: participant), topic: BilingualText(request.topic), item: nil, by: by,
                        number: number,
                        askedAt: at, state: .asked)))
        ]
    }

    /// A venue and a delegate ask from where they sit. An MC asks for somebody whose hand is up: in the hall, unless said otherwise.
    private func venue(of request: SpeakerQueue.Request, by participant: Participant) throws(Rejection) -> VenueID? {
        let isMC = participant.who.role == .mc
        guard let named = request.venue else { return participant.venue ?? (isMC ? venues.rows.first(where: \.isHall)?.id : nil) }
        guard venues[named] != nil else { throw Rejection(.notFound, .venueUnknown, ("venue", .text(named.text))) }
        guard isMC || named == participant.venue else { throw Rejection(.forbidden, .speakerNotYours) }
        return named
    }

    /// One cap for each who asks and one for all; the MC, who asks for others, has only the second.
    private func mustHaveRoom(for by: Principal) throws(Rejection) {
        let requests = queue.speakers.rows.filter { $0.by != nil }
        let refused = { (limit: Int, reason: Reason) in Rejection(.conflict, reason, ("limit", .number(limit))) }
        if by.role != .mc {
            let own = requests.filter { $0.by == by }
            if own.count(where: \.isOpen) >= SpeakerQueue.mostOpenOfOne { throw refused(SpeakerQueue.mostOpenOfOne, .speakerTooManyOwn) }
            if own.count >= SpeakerQueue.mostOfOne { throw refused(SpeakerQueue.mostOfOne, .speakerTooManyOwnToday) }
        }
        if requests.count(where: \.isOpen) >= SpeakerQueue.mostOpen { throw refused(SpeakerQueue.mostOpen, .speakerTooMany) }
        if queue.asked >= SpeakerQueue.most { throw refused(SpeakerQueue.most, .speakerTooManyToday) }
    }

    private func decideAccept(_ id: SpeakerID, seconds: Int?, override: Override, at: Milliseconds) throws(Rejection) -> [Event] {
        var speaker = try known(id, in: .asked)
        if let seconds, !(1...Timers.longest).contains(seconds) {
            throw Rejection(.badRequest, .timerBadLength, ("limit", .number(Timers.longest)))
        }
        speaker.seconds = seconds ?? speaker.seconds
        let inSpite = try override.of(objections(toAccepting: speaker))
        return [.queue(.accepted(id, at: at, seconds: seconds, inSpite: inSpite))]
    }

    private func decideMove(_ id: SpeakerID, after: SpeakerID?, reason: String, by: Principal) throws(Rejection) -> [Event] {
        _ = try known(id, in: .accepted)
        let others = queue.places.rows.map(\.id).filter { $0 != id }
        var ahead: ArraySlice<SpeakerID> = []
        if let after {
            guard let place = others.firstIndex(of: after) else {
                throw Rejection(.conflict, .speakerBadPlace, ("after", .text(after.text)))
            }
            ahead = others[...place]
        }
        let number = (queue.speakers.rows.compactMap(\.byHand?.number).max() ?? 0) + 1
        let behind = Array(ahead.suffix(SpeakerQueue.ByHand.mostBehind).reversed())
        return [.queue(.moved(id, SpeakerQueue.ByHand(behind: behind, reason: reason, by: by, number: number)))]
    }
}
