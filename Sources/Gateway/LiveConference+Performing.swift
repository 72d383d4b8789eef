internal import Conference
internal import Journal
internal import StrictJSON
internal import Views
internal import Wire

/// What follows from what the pipeline and the subscribers want.
extension LiveConference {
    func committed(_ batch: Int, at now: Milliseconds) {
        perform(pipeline.committed(batch), at: now)
        storeSnapshotIfDue()
        decideWaiting(at: now)
    }

    func failed(_ batch: Int, _ fault: JournalFault, at now: Milliseconds) {
        // Until the store speaks again nobody here knows who has come to another server meanwhile.
        if case .unreachable = fault { presence.storeIsSilent() }
        perform(pipeline.failed(batch, fault, at: now), at: now)
        decideWaiting(at: now)
    }

    func reread(_ result: Result<HistoryTail, JournalFault>, at now: Milliseconds) {
        if case .success = result { presence.knownUntil = now }
        perform(pipeline.reread(result, at: now), at: now)
        storeSnapshotIfDue()
        decideWaiting(at: now)
    }

    func found(_ result: Result<[RecordedCommand], JournalFault>, at now: Milliseconds) {
        perform(pipeline.found(result), at: now)
        decideWaiting(at: now)
    }

    func cutKept(_ number: Int, isKept: Bool, at now: Milliseconds) { perform(pipeline.cutKept(number, isKept: isKept), at: now) }

    func outdated(at now: Milliseconds) {
        pipeline.outdated()
        decideWaiting(at: now)
    }

    func perform(_ actions: [CommitPipeline.Action], at now: Milliseconds) {
        var untold = Untold()
        for action in actions {
            if case .answer(let replyTo, let result) = action {
                if untold.isEmpty || isAnsweredFirst(replyTo) {
                    answer(replyTo, result, at: now)
                } else {
                    untold.answers.append(Batch.Reply(replyTo: replyTo, result: result))
                }
            } else {
                tell(&untold, at: now)
                perform(action, &untold, at: now)
            }
        }
        tell(&untold, at: now)
    }

    private func perform(_ action: CommitPipeline.Action, _ untold: inout Untold, at now: Milliseconds) {
        switch action {
        case .append(let batch, let entries): act(.append(conference: id, batch: batch, entries))
        case .reread(let seq): act(.reread(conference: id, after: seq))
        case .find(let commands): act(.find(conference: id, commands))
        case .keepCut(let number, let links): act(.keepCut(conference: id, number: number, links))
        case .advanced(let before, let transitions): untold.deliveries = advance(from: before, transitions, at: now)
        case .answer(let replyTo, let result): answer(replyTo, result, at: now)
        case .refused(let command, let refusal): noteRefusal(of: command, refusal, at: now)
        case .linksWithdrawn: endWithdrawn(at: now)
        case .started: act(.verify(conference: id))
        case .overtaken(let own): overtaken(own)
        // Where servers write by turns, one that comes second is no news; figures count it.
        case .fault(let fault) where fault.aftermath == .readOn: break
        case .fault(let fault): log(.error, fault.description)
        case .writableChanged: presence.writableChanged()
        }
    }

    /// What waits until the staff is told and the staff's commands are answered: the MC's button does not wait for ten thousand phones.
    private struct Untold {
        var deliveries: [Subscribers.Delivery] = []
        /// They speak of what was not told yet.
        var answers: [Batch.Reply] = []

        var isEmpty: Bool { deliveries.isEmpty && answers.isEmpty }
    }

    private func tell(_ untold: inout Untold, at now: Milliseconds) {
        deliver(untold.deliveries, at: now)
        for waiting in untold.answers { answer(waiting.replyTo, waiting.result, at: now) }
        untold = Untold()
    }

    /// Over HTTP nobody follows a view that the answer could overtake.
    private func isAnsweredFirst(_ replyTo: ReplyTarget) -> Bool {
        switch replyTo {
        case .session(let connection): subscribers[connection]?.audience == .staff
        case .exchange: true
        }
    }

    /// Durable positions, one after the other, in every view; and then told together, to the staff at once. What the others are to be told is given back.
    private func advance(from before: Shared<ConferenceState>, _ transitions: [Transition], at now: Milliseconds) -> [Subscribers.Delivery]
    {
        let heads = views.heads
        // By their places: a state taken out of the list is copied once more.
        for place in transitions.indices {
            if place == 0 {
                follow(transitions[place], from: before.value)
            } else {
                follow(transitions[place], from: transitions[place - 1].conference)
            }
        }
        let told = subscribers.broadcast(since: heads, &views, in: pipeline.terms)
        presence.screens.advanced(to: views.head(of: .public), at: now)
        deliver(told.toStaff, at: now)
        return told.toOthers
    }

    private func follow(_ transition: Transition, from old: ConferenceState) {
        views.advance(to: transition, from: old)
        logTrial(transition, from: old)
    }

