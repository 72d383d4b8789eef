internal import Access
internal import Conference
internal import Gateway
internal import StrictJSON
internal import Views
internal import Wire

/// Everybody outside: the tabs, their lines to the server, and what is on its way.
final class ClientPool {
    let server: SimulatedServer
    let timeline: Timeline
    let random: RandomSource
    let inspector: Inspector
    private let notes: Notes
    private(set) var users: [SimulatedUser] = []
    private var lines = Lines()
    private var exchanges: [ExchangeID: Participant] = [:]
    private var tokens: [Participant.ID: (generation: Int, text: String)] = [:]
    var commands = SentCommands()
    var hooks = Hooks()

    /// The lines of those who are out there, and those that the server has closed.
    private struct Lines {
        var links: [ConnectionID: (link: SimulatedLink, user: SimulatedUser)] = [:]
        var closedByServer: Set<ConnectionID> = []
        /// The number of the last connection or request.
        var numbered: UInt64 = 0
    }

    /// What was ever sent.
    struct SentCommands {
        /// Every command, as it was.
        var frames: [Ledger.Name: JSON] = [:]
        /// Ids that were sent with two arguments: which of them was accepted is the server's to know.
        var ambiguous: Set<Ledger.Name> = []
    }

    struct Hooks {
        /// The server has just died.
        var died: () -> Void = {}
        /// Who answers, for those who wait for something.
        var answered: (SimulatedUser, JSON) -> Void = { _, _ in }
    }

    init(_ server: SimulatedServer, on timeline: Timeline, random: RandomSource, inspector: Inspector, notes: Notes) {
        self.server = server
        self.timeline = timeline
        self.random = random
        self.inspector = inspector
        self.notes = notes
        server.outside.send = { [unowned self] in deliver($0, to: $1, in: $2) }
        server.outside.close = { [unowned self] in closed($0, $1) }
        server.outside.answer = { [unowned self] in answer($0, $1, $2, in: $3) }
        server.outside.died = { [unowned self] in
            serverDied()
            hooks.died()
        }
    }

    private func count(_ counter: Report.Counter, _ more: Int) { notes.count(counter, more) }

    private func complain(_ oracle: Oracle, _ what: String) { notes.complain(oracle, what) }

    /// Another tab of somebody.
    func seat(_ who: Principal) -> SimulatedUser {
        let user = SimulatedUser(who, tab: newTab())
        users.append(user)
        return user
    }

    func newTab() -> String { "tab-" + String(random.bits(), radix: 36) }

    var joined: [SimulatedUser] { users.filter(\.isJoined) }

    /// The link that is good now, as somebody would have had it printed.
    func token(_ who: Principal) -> String {
        let generation = server.conference?.participants[who]?.generation ?? 1
        if let known = tokens[who], known.generation == generation { return known.text }
        let text = Token.issue(
            secret: SimulatedServer.secret, conference: server.id, role: who.role.rawValue, person: who.person.text, generation: generation)
        tokens[who] = (generation, text)
        return text
    }
}

// MARK: - Lines

extension ClientPool {
    /// Opens a line and says hello; the page stands where it stood.
    func connect(_ user: SimulatedUser) {
        user.isReturning = false
        guard !user.isGone else { return }
        guard server.isUp else { return comeBack(user) }
        lines.numbered += 1
        count(.connections, 1)
        let connection = ConnectionID(lines.numbered)
        let link = SimulatedLink(connection, user.who, start: server.starts, latency: latency(), on: timeline)
        lines.links[connection] = (link, user)
        let client = ProtocolClient(connection, user.who, tab: user.tab, after: user.client)
        user.isResuming = !client.epoch.isEmpty
        if user.isResuming { count(.reconnects, 1) }
        user.client = client
        user.link = link
        user.heardAt = timeline.now
        say(link, .connected(connection, address: "10.0.0.\(lines.numbered % 250)"))
        say(link, .received(connection, JSONWriter.write(client.hello(to: server.id, token: token(user.who)))))
    }

    /// A cable in the hall, a telephone in a valley.
    private func latency() -> Milliseconds { random.happens(1, in: 6) ? random.time(150...600) : random.time(2...90) }

