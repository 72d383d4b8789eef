internal import Access
internal import Conference
internal import Gateway
internal import StrictJSON
internal import Wire

/// Everybody outside: the tabs, their lines to the house, and what is on its way.
final class Crowd {
    let house: House
    let timeline: Timeline
    let dice: Dice
    let inspector: Inspector
    let count: (Report.Counter, Int) -> Void
    let complain: (Oracle, String) -> Void
    private(set) var players: [Player] = []
    private var links: [ConnectionID: (link: Link, player: Player)] = [:]
    private var closedByHouse: Set<ConnectionID> = []
    private var connections: UInt64 = 0
    private var exchanges: [ExchangeID: Participant] = [:]
    private var tokens: [Participant.ID: (generation: Int, text: String)] = [:]
    /// Every command that was ever sent, as it was.
    var sent: [Ledger.Name: JSON] = [:]
    /// Ids that were sent with two arguments: which of them was accepted is the server's to know.
    var ambiguous: Set<Ledger.Name> = []
    /// The server has just died.
    var died: () -> Void = {}
    /// Who answers, for those who wait for something.
    var answered: (Player, JSON) -> Void = { _, _ in }

    init(
        _ house: House, on timeline: Timeline, dice: Dice, inspector: Inspector, count: @escaping (Report.Counter, Int) -> Void,
        complain: @escaping (Oracle, String) -> Void
    ) {
        self.house = house
        self.timeline = timeline
        self.dice = dice
        self.inspector = inspector
        self.count = count
        self.complain = complain
        house.send = { [unowned self] in deliver($0, to: $1, in: $2) }
        house.close = { [unowned self] in closed($0, $1) }
        house.answer = { [unowned self] in answer($0, $1, $2, in: $3) }
        house.died = { [unowned self] in
            houseDied()
            died()
        }
    }

    /// Another tab of somebody.
    func seat(_ who: Principal) -> Player {
        let player = Player(who, tab: newTab())
        players.append(player)
        return player
    }

    func newTab() -> String { "tab-" + String(dice.bits(), radix: 36) }

    var joined: [Player] { players.filter(\.isJoined) }

    /// The link that is good now, as somebody would have had it printed.
    func token(_ who: Principal) -> String {
        let generation = house.conference?.participants[who]?.generation ?? 1
        if let known = tokens[who], known.generation == generation { return known.text }
        let text = Token.issue(
            secret: House.secret, conference: house.id, role: who.role.rawValue, person: who.person.text, generation: generation)
        tokens[who] = (generation, text)
        return text
    }
}

// MARK: - Lines

extension Crowd {
    /// Opens a line and says hello; the page stands where it stood.
    func connect(_ player: Player) {
        player.isReturning = false
        guard !player.isGone else { return }
        guard house.isUp else { return comeBack(player) }
        connections += 1
        count(.connections, 1)
        let connection = ConnectionID(connections)
        let link = Link(connection, player.who, start: house.starts, latency: latency(), on: timeline)
        links[connection] = (link, player)
        let client = Client(connection, player.who, tab: player.tab, after: player.client)
        player.isResuming = !client.epoch.isEmpty
        if player.isResuming { count(.reconnects, 1) }
        player.client = client
        player.link = link
        player.heardAt = timeline.now
        say(link, .connected(connection, address: "10.0.0.\(connections % 250)"))
        say(link, .received(connection, JSONWriter.write(client.hello(to: house.id, token: token(player.who)))))
    }

    /// A cable in the hall, a telephone in a valley.
    private func latency() -> Milliseconds { dice.happens(1, in: 6) ? dice.time(150...600) : dice.time(2...90) }

    /// On its way to this start of the server; a dead one hears nothing.
    private func say(_ link: Link, _ input: Input) {
        link.up { [unowned self] in if house.starts == link.start { house.hear(input) } }
    }

    func say(_ player: Player, _ frame: JSON) { say(player, bytes: JSONWriter.write(frame)) }

    func say(_ player: Player, bytes: [UInt8]) {
        guard let link = player.link else { return }
        say(link, .received(link.connection, bytes))
    }

    /// After a wait that grows with every try, so that a hall does not return as one.
    func comeBack(_ player: Player, after least: Milliseconds = 0) {
        guard !player.isReturning, !player.isGone else { return }
        player.isReturning = true
        player.tries += 1
        let most = min(10_000, Milliseconds(500) << Milliseconds(min(player.tries, 6) - 1))
        timeline.after(least + dice.time(0...most)) { [unowned self] in connect(player) }
    }

    /// The page closes its line, and the house hears of it.
    func hangUp(_ player: Player) {
        guard let link = player.link, link.isOpen else { return }
        say(link, .disconnected(link.connection))
        leave(link)
    }

    /// The page calls the line dead; the house may not know yet.
    func abandon(_ player: Player) {
        guard let link = player.link else { return }
        link.cut()
        player.link = nil
        comeBack(player)
    }

    private func leave(_ link: Link) {
        link.end()
        links[link.connection]?.player.link = nil
        links[link.connection] = nil
    }

    private func houseDied() {
        for (link, player) in links.values.sorted(by: { $0.link.connection.number < $1.link.connection.number }) {
            links[link.connection] = nil
            guard link.isOpen, player.link === link else { continue }
            // Most are told by their system that nobody is there any more; the others find out by the silence.
            if dice.happens(1, in: 10) {
                link.cut()
            } else {
                timeline.after(link.latency) { [unowned self] in
                    link.end()
                    if player.link === link {
                        player.link = nil
                        comeBack(player)
                    }
                }
            }
        }
        exchanges = [:]
    }
}

// MARK: - What the house does

