import Conference
import Gateway
import Journal
import Programme
import StrictJSON
import Views
import Wire

/// A day in the gateway as a script has it.
final class ScriptedDay {
    /// What a step begins with; any other byte is one of these by its remainder.
    enum Step: UInt8, CaseIterable {
        case command, cue, undo, raw, again, ask, pass, fault, hold, behind, leave, restart
    }

    private let server: FuzzedServer
    private let commands: [JSON]
    private var script: Script
    /// Who is inside, by their place among the participants.
    private var inside: [Int: ConnectionID] = [:]
    private var sockets: UInt64 = 0
    /// The ids of its commands; those of an earlier day are below.
    private var said: Int
    private var last: (who: Int, frame: JSON)?

    /// Steps that one script may take: beyond it a script says nothing that a shorter one does not.
    private static let mostSteps = 32
    private static let stepsBetweenChecks = 16

    init(_ server: FuzzedServer, commands: [JSON], script: Script) {
        self.server = server
        self.commands = commands
        self.script = script
        said = 1_000 * server.recorded.count
    }

    func run() {
        var steps = 0
        while !script.isSpent, steps < Self.mostSteps {
            take(Step.allCases[script.byte() % Step.allCases.count])
            steps += 1
            if steps % Self.stepsBetweenChecks == 0 { server.checkOne() }
        }
        server.holdsCommits = false
        server.commit()
        server.checkOne()
        server.checkHistory()
    }

    private func take(_ step: Step) {
        switch step {
        case .command: command()
        case .cue: press(script.byte() % 16)
        case .undo: undo()
        case .raw: raw()
        case .again: if let last { say(last.frame, by: last.who) }
        case .ask: ask()
        case .pass: pass(script.byte())
        case .fault: fault()
        case .hold: hold()
        case .behind: behind()
        case .leave: leave()
        case .restart: restart()
        }
    }

    private var everybody: [Participant] { server.conference.participants.rows }

    // MARK: What is said

    private func command() {
        let keys = Projection.keys(in: server.conference, for: .staff).map(\.text)
        guard let example = script.one(of: commands), let op = example["op"] else { return }
        let who = script.byte()
        // A part of its own: what it leaves over is no further step.
        var part = Script(script.bytes(script.byte() % 32))
        var arg = Spoiling(keys: keys).spoilt(example["arg"] ?? [:], under: "", &part)
        if arg["digest"] != nil, part.byte() < 128 { arg = arg.replacing("digest", with: digest(of: arg["pledge"])) }
        if arg["signedAt"] != nil { arg = arg.replacing("signedAt", with: .int(server.now)) }
        send(op, arg, example["if"], late: part.byte(), by: who)
    }

    /// `if` names what the example's names, as it stands now; or, with a byte of `late` from 224 on, as it stood some positions ago or will stand.
    private func send(_ op: JSON, _ arg: JSON, _ seen: JSON?, late: Int = 0, by who: Int) {
        said += 1
        let digits = String(said)
        let id = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        var frame: [JSON.Member] = [
            JSON.Member("t", "cmd"), JSON.Member("id", .string(id)), JSON.Member("op", op), JSON.Member("arg", arg),
        ]
        if case .object(let conditions)? = seen {
            let logEntry = Int64(late < 224 ? server.conference.seq : max(0, server.conference.seq + 240 - late))
            frame.append(JSON.Member("if", .object(conditions.map { JSON.Member(key($0.key, arg), .int(logEntry)) })))
        }
        last = (who, .object(frame))
        server.now += .perSecond
        say(.object(frame), by: who)
    }

    private func key(_ key: String, _ arg: JSON) -> String {
        let kind = key.prefix { $0 != "/" }
        guard kind != key, case .string(let id)? = arg[String(kind)] else { return key }
        return kind + "/" + id
    }

    private func digest(of pledge: JSON?) -> JSON {
        guard case .string(let id)? = pledge,
            let bytes = Projection.bytes(of: .entity(.pledge(PledgeID(id))), in: server.conference, for: .public),
            let digest = (try? JSONReader.read(bytes))?["digest"]
        else { return "" }
        return digest
    }

