internal import Conference
internal import Gateway

/// One socket between a page and the server: it delays, keeps the order, stalls, and may be dead without either end knowing.
final class SimulatedLink {
    enum Condition {
        case sound
        /// Its reader takes nothing for a while: what is sent waits in the socket.
        case stalled
        /// Nothing comes through any more, and nobody has been told.
        case cut
        /// Both ends know, or will as soon as the word is there.
        case closed
    }

    let connection: ConnectionID
    let who: Principal
    /// Which start of the server it was opened to.
    let start: Int
    /// Milliseconds of one way.
    let latency: Milliseconds
    private let timeline: Timeline
    private(set) var condition = Condition.sound
    private var waiting: [ReceivedFrame] = []
    /// When the last message of either way arrives: none overtakes another.
    private var arrives: (up: Milliseconds, down: Milliseconds) = (0, 0)
    /// Messages that are on their way to the page.
    private(set) var inFlight = 0
    /// The position of the last state of the shared view that was sent.
    var viewSent = 0
    /// Whether the server has closed it, and the page does not know yet.
    private(set) var isClosing = false
    /// Whether the page was let in.
    var isJoined = false

    init(_ connection: ConnectionID, _ who: Principal, start: Int, latency: Milliseconds, on timeline: Timeline) {
        self.connection = connection
        self.who = who
        self.start = start
        self.latency = latency
        self.timeline = timeline
    }

    var isOpen: Bool { condition == .sound || condition == .stalled }

    /// From the page to the server.
    func up(_ arrival: @escaping () -> Void) {
        guard isOpen else { return }
        arrives.up = max(arrives.up, timeline.now + latency)
        timeline.at(arrives.up) { [self] in if condition != .cut { arrival() } }
    }

    /// From the server to the page.
    func down(_ received: ReceivedFrame, _ arrival: @escaping (ReceivedFrame) -> Void) {
        switch condition {
        case .stalled: waiting.append(received)
        case .sound: send(received, arrival)
        case .cut, .closed: break
        }
    }

    private func send(_ received: ReceivedFrame, _ arrival: @escaping (ReceivedFrame) -> Void) {
        inFlight += 1
        arrives.down = max(arrives.down, timeline.now + latency)
        timeline.at(arrives.down) { [self] in
            inFlight -= 1
            if isOpen { arrival(received) }
        }
    }

    func stall() { if condition == .sound { condition = .stalled } }

    /// What has waited comes through, in its order.
    func flow(_ arrival: @escaping (ReceivedFrame) -> Void) {
        guard condition == .stalled else { return }
        condition = .sound
        for received in waiting { send(received, arrival) }
        waiting = []
    }

    func cut() { if isOpen { condition = .cut } }

    /// The server closes it: what it sent before is still read, then the page knows with which code. Says nothing on a dead line.
    func close(_ known: @escaping () -> Void) {
        isClosing = true
        guard isOpen else { return }
        arrives.down = max(arrives.down, timeline.now + latency)
        timeline.at(arrives.down) { [self] in
            guard isOpen else { return }
            condition = .closed
            known()
        }
    }

    /// The page is gone, or has heard that the server is.
    func end() { condition = .closed }
}
