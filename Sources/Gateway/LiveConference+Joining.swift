internal import Conference
internal import Views
internal import Wire

extension LiveConference {
    /// Lets somebody in whose token was good: welcome, then both chains as far as the client does not have them, then who is there.
    func join(_ connection: ConnectionID, _ participant: Participant, from address: String, hello: Hello, at now: Milliseconds) {
        evictOlderSocket(of: participant.who, client: hello.client)
        let recovered = isRecovered(hello.resume)
        let audience = Audience(participant.who.role)
        // Under another view name the client's positions mean nothing here, those of its overlay neither.
        let resumed = recovered && (hello.resume?.view.map { $0.name == audience.viewName } ?? true) ? hello.resume : nil
        let session = Session(
            connection, participant, address: address, client: hello.client, viewSeq: resumed?.view?.seq ?? 0,
            mineSeq: resumed?.mine?.seq ?? 0, term: term, at: now)
        sessions.add(session)
        send(welcome(session, participant, recovered: recovered, at: now).encode(), to: session)
        if session.viewSeq == 0 { sendSnapshot(.view, to: session) }
        if session.mineSeq == 0 { sendSnapshot(.mine, to: session) }
        catchUp(session)
        presence.joined(session, at: now)
        send(presence.whole(for: audience, writable: isWritable).encode(), to: session)
        recordReturn(participant, at: now)
    }

    /// The same tab joined anew: its old socket is a ghost of a network that is gone, and must not evict the new one when it closes late.
    private func evictOlderSocket(of who: Principal, client: String) {
        guard let older = sessions[SessionTable.Tab(who: who, client: client)] else { return }
        close(older, .joinedAnew, reason: "this tab has joined anew")
    }

    /// Whether the client's place is of this history.
    private func isRecovered(_ resume: Hello.Resume?) -> Bool {
        guard let resume else { return false }
        let chains = max(resume.view?.seq ?? 0, resume.mine?.seq ?? 0)
        if let place = resume.seq { return chains <= place && place <= conference.seq && terms.term(at: place) == resume.epoch }
        // A page from before it kept its place: the term may be of a newer row than its chains', so any later row of that term vouches for them.
        return last(of: resume.epoch).map { chains <= $0 } ?? false
    }

    private func welcome(_ session: Session, _ participant: Participant, recovered: Bool, at now: Milliseconds) -> Welcome {
        Welcome(
            session: ownTerm + "-" + String(session.connection.number), role: session.who.role.rawValue,
            who: Welcome.Who(
                person: session.who.person.text, name: participant.name, venue: participant.venue?.text,
                units: participant.units.isEmpty ? nil : participant.units.map(\.text)),
            view: session.audience.viewName, epoch: term, seq: conference.seq, recovered: recovered, head: head(for: session), now: now,
            writable: isWritable,
            rate: rate(for: session.who.role), build: build)
    }

    private func head(for session: Session) -> Head {
        Head(view: views[session.audience]!.head, mine: mine[session.who]?.head ?? 0)
    }

    func rate(for role: Role) -> CommandRate { role.isStaff ? .staff : .others }

    /// Takes a session out of every list before its socket is closed, so that nothing is sent to it any more.
    func close(_ session: Session, _ code: CloseCode, reason: String) {
        actions.append(.close(session.connection, code.rawValue, reason: reason))
        leave(session.connection, at: session.heardAt)
    }

    func leave(_ connection: ConnectionID, at now: Milliseconds) {
        guard let session = sessions[connection] else { return }
        sessions.remove(connection)
        presence.left(session, at: now)
    }
}
