internal import Conference
internal import Journal

/// Several servers of one conference.
extension LiveConference {
    func heard(_ servers: ServersOnStore, apart: Milliseconds, at now: Milliseconds) {
        let clock = presence.storeClock.told
        perform(pipeline.storeSpeaksAgain(), at: now)
        presence.heard(servers, apart: apart, at: now)
        if !pipeline.isCutOff, pipeline.readings.isUpToDate { presence.knownUntil = now }
        if presence.storeClock.told != clock { log(presence.storeClock.line.level, presence.storeClock.line.text) }
        for term in presence.others.unreadable {
            log(.warning, "the server of term \(term) tells what this release does not read: who is joined there is not counted here")
        }
        for tab in presence.tabsGone(from: pipeline.ownTerm, at: now) {
            deliver(subscribers.ghost(of: tab.who, client: tab.client), at: now)
        }
        decideWaiting(at: now)
    }

    /// What others write is not told here at this moment.
    func storeIsSilent(at now: Milliseconds) {
        presence.storeIsSilent()
        perform(pipeline.storeIsSilent(), at: now)
        decideWaiting(at: now)
    }

    /// Tells the other servers who is joined here, where that is another than they were told.
    func announceIfDue(at now: Milliseconds) {
        guard pipeline.isShared, let body = presence.announcement(at: now) else { return }
        act(.announce(conference: id, body))
    }

    /// Begins to read what others have written, if it can be read; gives the reading after which all of it is known that was written until now.
    func awaitReading(at now: Milliseconds) -> Int {
        defer { decideWaiting(at: now) }
        return pipeline.awaitReading()
    }

    /// What this server wanted to record, and need not: of files that are others than those that another server has recorded the staff are shown the list.
    func overtaken(_ own: OwnCommand) {
        if case .programmeRead(let files) = own { keepAside(files) }
    }

    /// Whether the server may record by itself what nobody has asked for: the hall has one that does.
    var speaksForTheHall: Bool { presence.others.leaves(theHallTo: pipeline.ownTerm) }

    var journalStanding: JournalStanding {
        JournalStanding(isWritable: pipeline.isWritable, asOf: pipeline.isCutOff ? presence.knownUntil : nil)
    }

    /// What waits to be recorded of a venue is not so any more: a loss where the venue has come back, at whatever server, or where another server has to say it; an
    /// arrival where it has left again.
    func withdrawUnfounded() {
        guard pipeline.isShared else { return }
        let isLeft = speaksForTheHall
        pipeline.withdraw { own in
            switch own {
            case .venueLost(let venue, _): !isLeft || presence.connectedSince(venue) != nil
            case .venueConnected(let venue, _): presence.connectedSince(venue) == nil
            case .programmeRead, .programmeReplaced, .linksCut, .started, .clockJumped: false
            }
        }
    }
}