extension Crowd {
    private func participant(_ who: Principal, in conference: Conference) -> Participant {
        conference.participants[who] ?? Participant(who.role, who.person, name: "")
    }

    private func deliver(_ bytes: [UInt8], to readers: [ConnectionID], in conference: Conference) {
        for reader in readers where closedByHouse.contains(reader) { complain(.sequence, "socket \(reader.number) is closed and sent to") }
        let lines = readers.compactMap { links[$0] }
        guard let first = lines.first else { return }
        var people: [Participant] = []
        for line in lines where people.last?.who != line.link.who { people.append(participant(line.link.who, in: conference)) }
        if lines.contains(where: { Audience($0.link.who.role) != Audience(first.link.who.role) }) {
            complain(.privacy, "one message goes to staff and public alike")
        }
        let told = inspector.examine(bytes, to: people, in: conference)
        for (link, player) in lines {
            if told.kind == "state", told.chain == "view" { link.viewSent = told.number("seq") ?? 0 }
            if told.kind == "welcome" { link.viewSent = player.client?.view.seq ?? 0 }
            link.down(told) { [unowned self] in hear($0, link, player) }
        }
    }

    private func closed(_ connection: ConnectionID, _ code: UInt16) {
        closedByHouse.insert(connection)
        guard let (link, player) = links[connection] else { return }
        links[connection] = nil
        if code == CloseCode.joinedAnew.rawValue { count(.evicted, 1) }
        timeline.after(1) { [unowned self] in if house.starts == link.start { house.hear(.disconnected(connection)) } }
        link.close { [unowned self] in
            guard player.link === link else { return }
            player.link = nil
            player.client?.closed = code
            if code == CloseCode.revoked.rawValue { player.refusals += 1 }
            switch code {
            case CloseCode.sealed.rawValue: player.isGone = true
            case CloseCode.joinedAnew.rawValue: break
            case 4_500...4_999: comeBack(player, after: 2_000)
            default: comeBack(player)
            }
        }
    }

    /// Somebody's reader does not read for a while.
    func stall(_ player: Player, for time: Milliseconds) {
        guard let link = player.link, link.condition == .sound else { return }
        link.stall()
        if house.starts == link.start { house.hear(.fellBehind(link.connection)) }
        timeline.after(time) { [unowned self] in flow(player, link) }
    }

    func flow(_ player: Player, _ link: Link) {
        link.flow { [unowned self] in hear($0, link, player) }
        guard link.condition == .sound, house.starts == link.start else { return }
        house.hear(.caughtUp(link.connection))
    }
}

// MARK: - What the pages make of it

extension Crowd {
    private func hear(_ told: Told, _ link: Link, _ player: Player) {
        guard player.link === link, let client = player.client else { return }
        player.heardAt = timeline.now
        let (gaps, losses) = (client.gaps, client.losses)
        client.receive(told)
        let name = "\(player.who.role.rawValue) \(player.who.person.text)"
        if client.gaps > gaps { complain(.sequence, "\(name) is told what follows another state: \(told.json["prev"] ?? .null)") }
        if client.losses > losses { complain(.sequence, "\(name) learns by a ping that something never came") }
        for chain in [client.view, client.mine] where !chain.stand.wrong.isEmpty {
            complain(
                .reference,
                "what \(name) sees at \(chain.seq), after \(told.json["prev"] ?? .null), is not the projection of it: \(chain.stand.wrong)")
            chain.stand.wrong = []
        }
        react(to: told, link, player, client)
        for frame in client.outbox { say(player, frame) }
        client.outbox = []
    }

    private func react(to told: Told, _ link: Link, _ player: Player, _ client: Client) {
        switch told.kind {
        case "welcome":
            link.isJoined = true
            player.tries = 0
            player.refusals = 0
            if player.isResuming, told.json["continued"] == true, told.json["head"]?["view"] == .int(Int64(client.view.seq)) {
                player.isResuming = false
                count(.resumedByDelta, 1)
            }
            for command in player.takeOverdue(at: timeline.now) { again(command, by: player) }
        case "state" where told.chain == "view" && player.isResuming:
            player.isResuming = false
            if told.number("prev") != 0 { count(.resumedByDelta, 1) }
        case "res": hear(result: told, player)
        default: break
        }
    }

    private func hear(result told: Told, _ player: Player) {
        guard let id = told.text("id") else { return }
        answered(player, told.json)
        if told.text("retry") == "after", let wait = told.number("afterMs"),
            let command = player.takeRetry(of: id, at: timeline.now)
        {
            timeline.after(Milliseconds(wait)) { [unowned self] in
                if player.unanswered.contains(where: { $0.id == id }) { again(command, by: player) }
            }
        } else {
            player.drop(answered: id)
        }
    }

    /// The same command under its id, once more.
    func again(_ command: Player.Unanswered, by player: Player) {
        guard player.link?.isOpen == true else { return }
        count(.repeatsSent, 1)
        say(player, command.frame)
    }
}

// MARK: - Plain requests

extension Crowd {
    func ask(as player: Player, _ request: (ExchangeID, String) -> Input) {
        guard house.isUp, let participant = house.conference?.participants[player.who] else { return }
        connections += 1
        let exchange = ExchangeID(connections)
        exchanges[exchange] = participant
        house.hear(request(exchange, token(player.who)))
    }

    private func answer(_ exchange: ExchangeID, _ status: Int, _ body: [UInt8], in conference: Conference) {
        guard let reader = exchanges.removeValue(forKey: exchange) else { return }
        inspector.examine(whole: body, for: reader, in: conference)
        if let json = try? JSONReader.read(body), json["ok"] != JSON?.none { inspector.examine(result: json, to: reader.who) }
    }
}
