import Conference
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

extension Principal {
    static let mc = Principal(.mc, "mc-1")
    static let secondMC = Principal(.mc, "mc-2")
    static let operatorOne = Principal(.operator, "operator-1")
    static let chair = Principal(.chair, "chu-tri")
    static let siMaCai = Principal(.venue, "si-ma-cai")
    static let saPa = Principal(.venue, "sa-pa")
    static let unit15 = Principal(.delegate, "don-vi-15")
    static let unit16 = Principal(.delegate, "don-vi-16")
    static let mainScreen = Principal(.screen, "main")
    static let viewer = Principal(.viewer, "viewer")

    /// One of every role that links are made for.
    static let oneOfEach: [Principal] = [.mc, .operatorOne, .chair, .siMaCai, .unit15, .mainScreen, .viewer]
}
