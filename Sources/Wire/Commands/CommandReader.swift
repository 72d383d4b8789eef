public import Conference
public import StrictJSON

/// Why a well-formed frame is no command of ours.
public enum CommandFault: Error, Equatable, Sendable {
    case unknownOp(String)
    case field(BadField)
    /// A step that moves the hall was sent without saying what its sender had seen.
    case conditionMissing(EntityKey)

    public var reason: String {
        switch self {
        case .unknownOp: "command.unknown-op"
        case .field(let bad): "field.\(bad.reason.rawValue)"
        case .conditionMissing: "command.if-missing"
        }
    }

    public var args: [JSON.Member] {
        switch self {
        case .unknownOp(let op): [JSON.Member("op", .string(op))]
        case .field(let bad): [JSON.Member("field", .string(bad.path))]
        case .conditionMissing(let key): [JSON.Member("key", .string(key.text))]
        }
    }
}

extension CommandFrame {
    /// The command that op and argument write. Unknown and missing fields are refused, and so is a step of the hall whose `if` does not name the
    /// entity it moves.
    public func command() throws(CommandFault) -> Command {
        guard let op = Op(named: op) else { throw .unknownOp(op) }
        let command: Command
        do throws(BadField) {
            var fields = try Fields(arg, at: "arg", .exact)
            command = try op.read(&fields)
            try fields.done()
        } catch {
            throw .field(error)
        }
        if let key = entitySeen(by: op), !conditions.contains(where: { $0.key == key.text }) { throw .conditionMissing(key) }
        return command
    }

    /// The entity that the sender must have seen as it is: every op names its thing in its argument.
    private func entitySeen(by op: Op) -> EntityKey? {
        guard let kind = op.spec.seen else { return nil }
        return EntityKey(kind) { name in if case .string(let id)? = arg[name] { id } else { nil } }
    }
}
