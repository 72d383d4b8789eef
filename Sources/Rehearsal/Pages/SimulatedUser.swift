internal import Conference
internal import StrictJSON
internal import Wire

/// One tab in somebody's browser and the person before it: it joins, resumes, sends, waits for answers, and sends again what was not answered.
final class SimulatedUser {
    /// A command that has been sent and has no answer yet.
    struct Unanswered {
        let id: String
        let frame: JSON
        let since: Milliseconds
        /// Signatures are sent again however old they are.
        let isSignature: Bool
        /// How often it was sent again because the server asked for it.
        var retries = 0
    }

    let who: Principal
    /// Random per tab; a reload may be another tab.
    var tab: String
    /// What the page holds now; nil after a reload.
    var client: ProtocolClient?
    var link: SimulatedLink?
    var unanswered: [Unanswered] = []
    /// When anything was heard last: a page that hears nothing for long calls its line dead.
    var heardAt: Milliseconds = 0
    /// How often in a row its link was refused as withdrawn: a link that was cut while nothing could be written opens nothing until the next start.
    var refusals = 0
    /// Tries since it was last let in.
    var tries = 0
    /// Whether it has arranged to come back.
    var isReturning = false
    /// Whether the server has sent it home for good.
    var isGone = false
    /// Whether it has said where it stands and was not told yet what it lacks.
    var isResuming = false

    /// Milliseconds after which a page does not send an old command again: the hall has gone on.
    static let resendsFor: Milliseconds = 30_000
    /// Milliseconds of silence after which a page calls the line dead: three pings have not come.
    static let quietFor: Milliseconds = 10_000

    init(_ who: Principal, tab: String) {
        self.who = who
        self.tab = tab
    }

    var isJoined: Bool { link.map { $0.isOpen && $0.isJoined && !$0.isClosing } ?? false }

    /// Whether it takes what it is sent.
    var isReading: Bool { isJoined && link?.condition == .sound }

    /// Whether, besides, nothing is on its way to it.
    var isSteady: Bool { isReading && link?.inFlight == 0 }

    /// Times that a page follows the server's wish to come again with the same command, before it tells the person.
    static let mostRetries = 4

    /// The command that may be sent once more after a refusal that passes; nil where it is too old, or has been sent often enough.
    func takeRetry(of id: String, at now: Milliseconds) -> Unanswered? {
        guard let place = unanswered.firstIndex(where: { $0.id == id }), now - unanswered[place].since < Self.resendsFor,
            unanswered[place].retries < Self.mostRetries
        else { return nil }
        unanswered[place].retries += 1
        return unanswered[place]
    }

    func drop(answered id: String) { unanswered.removeAll { $0.id == id } }

    /// What it sends again on a new line.
    func takeOverdue(at now: Milliseconds) -> [Unanswered] {
        unanswered.removeAll { now - $0.since > Self.resendsFor && !$0.isSignature }
        return unanswered
    }
}
