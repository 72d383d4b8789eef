internal import Conference
internal import Gateway
internal import Journal
internal import StrictJSON
internal import Views
internal import Wire

/// Holds whatever leaves the server against the disk, the plain reducer and the list of private texts.
final class Inspector {
    let reference = Reference()
    let canaries: Canaries
    private(set) var ledger = Ledger()
    private let complain: (Oracle, String) -> Void
    private let count: (Report.Counter) -> Void
    /// A whole view is computed from scratch at every position that this divides; 1: at every one.
    private let pace: Int
    /// The large frames of the present position, which a returning hall is sent again and again. A change may have the same bytes in both views; what
    /// it leads to differs.
    private var large: [Audience: [ByteKey: ReceivedFrame]] = [:]
    private var largeAt = 0
    /// Bytes from which on a frame is looked up before it is read again.
    private static let largeBytes = 2_048
    /// What was sent under a name; nil: it was sent with two arguments.
    var sent: (Ledger.Name) -> JSON? = { _ in nil }

    init(
        canaries: Canaries, pace: Int, count: @escaping (Report.Counter) -> Void, complain: @escaping (Oracle, String) -> Void
    ) {
        self.canaries = canaries
        self.pace = pace
        self.count = count
        self.complain = complain
    }

    /// The disk may hold more than before.
    func look(at disk: MemoryDisk) {
        let before = ledger.head
        for wrong in ledger.read(disk) { complain(.exactlyOnce, wrong) }
        for _ in before..<max(before, ledger.head) { count(.positions) }
    }

    /// Brings the reducer to where the gateway is, and no farther: what is on disk and not told yet is nobody's state.
    func follow(_ gateway: ConferenceState) {
        if gateway.seq > ledger.head { complain(.durability, "the state is at \(gateway.seq), the disk at \(ledger.head)") }
        while reference.conference.seq < min(gateway.seq, ledger.head) {
            let entry = ledger.entries[reference.conference.seq]
            let (before, logEntry) = (reference.conference, entry.logEntry)
            examineLeading(entry)
            reference.take(logEntry)
            if logEntry.seq.isMultiple(of: pace * Self.stepsBetweenChecks), !logEntry.isProgramme { checkTouched(since: before) }
        }
    }

    /// Whoever leads an item has done what its cue proposed, and nothing else.
    private func examineLeading(_ entry: JournalEntry) {
        let by = entry.logEntry.by
        guard Agenda.Leader(by.role) != nil, let command = entry.command, let cue = reference.view(.staff)["cue"],
            let frame = sent(Ledger.Name(by: by, id: command.id.lowercased()))
        else { return }
        let step = LedStep(frame, by: by)
        if step.isLed { count(.led) }
        if let fault = step.fault(beside: cue.json) { complain(.cue, "at \(entry.logEntry.seq) \(fault)") }
    }

    /// Every view and overlay is shown twice for it.
    private static let stepsBetweenChecks = 20

    /// What a step changes in anybody's view is looked at: else the view would be stale until something else touches it.
    private func checkTouched(since before: ConferenceState) {
        let now = reference.conference
        let touched = Projection.keysTouched(by: now.entitiesChanged(since: before), from: before, to: now)
        for key in Projection.overlooked(besides: touched, from: before, to: now) {
            complain(.reference, "position \(now.seq) changed \(key), which nobody looked at")
        }
    }

    /// A message as it leaves for its readers, all of whom have the same role's view of the server.
    func examine(_ bytes: [UInt8], to readers: [Participant], in gateway: ConferenceState) -> ReceivedFrame {
        follow(gateway)
        let received = read(bytes, for: Audience(readers.first?.who.role ?? .viewer))
        switch received.kind {
        case "state": examine(state: received, to: readers)
        case "welcome", "ping": examineHeads(of: received)
        case "res":
            if let reader = readers.first { examine(result: received.json, to: reader.who) }
        default: break
        }
        search(bytes, for: readers)
        return received
    }

    func search(_ bytes: [UInt8], for readers: [Participant]) {
        let others = readers.filter { !$0.who.role.isStaff }
        guard !others.isEmpty, let leak = canaries.leak(in: bytes, to: others) else { return }
        complain(.privacy, "\(leak), reached \(others[0].who.role.rawValue) \(others[0].who.person.text)")
    }

