internal import Conference
internal import Views
internal import Wire

extension LiveConference {
    /// Milliseconds for which a venue is away before that is part of the record: shorter cuts are the network's breathing, not an absence.
    static let venueLostAfter: Milliseconds = 30_000
    /// Milliseconds after sealing at which viewers are sent home.
    static let viewersLeaveAfter: Milliseconds = 600_000

    /// Once a second, roughly: who is there, which venues are lost, who should have left.
    func tick(at now: Milliseconds, startedAt: Milliseconds) {
        retryIfDue(at: now)
        keepAsideUpToDate()
        broadcastPresence(at: now)
        recordVenues(at: now, startedAt: startedAt)
        if isClosedToViewers(at: now) {
            for session in sessions.all where session.who.role == .viewer { close(session, .sealed, reason: "the conference is sealed") }
        }
        if !waiting.isEmpty { decideWaiting(at: now) }
    }

    private func broadcastPresence(at now: Milliseconds) {
        guard let told = presence.changes(writable: isWritable, at: now) else { return }
        for audience in Audience.allCases {
            guard let frame = told[audience]?.encode() else { continue }
            let concerned = sessions.all.filter { $0.audience == audience }
            for session in concerned where session.isBehind { session.owesPresence = true }
            let readers = concerned.filter { !$0.isBehind }.map(\.connection)
            if !readers.isEmpty { actions.append(.send(frame, to: readers)) }
        }
    }

    /// Brings the record in step with who is there: a venue that came while its loss was on the way to the disk, and one that the record holds for
    /// connected and that has been away for 30 s. After a restart of the server nobody is blamed for what was the server's own absence: the time
    /// away counts from the start. Once the record is sealed nobody comes or goes in it.
    private func recordVenues(at now: Milliseconds, startedAt: Milliseconds) {
        guard isWritable, conference.lifecycle.state != .sealed else { return }
        for venue in conference.venues.rows where !isRecording(venue.id) {
            if let since = presence.connectedSince(venue.id) {
                if venue.connectedSince == nil { submitOwn(.venue(.connected(venue.id, since: since)), op: "venue.connected", at: now) }
            } else if venue.connectedSince != nil {
                let since = max(presence.awaySince(venue.id) ?? startedAt, startedAt)
                if now - since >= Self.venueLostAfter { submitOwn(.venue(.lost(venue.id, since: since)), op: "venue.lost", at: now) }
            }
        }
    }

    /// Whether a word about this venue waits or is on its way to the disk.
    private func isRecording(_ venue: VenueID) -> Bool {
        waiting.contains { $0.command.venue == venue } || batch?.own.contains { $0.command.command.venue == venue } ?? false
    }

    /// A venue that comes, or comes back after it was recorded as lost, is recorded at once: the MC waits for just that.
    func recordReturn(_ participant: Participant, at now: Milliseconds) {
        guard participant.who.role == .venue, let id = participant.venue, let venue = conference.venues[id], venue.connectedSince == nil,
            conference.lifecycle.state != .sealed
        else { return }
        if !isRecording(id) { submitOwn(.venue(.connected(id, since: now)), op: "venue.connected", at: now) }
    }

    func ponged(_ session: Session, sentAt: Milliseconds, at now: Milliseconds) {
        let roundTrip = (max(0, now - sentAt) + 25) / 50 * 50
        guard session.roundTrip != roundTrip else { return }
        session.roundTrip = roundTrip
        presence.measured(session)
    }
}

extension Command {
    /// The venue that the server speaks of.
    fileprivate var venue: VenueID? {
        switch self {
        case .venue(.connected(let id, _)), .venue(.lost(let id, _)): id
        default: nil
        }
    }
}
