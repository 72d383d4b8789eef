import Access
import Conference
import Foundation
import Gateway
import Journal
import Programme

/// A gateway with one conference and one MC, without a network: commits are granted when the bench says.
final class BenchServer {
    let gateway: ConferenceGateway
    let programme: LoadedProgramme
    let token: String
    private(set) var now: Milliseconds
    private var commands = 0

    init(agenda: URL, secret: Secret, history: History, term: String, at now: Milliseconds = 1_642_401_600_000) throws {
        guard let programme = ProgrammeFolder.read(at: agenda).programme else { throw Fault.programme }
        self.programme = programme
        self.now = now
        gateway = ConferenceGateway(secret: secret, build: "bench", randomness: { 0 }, at: now)
        token = Token.issue(secret: secret, conference: programme.id, role: "mc", person: "mc-1", generation: 1)
        opening = gateway.open(
            programme.id, term: term, history: history, opening: programme.opening, digest: programme.digest, at: now)
    }

    enum Fault: Error { case programme }

    private(set) var opening: [Action]

    private static let mc = ConnectionID(1)
    private var isJoined = false

    /// A command of the MC, who joins with the first; a second later, so that no rate limits it.
    func post(_ op: String, _ arg: String = "{}", conditions: String = "{}", wait: Milliseconds = 1_000) -> [Action] {
        if !isJoined { join() }
        now += wait
        commands += 1
        let number = String(commands, radix: 16)
        let id = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - number.count) + number
        return say(#"{"t":"cmd","id":"\#(id)","op":"\#(op)","arg":\#(arg),"if":\#(conditions)}"#)
    }

    private func join() {
        isJoined = true
        _ = gateway.handle(.connected(Self.mc, address: "127.0.0.1"), at: now)
        _ = say(#"{"t":"hello","conf":"\#(programme.id)","token":"\#(token)","client":"bench"}"#)
    }

    private func say(_ frame: String) -> [Action] { gateway.handle(.received(Self.mc, Array(frame.utf8)), at: now) }

    /// The position at which the conference is.
    var seq: Int { gateway.conference(programme.id)?.seq ?? 0 }

    /// Of the view of the one who asks, an MC.
    var snapshotBytes: Int {
        for case .answer(_, _, let body) in state() { return body.count }
        return 0
    }

    func commit(_ batch: Int) -> [Action] { gateway.handle(.committed(conference: programme.id, batch: batch), at: now) }

    func state() -> [Action] { gateway.handle(.stateAsked(ExchangeID(0), conference: programme.id, token: token), at: now) }

    /// Grants everything that these actions want written, and what follows from that; gives the entries.
    func settle(_ actions: [Action]) -> [JournalEntry] {
        var (entries, pending): ([JournalEntry], [Action]) = ([], actions)
        while let action = pending.first {
            pending.removeFirst()
            if case .append(_, let batch, let more) = action {
                entries += more
                pending += commit(batch)
            }
            if case .keepCut(_, let number, _) = action {
                pending += gateway.handle(.cutKept(conference: programme.id, number: number, isKept: true), at: now)
            }
        }
        return entries
    }
}

extension History {
    static let none = History(format: .newest, terms: [Term(name: "bench", from: 1)], head: 0, snapshot: nil, entries: [], mark: nil)
}