    private func read(_ bytes: [UInt8], for audience: Audience) -> ReceivedFrame {
        guard bytes.count >= Self.largeBytes else { return ReceivedFrame((try? JSONReader.read(bytes)) ?? .null, bytes: bytes.count) }
        if largeAt != reference.conference.seq { large = [:] }
        largeAt = reference.conference.seq
        if let known = large[audience]?[ByteKey(all: bytes)] { return known }
        let received = ReceivedFrame((try? JSONReader.read(bytes)) ?? .null, bytes: bytes.count)
        // An overlay is one reader's, and what it has to hold is another's business even where the bytes are the same.
        if received.chain == "view" { large[audience, default: [:]][ByteKey(all: bytes)] = received }
        return received
    }

    private func examine(state received: ReceivedFrame, to readers: [Participant]) {
        guard let seq = received.number("seq"), let reader = readers.first else { return complain(.sequence, "a state without a position") }
        if seq > ledger.head { complain(.durability, "a state of position \(seq) is told, the disk is at \(ledger.head)") }
        if received.number("prev") == 0, received.chain == "view" { count(.snapshots) }
        if received.chain == "mine" {
            received.expected = reference.mine(reader.who)
        } else {
            let audience = Audience(reader.who.role)
            if audience == .staff { examineCue(in: received) }
            guard reference.knows(audience) || reference.conference.seq % pace == 0 else { return }
            received.expected = reference.view(audience)
            count(.compared)
        }
    }

    /// Whoever presses what the staff are told is not refused.
    private func examineCue(in received: ReceivedFrame) {
        let hall = reference.conference
        guard received.number("seq") == hall.seq, ledger.entries.indices.contains(hall.seq - 1) else { return }
        for (key, cue) in received.set ?? [] where key == "cue" {
            guard let fault = ProposedStep(cue.json).fault(in: hall, at: ledger.entries[hall.seq - 1].logEntry.at) else { continue }
            complain(.cue, "at \(hall.seq) \(fault)")
        }
    }

    private func examineHeads(of received: ReceivedFrame) {
        for chain in ["view", "mine"] {
            if case .int(let head)? = received.json["head"]?[chain], Int(head) > ledger.head {
                complain(.durability, "a \(received.kind) speaks of position \(head), the disk is at \(ledger.head)")
            }
        }
    }

    func examine(result: JSON, to who: Principal) {
        guard result["ok"] == true else { return count(.refused) }
        count(result["dup"] == true ? .dupAnswered : .accepted)
        guard case .string(let id)? = result["id"] else { return complain(.exactlyOnce, "an ok without an id") }
        if let wrong = ledger.answer(result, to: Ledger.Name(by: who, id: id.lowercased())) { complain(.exactlyOnce, wrong) }
        noteCode(in: result)
    }

    /// A one-time code is told to one operator, once; from then on nobody else may hear it.
    private func noteCode(in result: JSON) {
        guard case .string(let code)? = result["code"], case .int(let seq)? = result["seq"], ledger.entries.indices.contains(Int(seq) - 1)
        else { return }
        for case .pledges(.codeIssued(let answer, _, _)) in ledger.entries[Int(seq) - 1].logEntry.events {
            canaries.note(code: code, for: answer)
        }
    }

    /// The answer to a request for the whole of a view.
    func examine(whole body: [UInt8], for reader: Participant, in gateway: ConferenceState) {
        follow(gateway)
        search(body, for: [reader])
        guard let json = try? JSONReader.read(body), case .object(let set)? = json["set"] else { return }
        let values = Dictionary(set.map { ($0.key, Value($0.value)) }, uniquingKeysWith: { $1 })
        if values != reference.view(Audience(reader.who.role)) {
            complain(.reference, "the whole view of \(reader.who.role.rawValue) at \(gateway.seq) is not the projection of it")
        }
    }

    /// The state itself, compared as a whole.
    func compare(_ gateway: ConferenceState) {
        follow(gateway)
        if reference.conference != gateway { complain(.reference, "the state at \(gateway.seq) is not what its positions give") }
    }
}