    /// The MC's big button.
    func press(_ times: Int) { for _ in 0..<times { press() } }

    private func press() {
        guard let bytes = Projection.bytes(of: "cue", in: server.conference, for: .staff), let cue = try? JSONReader.read(bytes),
            let op = cue["op"], op != .null, let mc = everybody.firstIndex(where: { $0.who.role == .mc })
        else { return }
        send(op, cue["arg"] ?? [:], cue["if"], by: mc)
    }

    private func undo() {
        guard let mc = everybody.firstIndex(where: { $0.who.role == .mc }),
            let step = script.one(of: server.conference.steps.steps.rows.reversed())
        else { return }
        send("undo", ["seq": .int(Int64(step.seq))], ["steps": 0], by: mc)
    }

    private func raw() {
        let who = script.byte()
        let bytes = script.bytes(script.byte() * 4)
        if let connection = joined(who) { server.handle(.received(connection, bytes)) }
    }

    private func say(_ frame: JSON, by who: Int) {
        if let connection = joined(who) { server.handle(.received(connection, JSONWriter.write(frame))) }
    }

    /// The socket of somebody, who joins if they are not inside. The gateway may have closed it.
    private func joined(_ who: Int) -> ConnectionID? {
        let everybody = everybody
        guard !everybody.isEmpty else { return nil }
        let place = who % everybody.count
        if let connection = inside[place], !server.closed.contains(connection) { return connection }
        sockets += 1
        let connection = ConnectionID(sockets)
        inside[place] = connection
        server.handle(.connected(connection, address: "127.0.0.1"))
        let hello: JSON = [
            "t": "hello", "conf": .string(server.programme.id), "token": .string(server.token(of: everybody[place])),
            "client": .string("tab-\(place)"),
        ]
        server.handle(.received(connection, JSONWriter.write(hello)))
        return server.closed.contains(connection) ? nil : connection
    }

    // MARK: What is asked without a socket

    private func ask() {
        guard let who = script.one(of: everybody) else { return }
        let (id, token) = (server.programme.id, server.token(of: who))
        switch script.byte() % 3 {
        case 0: server.answer { .stateAsked($0, conference: id, token: token) }
        case 1:
            let list = script.one(of: ["agenda", "recipients", "units", "venues", "speakers", "notes", "guests", "answers", ""]) ?? ""
            server.answer { .listAsked($0, conference: id, list: list, token: token) }
        default:
            let body = last.map { JSONWriter.write($0.frame) } ?? script.bytes(64)
            server.answer { .posted($0, conference: id, token: token, body: body) }
        }
    }

    // MARK: What happens

    /// Half seconds, each with its tick.
    private func pass(_ halves: Int) {
        for _ in 0...(halves % 80) {
            server.now += 500
            server.handle(.tick)
        }
    }

    private func fault() {
        let faults: [(JournalFault, Bool)] = [
            (.full(path: "memory", cause: "no space"), false), (.unknownFate(path: "memory", cause: "I/O error"), false),
            (.unknownFate(path: "memory", cause: "I/O error"), true), (.blocked(path: "memory", cause: "locked"), false),
            (.failedSync(path: "memory", cause: "I/O error"), false),
        ]
        server.nextFault = script.one(of: faults).map { ($0.0, $0.1) }
    }

    private func hold() {
        server.holdsCommits.toggle()
        if !server.holdsCommits { server.commit() }
    }

    private func behind() {
        guard let connection = joined(script.byte()) else { return }
        server.handle(script.byte() < 128 ? .backpressured(connection) : .backpressureEnded(connection))
    }

    private func leave() {
        guard let connection = joined(script.byte()) else { return }
        inside = inside.filter { $0.value != connection }
        server.handle(.disconnected(connection))
    }

    private func restart() {
        inside = [:]
        server.restart()
    }
}

extension JSON {
    fileprivate func replacing(_ key: String, with value: JSON) -> JSON {
        guard case .object(let members) = self else { return self }
        return .object(members.map { $0.key == key ? Member(key, value) : $0 })
    }
}
