import Conference
import Journal
import Wire
import World

@testable import Gateway

/// A generated day at the door: pages of every role join, leave, fall behind and resume, commands and faults come as the seed has it, the server is
/// restarted. Beside it runs the plain reducer, and whatever differs is noted.
final class Day {
    /// What is planted between server and page, to see that it is found.
    enum Plant {
        case nothing, droppedKey, skippedTombstone
    }

    let door: Door
    var random: SplitMix64
    private var reference = Reference()
    /// The same positions one by one, through the same incremental projection, without batches, restarts and faults.
    private let shadow: LiveConference
    private(set) var divergences: [String] = []
    private(set) var sent = 0
    private(set) var positions = 0
    private(set) var resumed = 0
    private(set) var restarts = 0
    private(set) var compared = 0
    private(set) var gaps = 0
    private var inside: [Client] = []
    private var away: [Client] = []
    private var heldSince: Int?

    init(seed: UInt64, plant: Plant = .nothing, traces: Bool = false) throws {
        random = SplitMix64(seed: seed)
        let empty = History(epochs: [], head: 0, snapshot: nil, entries: [], remembered: [], mark: nil)
        shadow = LiveConference(id: Door.id, epoch: "shadow", build: "b1", examiner: nil, history: empty)
        door = try Door(traces: traces)
        try door.restart()
        for entry in door.history.entries { note(entry) }
        if let start = door.lastDurable, start.position.seq > reference.conference.seq { note(start) }
        door.whenDurable = { [unowned self] in note($0) }
        plant.into(door)
    }

    /// After every single position the incremental views are those computed from scratch.
    private func note(_ entry: Entry) {
        positions += 1
        reference.take(entry)
        shadow.apply(entry.position)
        for audience in Audience.allCases {
            let now = reference.conference
            let whole = Projection.keys(in: now, for: audience).sorted().map { key in
                StateFrame.Entry(key.text, Projection.bytes(of: key, in: now, for: audience) ?? [])
            }
            if shadow.views[audience]!.set != whole {
                divergences.append("\(audience) is not the whole at \(entry.position.seq) \(entry.position.op)")
            }
        }
    }

    func run(steps: Int) throws {
        for step in 0..<steps {
            try self.step(step, of: steps)
            if step % 40 == 0 { compare(step) }
        }
        door.holdsCommits = false
        door.commit()
        door.passes(seconds: 12)
        for client in inside where client.isBehind { door.catchesUp(client) }
        compare(steps)
        gaps += (inside + away).map(\.gaps).reduce(0, +)
    }

    private func step(_ step: Int, of steps: Int) throws {
        door.passes(milliseconds: 50 * Int.random(in: 1...3, using: &random))
        inside.removeAll { client in
            guard client.closed != nil else { return false }
            away.append(client)
            return true
        }
        if let since = heldSince, step - since > 4 {
            heldSince = nil
            door.holdsCommits = false
            door.commit()
        }
        if step == 60 { try restart(opening: .reordered, digest: "d2") }
        if step == 120 { try restart(digest: "d3") }
        switch Int.random(in: 0..<1_000, using: &random) {
        case 0..<70: join()
        case 70..<110: leave()
        case 110..<150: if let client = inside.randomElement(using: &random), !client.isBehind { door.fallsBehind(client) }
        case 150..<210: if let client = inside.filter(\.isBehind).randomElement(using: &random) { door.catchesUp(client) }
        case 210..<225: hold(at: step)
        case 225..<230: fault()
        case 230..<232 where step > 130: try restart(digest: "d3")
        default: command(mayOpen: step > 150, mayEnd: step > steps - 200)
        }
    }

    private func hold(at step: Int) {
        heldSince = step
        door.holdsCommits = true
    }

    private func fault() {
        let faults: [(JournalFault, Bool)] = [
            (.full(path: "memory", cause: "no space"), false), (.unknownFate(path: "memory", cause: "I/O error"), false),
            (.unknownFate(path: "memory", cause: "I/O error"), true),
        ]
        door.nextFault = faults.randomElement(using: &random).map { ($0.0, $0.1) }
    }

    private func restart(opening: Opening? = nil, digest: String) throws {
        restarts += 1
        heldSince = nil
        door.holdsCommits = false
        gaps += inside.map(\.gaps).reduce(0, +)
        away += inside
        inside = []
        try door.restart(opening: opening, digest: digest)
    }

    private func join() {
        let participants = door.conference.participants.rows.map(\.who)
        guard inside.count < 14, let who = Bool.random(using: &random) ? participants.randomElement(using: &random) : .mc else { return }
        let older = away.lastIndex { $0.who == who }.map { away.remove(at: $0) }
        if older != nil { resumed += 1 }
        let generation = door.conference.participants[who]?.generation ?? 1
        inside.append(door.joins(who, after: older, token: door.token(who, generation: generation)))
    }

    private func leave() {
        guard let place = inside.indices.randomElement(using: &random) else { return }
        let client = inside.remove(at: place)
        gaps += client.gaps
        door.leaves(client)
        away.append(client)
    }

    private func command(mayOpen: Bool, mayEnd: Bool) {
        guard let client = inside.randomElement(using: &random) else { return }
        sent += 1
        let (op, arg, seen) = Generator.command(of: client.who.role, in: door.conference, mayOpen: mayOpen, mayEnd: mayEnd, using: &random)
        door.sends(client, op, arg, seen: seen)
    }

    /// Whoever is joined and keeps up shows what the plain reducer says, and the gateway's positions are those of the shadow.
    private func compare(_ step: Int) {
        guard let live = door.gateway.conferences[Door.id], live.batch == nil, live.unsettled == nil else { return }
        let views = Dictionary(uniqueKeysWithValues: Audience.allCases.map { ($0, reference.view($0)) })
        for client in inside where !client.isBehind && client.closed == nil {
            compared += 1
            let name = "\(client.who.role) \(client.who.person.text) at step \(step)"
            if client.view.values != views[Audience(client.who.role)]! { divergences.append("view of \(name)") }
            if client.mine.values != reference.mine(client.who) { divergences.append("mine of \(name)") }
        }
        for audience in Audience.allCases where live.views[audience]!.stored != shadow.views[audience]!.stored {
            divergences.append("positions of \(audience) at step \(step)")
        }
    }
}

extension Day.Plant {
    fileprivate func into(_ door: Door) {
        var deltas = 0
        switch self {
        case .nothing: break
        case .droppedKey:
            door.tamper = { frame in
                guard frame["t"] == "state", frame["prev"] != 0, case .object(var set)? = frame["set"], set.count > 1 else { return frame }
                deltas += 1
                if deltas % 10 == 0 { set.removeFirst() }
                return frame.replacing("set", with: .object(set))
            }
        case .skippedTombstone:
            door.tamper = { frame in frame["t"] == "state" && frame["del"] != JSON?.none ? frame.replacing("del", with: []) : frame }
        }
    }
}

extension JSON {
    fileprivate func replacing(_ key: String, with value: JSON) -> JSON {
        guard case .object(let members) = self else { return self }
        return .object(members.map { $0.key == key ? Member(key, value) : $0 })
    }
}

extension Opening {
    /// The same files with the venues in another order and one delegate less: a morning's correction.
    static var reordered: Opening {
        var opening = laoCai
        opening.venues.reverse()
        opening.participants.removeAll { $0.who == .unit16 }
        return opening
    }
}
