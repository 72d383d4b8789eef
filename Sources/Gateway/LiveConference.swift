internal import Access
internal import Conference
internal import Journal
internal import StrictJSON
internal import Views
internal import Wire

/// One conference while it is served: the pipeline that decides and commits, the views that follow it, the sessions that are told, and who is there.
///
/// It joins these and does none of their work. All of it happens on one thread; what it wants done outside it leaves in `effects`.
final class LiveConference {
    private let build: String
    private let factsProvider: FactsProvider
    /// The server's, which all of its conferences write in.
    let audit: Audit
    var pipeline: CommitPipeline
    var views: ConferenceViews
    var subscribers = Subscribers()
    var presence = PresenceTable()
    var reads: JournalReads
    var aside = FilesAside()
    private var rates = CommandRates()
    /// The last position that a stored snapshot holds.
    private var snapshotAt: Int
    private var effects: [Effect] = []

    /// What is to be done outside, in this order.
    enum Effect {
        case action(Action)
        /// A session is over and in no list of this conference any more.
        case ended(ConnectionID, SessionEnd)
    }

    /// Milliseconds after sealing at which viewers are sent home.
    static let viewersLeaveAfter: Milliseconds = 600_000

    init(id: String, term: String, build: String, factsProvider: FactsProvider, signer: LogSigner?, history: History, audit: Audit) {
        self.build = build
        reads = JournalReads(signer: signer)
        self.factsProvider = factsProvider
        self.audit = audit
        (pipeline, views) = StoredState.restore(id, term: term, history)
        snapshotAt = history.head - history.entries.count
    }

    var id: String { pipeline.conference }

    /// The state as it is on disk; nothing else is ever told.
    var conference: ConferenceState { _read { yield pipeline.state } }

    /// Whether the programme as the files have it is on disk, so that nobody is turned away who stands in it; or the disk takes nothing, and the journal is
    /// all there is.
    var knowsParticipants: Bool { pipeline.hasStarted || (!pipeline.isWritable && conference.seq > 0) }

    func isClosedToViewers(at now: Milliseconds) -> Bool {
        guard conference.lifecycle.state == .sealed, let since = conference.lifecycle.since else { return false }
        return now - since >= Self.viewersLeaveAfter
    }

    func takeEffects() -> [Effect] {
        defer { effects = [] }
        return effects
    }

    func act(_ action: Action) { effects.append(.action(action)) }

    func ended(_ connection: ConnectionID, _ end: SessionEnd) { effects.append(.ended(connection, end)) }

    func log(_ level: LogLine.Level, _ text: String) { act(.log(LogLine(level: level, conference: id, text: text))) }
}

// MARK: - A start, and what comes with time

extension LiveConference {
    /// What a start finds and records: its files, the links that were cut, itself, and what its clock has done meanwhile.
    func start(
        files: KeptFiles, isAccepted: Bool, cut: [CutLink], after history: History, clockJump: Milliseconds?, at now: Milliseconds
    ) {
        if let shared = history.shared { heard(shared, apart: 0, at: now) }
        let isBesideOthers = history.shared.map { !$0.others.isEmpty } ?? false
        if let own = FilesAside.due(files, on: conference, isAccepted: isAccepted, isBesideOthers: isBesideOthers) {
            pipeline.submit(WaitingCommand(own, at: now))
        } else {
            keepAside(files)
        }
        pipeline.takeUpCut(cut, at: now)
        // While others served nobody was without a server.
        pipeline.submit(WaitingCommand(.started(lastSeen: isBesideOthers ? nil : history.mark?.serverTime), at: now))
        if let clockJump {
            log(.warning, "the machine's clock had jumped by \(clockJump) ms; the conference's clocks go on as before")
            pipeline.submit(WaitingCommand(.clockJumped(by: clockJump), at: now))
        }
        decideWaiting(at: now)
    }

    /// Files that are taken by somebody's decision only, if they are others than those that are recorded.
    func keepAside(_ files: KeptFiles) {
        guard conference.programmeDigest != files.digest else { return }
        presence.filesChanged(aside.keep(files, conference))
        for line in aside.lines(conference, conference: id) { log(.warning, line) }
    }

    func show(differences: [(what: String, command: String?)]) {
        presence.filesChanged(aside.show(differences: differences, conference))
    }

    /// Once a second, roughly: who is there, which venues are lost, who should have left.
    func tick(at now: Milliseconds, startedAt: Milliseconds) {
        perform(pipeline.retryIfDue(at: now), at: now)
        if let list = aside.keepUpToDate(conference) { presence.filesChanged(list) }
        if let changes = presence.changes(journalStanding, at: now) { deliver(subscribers.broadcast(changes), at: now) }
        announceIfDue(at: now)
        if pipeline.isWritable, speaksForTheHall {
            let due = VenueWatch(startedAt: startedAt).due(conference, presence, at: now, isRecording: pipeline.isRecording)
            for own in due { pipeline.submit(WaitingCommand(own, at: now)) }
        }
        if isClosedToViewers(at: now) {
            for session in subscribers.all where session.who.role == .viewer {
                end(session.connection, .closed(.sealed, reason: "the conference is sealed"), at: now)
            }
        }
        decideWaiting(at: now)
    }

    func compare(wall: Milliseconds, at now: Milliseconds) {
        let before = presence.clock?.apart ?? 0
        guard let reading = ClockComparison.news(wall: wall, conference.clock, at: now, since: before) else { return }
        presence.measured(reading)
        if let (level, text) = ClockComparison.line(reading.apart, since: before) { log(level, text) }
    }