    /// On its way to this start of the server; a dead one hears nothing.
    private func say(_ link: SimulatedLink, _ input: Input) {
        link.up { [unowned self] in if server.starts == link.start { server.hear(input) } }
    }

    func say(_ user: SimulatedUser, _ frame: JSON) { say(user, bytes: JSONWriter.write(frame)) }

    func say(_ user: SimulatedUser, bytes: [UInt8]) {
        guard let link = user.link else { return }
        say(link, .received(link.connection, bytes))
    }

    /// After a wait that grows with every try, so that a hall does not return as one.
    func comeBack(_ user: SimulatedUser, after least: Milliseconds = 0) {
        guard !user.isReturning, !user.isGone else { return }
        user.isReturning = true
        user.tries += 1
        let most = min(10_000, Milliseconds(500) << Milliseconds(min(user.tries, 6) - 1))
        timeline.after(least + random.time(0...most)) { [unowned self] in connect(user) }
    }

    /// The page closes its line, and the server hears of it.
    func hangUp(_ user: SimulatedUser) {
        guard let link = user.link, link.isOpen else { return }
        say(link, .disconnected(link.connection))
        leave(link)
    }

    /// The page calls the line dead; the server may not know yet.
    func abandon(_ user: SimulatedUser) {
        guard let link = user.link else { return }
        link.cut()
        user.link = nil
        comeBack(user)
    }

    private func leave(_ link: SimulatedLink) {
        link.end()
        lines.links[link.connection]?.user.link = nil
        lines.links[link.connection] = nil
    }

    private func serverDied() {
        for (link, user) in lines.links.values.sorted(by: { $0.link.connection.number < $1.link.connection.number }) {
            lines.links[link.connection] = nil
            guard link.isOpen, user.link === link else { continue }
            // Most are told by their system that nobody is there any more; the others find out by the silence.
            if random.happens(1, in: 10) {
                link.cut()
            } else {
                timeline.after(link.latency) { [unowned self] in
                    link.end()
                    if user.link === link {
                        user.link = nil
                        comeBack(user)
                    }
                }
            }
        }
        exchanges = [:]
    }
}

// MARK: - What the server does

extension ClientPool {
    private func participant(_ who: Principal, in conference: ConferenceState) -> Participant {
        conference.participants[who] ?? Participant(who.role, who.person, name: "")
    }

    private func deliver(_ bytes: [UInt8], to readers: [ConnectionID], in conference: ConferenceState) {
        for reader in readers where lines.closedByServer.contains(reader) {
            complain(.sequence, "socket \(reader.number) is closed and sent to")
        }
        let reached = readers.compactMap { lines.links[$0] }
        guard let first = reached.first else { return }
        var people: [Participant] = []
        for line in reached where people.last?.who != line.link.who { people.append(participant(line.link.who, in: conference)) }
        if reached.contains(where: { Audience($0.link.who.role) != Audience(first.link.who.role) }) {
            complain(.privacy, "one message goes to staff and public alike")
        }
        let received = inspector.examine(bytes, to: people, in: conference)
        for (link, user) in reached {
            if received.kind == "state", received.chain == "view" { link.viewSent = received.number("seq") ?? 0 }
            if received.kind == "welcome" { link.viewSent = user.client?.view.seq ?? 0 }
            link.down(received) { [unowned self] in hear($0, link, user) }
        }
    }

    private func closed(_ connection: ConnectionID, _ code: UInt16) {
        lines.closedByServer.insert(connection)
        guard let (link, user) = lines.links[connection] else { return }
        lines.links[connection] = nil
        if code == CloseCode.joinedAnew.rawValue { count(.evicted, 1) }
        timeline.after(1) { [unowned self] in if server.starts == link.start { server.hear(.disconnected(connection)) } }
        link.close { [unowned self] in
            guard user.link === link else { return }
            user.link = nil
            user.client?.closed = code
            if code == CloseCode.revoked.rawValue { user.refusals += 1 }
            switch code {
            case CloseCode.sealed.rawValue: user.isGone = true
            case CloseCode.joinedAnew.rawValue: break
            case 4_500...4_999: comeBack(user, after: 2_000)
            default: comeBack(user)
            }
        }
    }

