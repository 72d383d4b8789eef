internal import Conference
internal import StrictJSON
internal import Wire

/// What somebody in the hall wants to do, as their page would send it.
struct WorkloadCommand {
    let op: String
    let arg: JSON
    /// The keys that its `if` names, at the position where the page stands.
    var seen: [String] = []
    /// The `if` as it is, where the page was given one with the cue.
    var conditions: JSON?

    init(_ op: String, _ arg: JSON = [:], seen: [EntityKey] = []) {
        self.op = op
        self.arg = arg
        self.seen = seen.map(\.text)
    }

    /// The one next step that the server has worked out, sent back unchanged as console, clicker and stream deck do. Nil where nothing is left to do.
    init?(cue: JSON?) {
        guard case .string(let op)? = cue?["op"], let arg = cue?["arg"] else { return nil }
        self.init(op, arg)
        conditions = cue?["if"]
    }
}

extension WorkloadCommand {
    /// As somebody sends it who leads the item: mostly as it stands, now and then with what they may not say.
    func leading(_ random: RandomSource) -> WorkloadCommand {
        var command = self
        switch random.number(below: 8) {
        case 0: command.conditions = nil
        case 1: command = WorkloadCommand(op, arg.with(JSON.Member("force", true)), conditions: conditions)
        case 2: command = WorkloadCommand(op, arg.with(JSON.Member("confirm", true)), conditions: conditions)
        case 3: command = WorkloadCommand("agenda.jump", ["to": "i9"], conditions: conditions)
        default: break
        }
        return command
    }

    private init(_ op: String, _ arg: JSON, conditions: JSON?) {
        self.init(op, arg)
        self.conditions = conditions
    }
}

extension Identifier {
    var json: JSON { .string(text) }
}

extension JSON {
    static func number(_ value: Int) -> JSON { .int(Int64(value)) }

    fileprivate func with(_ member: Member) -> JSON {
        if case .object(let members) = self { .object(members + [member]) } else { self }
    }
}
