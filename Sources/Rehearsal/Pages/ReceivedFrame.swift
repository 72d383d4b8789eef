internal import Conference
package import StrictJSON
internal import Wire

/// One message of the server as the pages that it is for take it: read once, however many they are.
///
/// Pages that stood at the same state and are told the same stand at the same state again, so that state is made once and shared. What a thousand
/// readers cost is a look in a table each.
package final class ReceivedFrame {
    package let json: JSON
    /// How long it was on the wire, in bytes.
    package let bytes: Int
    /// What its chain has to hold once this is taken, where somebody knows.
    var expected: [String: Value]?
    /// Where the first of its readers was led.
    private var first: ClientChain.Stand?
    /// Where readers stood, and where this led them; the former is kept so that no other takes its identity.
    private var led: [ObjectIdentifier: (from: ClientChain.Stand, to: ClientChain.Stand?)] = [:]

    package init(_ json: JSON, bytes: Int = 0) {
        self.json = json
        self.bytes = bytes
    }

    /// The stand after this state, from `stand`; nil where it does not fit.
    func leads(from stand: ClientChain.Stand) -> ClientChain.Stand? {
        if let known = led[ObjectIdentifier(stand)] { return known.to }
        let next = stand.taking(self).map(gathered)
        led[ObjectIdentifier(stand)] = (stand, next)
        return next
    }

    /// Readers who came by different ways and see the same go on as one.
    private func gathered(_ next: ClientChain.Stand) -> ClientChain.Stand {
        if let first, first.values == next.values { return first }
        if let expected, next.values != expected { next.wrong = expected.difference(next.values) }
        if first == nil { first = next }
        return next
    }

    /// The keys that a state sets; nil where it has no `set`.
    lazy var set: [(key: String, value: Value)]? = {
        guard case .object(let members)? = json["set"] else { return nil }
        return members.map { ($0.key, Value($0.value)) }
    }()

    /// The keys that vanish with it.
    var del: [String] {
        guard case .array(let keys)? = json["del"] else { return [] }
        return keys.compactMap { if case .string(let key) = $0 { key } else { nil } }
    }

    var kind: String { text("t") ?? "" }
    var chain: String { text("v") ?? "" }

    func text(_ key: String) -> String? { if case .string(let text)? = json[key] { text } else { nil } }

    func number(_ key: String) -> Int? { if case .int(let number)? = json[key] { Int(number) } else { nil } }
}