    /// Somebody's reader does not read for a while.
    func stall(_ user: SimulatedUser, for time: Milliseconds) {
        guard let link = user.link, link.condition == .sound else { return }
        link.stall()
        if server.starts == link.start { server.hear(.backpressured(link.connection)) }
        timeline.after(time) { [unowned self] in flow(user, link) }
    }

    func flow(_ user: SimulatedUser, _ link: SimulatedLink) {
        link.flow { [unowned self] in hear($0, link, user) }
        guard link.condition == .sound, server.starts == link.start else { return }
        server.hear(.backpressureEnded(link.connection))
    }
}

// MARK: - What the pages make of it

extension ClientPool {
    private func hear(_ received: ReceivedFrame, _ link: SimulatedLink, _ user: SimulatedUser) {
        guard user.link === link, let client = user.client else { return }
        user.heardAt = timeline.now
        let (gaps, losses) = (client.gaps, client.losses)
        client.receive(received)
        let name = "\(user.who.role.rawValue) \(user.who.person.text)"
        if client.gaps > gaps { complain(.sequence, "\(name) is told what follows another state: \(received.json["prev"] ?? .null)") }
        if client.losses > losses { complain(.sequence, "\(name) learns by a ping that something never came") }
        for chain in [client.view, client.mine] where !chain.stand.wrong.isEmpty {
            complain(
                .reference,
                "what \(name) sees at \(chain.seq), after \(received.json["prev"] ?? .null), is not the projection of it: \(chain.stand.wrong)"
            )
            chain.stand.wrong = []
        }
        react(to: received, link, user, client)
        for frame in client.outbox { say(user, frame) }
        client.outbox = []
    }

    private func react(to received: ReceivedFrame, _ link: SimulatedLink, _ user: SimulatedUser, _ client: ProtocolClient) {
        switch received.kind {
        case "welcome":
            link.isJoined = true
            user.tries = 0
            user.refusals = 0
            if user.isResuming, received.json["continued"] == true, received.json["head"]?["view"] == .int(Int64(client.view.seq)) {
                user.isResuming = false
                count(.resumedByDelta, 1)
            }
            for command in user.takeOverdue(at: timeline.now) { again(command, by: user) }
        case "state" where received.chain == "view" && user.isResuming:
            user.isResuming = false
            if received.number("prev") != 0 { count(.resumedByDelta, 1) }
        case "res": hear(result: received, user)
        default: break
        }
    }

    private func hear(result received: ReceivedFrame, _ user: SimulatedUser) {
        guard let id = received.text("id") else { return }
        hooks.answered(user, received.json)
        if received.text("retry") == "after", let wait = received.number("afterMs"),
            let command = user.takeRetry(of: id, at: timeline.now)
        {
            timeline.after(Milliseconds(wait)) { [unowned self] in
                if user.unanswered.contains(where: { $0.id == id }) { again(command, by: user) }
            }
        } else {
            user.drop(answered: id)
        }
    }

    /// The same command under its id, once more.
    func again(_ command: SimulatedUser.Unanswered, by user: SimulatedUser) {
        guard user.link?.isOpen == true else { return }
        count(.repeatsSent, 1)
        say(user, command.frame)
    }
}

// MARK: - Plain requests

extension ClientPool {
    func ask(as user: SimulatedUser, _ request: (ExchangeID, String) -> Input) {
        guard server.isUp, let participant = server.conference?.participants[user.who] else { return }
        lines.numbered += 1
        let exchange = ExchangeID(lines.numbered)
        exchanges[exchange] = participant
        server.hear(request(exchange, token(user.who)))
    }

    private func answer(_ exchange: ExchangeID, _ status: Int, _ body: [UInt8], in conference: ConferenceState) {
        guard let reader = exchanges.removeValue(forKey: exchange) else { return }
        inspector.examine(whole: body, for: reader, in: conference)
        if let json = try? JSONReader.read(body), json["ok"] != JSON?.none { inspector.examine(result: json, to: reader.who) }
    }
}