    /// The check of the whole history in the background has come to its end.
    func verified(_ result: Result<Void, JournalFault>) {
        switch result {
        case .success: log(.info, "the whole history holds against its checksums")
        case .failure(.closed): break
        case .failure(let fault): log(.error, fault.description)
        }
    }

    func storeSnapshotIfDue() {
        guard conference.seq - snapshotAt >= StoredState.every else { return }
        snapshotAt = conference.seq
        // One of several servers keeps it for all.
        guard speaksForTheHall else { return }
        act(.store(conference: id, StoredState(of: pipeline, views).snapshot()))
    }
}

// MARK: - What the core has to know of the outside

extension LiveConference {
    /// Decides what waits, with what it has to know of the outside.
    func decideWaiting(at now: Milliseconds) {
        let format = pipeline.format
        withdrawUnfounded()
        perform(pipeline.decideWaiting(at: now) { self.findings(for: $0.command, sentAs: $0.key, on: $1, in: format) }, at: now)
    }

    private func findings(
        for command: Command, sentAs sender: CommandKey?, on state: ConferenceState, in format: HistoryFormat
    ) -> FactsProvider.Findings {
        var findings = factsProvider.findings(command, sentAs: sender, on: state, in: format)
        if case .pledges(.close) = command { findings.facts.connectedUnits = connectedUnits(of: state) }
        if case .programme(.take) = command { findings.facts.files = aside.files }
        return findings
    }

    /// What the core would be told of a command that nobody has sent.
    func facts(for command: Command) -> Facts { findings(for: command, sentAs: nil, on: conference, in: pipeline.format).facts }

    /// - Throws: `rate`.
    func admitsRate(of participant: Participant, at now: Milliseconds) throws(Refusal) {
        if let wait = rates.take(of: participant.who, servers: presence.serverCount(of: participant), at: now) {
            throw Refusal(.rate, "rate.commands", retry: .after(milliseconds: wait))
        }
    }

    /// Units that can sign at this moment: their signatory's own device holds a live socket, at whatever server. At a venue's device they sign only with a code,
    /// which somebody has to ask for first.
    private func connectedUnits(of state: ConferenceState) -> [UnitID] {
        state.units.rows.filter { $0.signatory.map { presence.isConnected(Principal(.delegate, $0)) } ?? false }.map(\.id)
    }

    /// A command from somebody whose identity is settled: rate, reading, permission; then it waits for its turn.
    func submit(_ frame: CommandFrame, by participant: Participant, _ replyTo: ReplyTarget, from address: String, at now: Milliseconds) {
        do throws(Refusal) {
            try admitsRate(of: participant, at: now)
            let command = try CommandAdmission.command(in: frame, by: participant.who.role)
            if pipeline.isFull { throw .busy }
            let sent = SentCommand(
                frame: frame, replyTo: replyTo, address: address, generation: participant.generation,
                digest: factsProvider.digest(of: frame, in: pipeline.format))
            pipeline.submit(WaitingCommand(sent, command, by: participant.who, at: now))
            decideWaiting(at: now)
        } catch {
            noteRefusal(of: frame.op, by: participant.who, from: address, error, at: now)
            answer(replyTo, ResultFrame(id: frame.idAsSent, error.outcome), at: now)
        }
    }

    /// Lets somebody in whose token was good: welcome, then both chains as far as the client does not have them, then who is there.
    func join(
        _ connection: ConnectionID, _ participant: Participant, from address: String, hello: Hello, saidAt: Milliseconds,
        at now: Milliseconds
    ) {
        deliver(subscribers.ghost(of: participant.who, client: hello.client), at: now)
        let resume = Resume(hello.resume, of: Audience(participant.who.role), pipeline)
        let session = Session(
            connection, participant, address: address, client: hello.client,
            place: Session.Place(view: resume.view, mine: resume.mine, told: conference.seq), at: now)
        let welcome = welcome(session, participant, recovered: resume.isRecovered, at: now)
        deliver([.frame(welcome.encode(), to: [connection])] + subscribers.welcome(session, &views, in: pipeline.terms), at: now)
        guard !session.isEnded else { return }
        presence.joined(session, saidAt: saidAt, at: now)
        deliver([.frame(presence.whole(for: session.audience, journalStanding).encode(), to: [connection])], at: now)
        guard let own = VenueWatch.arrival(of: participant, conference, at: now, isRecording: pipeline.isRecording) else { return }
        pipeline.submit(WaitingCommand(own, at: now))
        decideWaiting(at: now)
    }

    private func welcome(_ session: Session, _ participant: Participant, recovered: Bool, at now: Milliseconds) -> Welcome {
        Welcome(
            session: pipeline.ownTerm + "-" + String(session.connection.number), role: session.who.role.rawValue,
            who: Welcome.Who(
                person: session.who.person.text, name: participant.name, venue: participant.venue?.text,
                units: participant.units.isEmpty ? nil : participant.units.map(\.text)),
            view: session.audience.viewName, epoch: pipeline.term, seq: conference.seq, recovered: recovered,
            head: Head(view: views.head(of: session.audience), mine: views.ownHead(of: session.who) ?? 0), now: now,
            writable: pipeline.isWritable, rate: CommandRate(of: session.who.role), build: build)
    }
}
