package import StrictJSON
internal import Wire

/// One chain of states as a browser keeps it: the last position taken, and the values by key.
package struct ClientChain: Equatable {
    /// What a chain holds at one moment; it never changes, so pages that stand at the same may share it.
    final class Stand {
        let seq: Int
        let values: [String: Value]
        /// The keys in which it is not what the state of the server gives at this position.
        var wrong: [String] = []
        /// The position of the server's state at which it was last held against it.
        var checkedAt = 0

        init(seq: Int, values: [String: Value]) {
            self.seq = seq
            self.values = values
        }

        /// `prev` 0 discards everything; any other `prev` has to be where the chain stands. Nil: it does not fit.
        func taking(_ state: ReceivedFrame) -> Stand? {
            guard let prev = state.number("prev"), let next = state.number("seq"), let set = state.set else { return nil }
            guard prev == 0 || (prev == seq && next > prev) else { return nil }
            var values = prev == 0 ? [:] : values
            for (key, value) in set { values[key] = value }
            for key in state.del { values[key] = nil }
            return Stand(seq: next, values: values)
        }
    }

    package enum Outcome { case taken, gap }

    private(set) var stand = Stand(seq: 0, values: [:])

    package init() {}

    package var seq: Int { stand.seq }
    package var values: [String: JSON] { stand.values.mapValues(\.json) }

    package static func == (left: ClientChain, right: ClientChain) -> Bool {
        left.stand === right.stand || (left.seq == right.seq && left.stand.values == right.stand.values)
    }

    mutating func take(_ received: ReceivedFrame) -> Outcome {
        guard let next = received.leads(from: stand) else { return .gap }
        stand = next
        return .taken
    }
}