    func send(_ result: ResultFrame, to replyTo: ReplyTarget, at now: Milliseconds) {
        if case .refused(let err, _, _, _, _) = result.outcome { audit.countCommand(err.rawValue) }
        switch replyTo {
        case .session(let connection):
            guard let session = subscribers[connection] else { return }
            deliver(subscribers.answer(result, to: session, in: pipeline.terms), at: now)
        case .exchange(let exchange): act(.answer(exchange, status: result.outcome.status, body: result.encode()))
        }
    }

    /// Writes what is to be written. A frame beyond the limit is a fault of ours, a collection of a view that nothing caps: its readers are let go, to come
    /// back, rather than sent a part of a state.
    func deliver(_ deliveries: [Subscribers.Delivery], at now: Milliseconds) {
        var hasEndedSome = false
        for delivery in deliveries {
            switch delivery {
            case .frame(let bytes, let readers):
                let there = hasEndedSome ? readers.filter { subscribers[$0] != nil } : readers
                if bytes.count <= WireLimits.frameOutBytes {
                    if !there.isEmpty { act(.send(bytes, to: there)) }
                } else {
                    log(
                        .error,
                        "a frame of \(bytes.count) bytes, more than \(WireLimits.frameOutBytes), was not sent; report this with the programme"
                    )
                    let end = SessionEnd.closed(.internalError, reason: "the state is too large to send")
                    for connection in there { self.end(connection, end, at: now) }
                    hasEndedSome = true
                }
            case .end(let session, let code, let reason):
                end(session.connection, .closed(code, reason: reason), at: now)
                hasEndedSome = true
            }
        }
    }

    /// Asks these whether they are there.
    func ping(_ sessions: [Session], at now: Milliseconds) {
        let told = subscribers.byWhatTheyWereTold(sessions)
        deliver(told.map { .frame(Ping(now: now, head: $0.head).encode(), to: $0.readers) }, at: now)
    }

    /// The one way in which a session ends. It leaves every list before its socket is closed, so that nothing is sent to it any more.
    func end(_ connection: ConnectionID, _ end: SessionEnd, at now: Milliseconds) {
        guard let session = subscribers.remove(connection) else { return }
        presence.left(session, at: now)
        if session.who.role == .screen { left(session) }
        ended(connection, end)
    }

    private func endWithdrawn(at now: Milliseconds) {
        for session in subscribers.all where pipeline.isWithdrawn(session.who, generation: session.generation) {
            end(session.connection, .closed(.revoked, reason: "this link was revoked"), at: now)
        }
    }
}

// MARK: - What one session does

extension LiveConference {
    func backpressureEnded(_ connection: ConnectionID, at now: Milliseconds) {
        guard let session = subscribers[connection] else { return }
        let (deliveries, owesPresence) = subscribers.backpressureEnded(session, &views, in: pipeline.terms)
        deliver(deliveries, at: now)
        guard owesPresence, !session.isEnded else { return }
        deliver([.frame(presence.whole(for: session.audience, journalStanding).encode(), to: [connection])], at: now)
    }

    /// Who is no screen has nothing to tell of the hall's pictures.
    func told(_ shown: ShownFrame, by session: Session) {
        if session.who.role == .screen { presence.screens.told(shown, by: session.connection) }
    }

    private func left(_ session: Session) {
        presence.screens.left(session.connection)
        presence.shows(session.who, verdict: verdict(of: session.who))
    }

    /// Whether the screens show what they should; what has become of one is told at once.
    func judgeScreens(at now: Milliseconds) {
        let changed = presence.screens.judge(at: now) { connection, shown in wanted(on: connection, shown) }
        guard !changed.isEmpty else { return }
        for session in changed.compactMap({ subscribers[$0] }) { presence.shows(session.who, verdict: verdict(of: session.who)) }
        if let changes = presence.changes(journalStanding, at: now) { deliver(subscribers.broadcast(changes), at: now) }
    }

    /// Reckoned is the hall's screen; of the others it is only known whether they keep up.
    private func wanted(on connection: ConnectionID, _ shown: ShownFrame) -> PictureTexts? {
        guard let who = subscribers[connection]?.who, conference.stage.devices[who.person]?.shows == .main else { return nil }
        return PictureTexts(ofHallIn: conference, english: shown.language == "en")
    }

    /// Of several pages with one link the worst.
    private func verdict(of who: Principal) -> ScreenWatch.Verdict? {
        subscribers.table.sessions(of: who).compactMap { presence.screens.verdict(of: $0.connection) }.max()
    }

    func resync(_ session: Session, at now: Milliseconds) { deliver(subscribers.resync(session, &views, in: pipeline.terms), at: now) }

    func ponged(_ session: Session, sentAt: Milliseconds, at now: Milliseconds) {
        if session.ponged(sentAt: sentAt, at: now) { presence.measured(session) }
    }
}
