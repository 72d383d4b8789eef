import Conference
import Fixtures
import StrictJSON
import Wire

/// The answer to a command, as tests speak of it.
struct Answer: CustomStringConvertible {
    let json: JSON?

    init(_ json: JSON?) { self.json = json }

    var isAccepted: Bool { json?["ok"] == true }
    var isRepeated: Bool { json?["dup"] == true }
    var seq: Int? { if case .int(let seq)? = json?["seq"] { Int(seq) } else { nil } }
    var created: JSON? { json?["created"] }
    var err: String? { text("err") }
    var reason: String? { text("reason") }
    var retry: String? { text("retry") }
    var args: JSON? { json?["args"] }

    /// `err reason`, or `ok`; nothing when there was no answer.
    var description: String { json == nil ? "no answer" : isAccepted ? "ok" : "\(err ?? "?") \(reason ?? "?")" }

    private func text(_ key: String) -> String? { if case .string(let text)? = json?[key] { text } else { nil } }
}
