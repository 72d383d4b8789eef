import Conference
import Gateway
import Wire
import World

/// A page in a browser: it keeps both chains, answers pings, and asks for a resync when something does not fit.
final class Client {
    let connection: ConnectionID
    let who: Principal
    let tab: String
    private(set) var view: ClientChain
    private(set) var mine: ClientChain
    private(set) var epoch = ""
    private(set) var viewName = ""
    private(set) var presence: [String: JSON] = [:]
    private(set) var answers: [String: JSON] = [:]
    /// Everything received, oldest first.
    private(set) var frames: [JSON] = []
    /// The code with which it was closed; 1006 when the line broke.
    var closed: UInt16?
    var isBehind = false
    var pongs = true
    /// States that did not fit, and pings that showed more than was received.
    private(set) var gaps = 0
    private(set) var losses = 0
    /// What it wants to say next.
    var outbox: [JSON] = []

    init(_ connection: ConnectionID, _ who: Principal, tab: String, after older: Client? = nil) {
        self.connection = connection
        self.who = who
        self.tab = tab
        view = older?.view ?? ClientChain()
        mine = older?.mine ?? ClientChain()
        epoch = older?.epoch ?? ""
        viewName = older?.viewName ?? ""
    }

    func receive(_ frame: JSON) {
        frames.append(frame)
        switch frame["t"] {
        case "welcome": greet(frame)
        case "state": take(frame)
        case "res": if case .string(let id)? = frame["id"] { answers[id] = frame }
        case "presence":
            if case .object(let set)? = frame["set"] { for member in set { presence[member.key] = member.value } }
        case "ping": answerPing(frame)
        default: break
        }
    }

    private func greet(_ welcome: JSON) {
        if case .string(let name)? = welcome["view"] { viewName = name }
        if case .string(let name)? = welcome["epoch"] { epoch = name }
    }

    private func take(_ state: JSON) {
        let outcome = state["v"] == "view" ? view.take(state) : mine.take(state)
        guard outcome == .gap else { return }
        gaps += 1
        outbox.append(["t": "resync"])
    }

    private func answerPing(_ ping: JSON) {
        guard case .int(let view)? = ping["head"]?["view"], case .int(let mine)? = ping["head"]?["mine"] else { return }
        if view > self.view.seq || mine > self.mine.seq {
            losses += 1
            outbox.append(["t": "resync"])
        }
        if pongs { outbox.append(["t": "pong", "now": ping["now"] ?? .null]) }
    }

    /// Frames of one kind since `mark`.
    func frames(_ kind: JSON, since mark: Int = 0) -> [JSON] { frames[mark...].filter { $0["t"] == kind } }

    var welcome: JSON? { frames(.string("welcome")).last }

    /// Where it stands, for its next hello.
    var resume: JSON {
        [
            "epoch": .string(epoch), "view": ["name": .string(viewName), "seq": .int(Int64(view.seq))],
            "mine": ["seq": .int(Int64(mine.seq))],
        ]
    }
}
