import Wire
import World

/// One chain of states as a browser keeps it: the last position taken, and the values by key.
struct ClientChain: Equatable {
    var seq = 0
    var values: [String: JSON] = [:]

    enum Outcome { case taken, gap }

    /// `prev` 0 discards everything; any other `prev` has to be where the chain stands.
    mutating func take(_ state: JSON) -> Outcome {
        guard case .int(let prev)? = state["prev"], case .int(let next)? = state["seq"], case .object(let set)? = state["set"] else {
            return .gap
        }
        if prev == 0 {
            values = [:]
        } else if prev != seq || next <= prev {
            return .gap
        }
        for member in set { values[member.key] = member.value }
        if case .array(let gone)? = state["del"] {
            for case .string(let key) in gone { values[key] = nil }
        }
        seq = Int(next)
        return .taken
    }
}
