package import Conference
package import Gateway
package import StrictJSON
internal import Wire

/// A page in a browser: it keeps both chains, answers pings, and asks for a resync when something does not fit.
package final class ProtocolClient {
    package let connection: ConnectionID
    package let who: Principal
    package let tab: String
    package private(set) var view: ClientChain
    package private(set) var mine: ClientChain
    private var place: Place
    private var received = Received()
    /// The code with which it was closed; 1006 when the line broke.
    package var closed: UInt16?
    package var isBehind = false
    package var pongs = true
    /// States that did not fit, and pings that showed more than was received.
    private var missed: (gaps: Int, losses: Int) = (0, 0)
    /// What it wants to say next.
    package var outbox: [JSON] = []

    /// Where it stands in the history.
    private struct Place {
        /// The highest position that it was told of, and its term.
        var seq = 0
        var epoch = ""
        var viewName = ""
    }

    /// What it was told beside its chains.
    private struct Received {
        /// Everything, oldest first.
        var frames: [JSON] = []
        var presence: [String: JSON] = [:]
        var answers: [String: JSON] = [:]
    }

    package init(_ connection: ConnectionID, _ who: Principal, tab: String, after older: ProtocolClient? = nil) {
        self.connection = connection
        self.who = who
        self.tab = tab
        view = older?.view ?? ClientChain()
        mine = older?.mine ?? ClientChain()
        place = older?.place ?? Place()
    }

    package func receive(_ received: ReceivedFrame) {
        let frame = received.json
        self.received.frames.append(frame)
        switch frame["t"] {
        case "welcome": greet(frame)
        case "state": take(received)
        case "res":
            notePlace(frame)
            if case .string(let id)? = frame["id"] { self.received.answers[id] = frame }
        case "presence":
            if case .object(let set)? = frame["set"] { for member in set { self.received.presence[member.key] = member.value } }
        case "ping": answerPing(frame)
        default: break
        }
    }

    private func greet(_ welcome: JSON) {
        if case .string(let name)? = welcome["view"] { place.viewName = name }
        place.seq = 0
        notePlace(welcome)
    }

    /// Frames name the term where it is another than the one that was told last.
    private func notePlace(_ frame: JSON) {
        guard case .int(let seq)? = frame["seq"], seq >= place.seq, frame["dup"] != true else { return }
        place.seq = Int(seq)
        if case .string(let name)? = frame["epoch"] { place.epoch = name }
    }

    private func take(_ state: ReceivedFrame) {
        let outcome = state.json["v"] == "view" ? view.take(state) : mine.take(state)
        guard outcome == .gap else { return notePlace(state.json) }
        missed.gaps += 1
        outbox.append(["t": "resync"])
    }

    private func answerPing(_ ping: JSON) {
        guard case .int(let view)? = ping["head"]?["view"], case .int(let mine)? = ping["head"]?["mine"] else { return }
        if view > self.view.seq || mine > self.mine.seq {
            missed.losses += 1
            outbox.append(["t": "resync"])
        }
        if pongs { outbox.append(["t": "pong", "now": ping["now"] ?? .null]) }
    }

    package var epoch: String { place.epoch }
    package var viewName: String { place.viewName }
    package var frames: [JSON] { received.frames }
    package var presence: [String: JSON] { received.presence }
    package var answers: [String: JSON] { received.answers }
    package var gaps: Int { missed.gaps }
    package var losses: Int { missed.losses }

    /// Frames of one kind since `mark`.
    package func frames(_ kind: JSON, since mark: Int = 0) -> [JSON] { frames[mark...].filter { $0["t"] == kind } }

    package var welcome: JSON? { frames(.string("welcome")).last }

    /// Its first frame: who it is and, unless it has nothing yet, where it stands; `resume` says otherwise.
    package func hello(to conference: String, token: String, resume: JSON? = nil) -> JSON {
        var hello: [JSON.Member] = [
            JSON.Member("t", "hello"), JSON.Member("conf", .string(conference)), JSON.Member("token", .string(token)),
            JSON.Member("client", .string(tab)),
        ]
        if let resume = resume ?? (epoch.isEmpty ? nil : self.resume) { hello.append(JSON.Member("resume", resume)) }
        return .object(hello)
    }

    /// Where it stands, for its next hello.
    package var resume: JSON {
        [
            "epoch": .string(epoch), "seq": .int(Int64(place.seq)), "view": ["name": .string(viewName), "seq": .int(Int64(view.seq))],
            "mine": ["seq": .int(Int64(mine.seq))],
        ]
    }
}
