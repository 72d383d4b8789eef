import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing

@testable import Gateway

/// Commands that were accepted so long ago that only the journal remembers them.
@Suite struct LookUpTests {
    /// An afternoon long enough for a stored state, with one command at its beginning.
    private func afternoon(_ op: String, _ arg: JSON = [:], format: HistoryFormat = .newest) throws -> (
        host: GatewayHost, id: String, seq: Int
    ) {
        let host = try GatewayHost(format: format)
        let mc = host.joins(.mc)
        let id = host.newID()
        let first = host.asks(mc, op, arg, id: id)
        guard case .int(let seq)? = first.json?["seq"] else { throw Missing() }
        let staff = host.joins(.operatorOne)
        for step in 0..<620 {
            host.passes(milliseconds: 100)
            #expect(host.asks(staff, "stage.message", ["screen": "main", "text": .string("lời nhắn \(step)")]).isAccepted)
        }
        try host.restart()
        #expect(host.history.snapshot != nil)
        return (host, id, Int(seq))
    }

    @Test(arguments: HistoryFormat.allCases)
    func `a repetition that would be refused today is answered as it was then`(_ format: HistoryFormat) throws {
        let (host, id, seq) = try afternoon("conference.open", format: format)
        let again = host.asks(host.joins(.mc), "conference.open", id: id)
        #expect(again.isRepeated && again.json?["seq"] == .int(Int64(seq)))
    }

    @Test func `a repetition that could be done again is done once`() throws {
        let (host, id, seq) = try afternoon("notice.send", ["to": "all", "text": "Đề nghị các điểm cầu tắt micro"])
        let before = host.conference.notices.notices.count
        let again = host.asks(host.joins(.mc), "notice.send", ["to": "all", "text": "Đề nghị các điểm cầu tắt micro"], id: id)
        #expect(again.isRepeated && again.json?["seq"] == .int(Int64(seq)) && again.json?["created"] == "n1")
        #expect(host.conference.notices.notices.count == before)
    }

    @Test func `the same id with another argument is another command, and refused`() throws {
        let (host, id, _) = try afternoon("notice.send", ["to": "all", "text": "Đề nghị các điểm cầu tắt micro"])
        #expect(host.asks(host.joins(.mc), "notice.send", ["to": "all", "text": "Mời nghỉ"], id: id).reason == "command.id-used")
    }

    @Test func `what waits in the same batch as a repetition is decided all the same`() throws {
        let (host, id, seq) = try afternoon("notice.send", ["to": "all", "text": "Đề nghị các điểm cầu tắt micro"])
        let mc = host.joins(.mc)
        host.holdsCommits = true
        let first = host.sends(mc, "notice.send", ["to": "all", "text": "Một"])
        let repeated = host.sends(mc, "notice.send", ["to": "all", "text": "Đề nghị các điểm cầu tắt micro"], id: id)
        let last = host.sends(mc, "notice.send", ["to": "all", "text": "Hai"])
        host.holdsCommits = false
        host.commit()
        #expect(mc.answers[first]?["ok"] == true && mc.answers[last]?["ok"] == true)
        #expect(mc.answers[repeated]?["dup"] == true && mc.answers[repeated]?["seq"] == .int(Int64(seq)))
        #expect(host.conference.notices.notices.rows.suffix(2).map(\.text) == ["Một", "Hai"])
    }

    @Test func `however many old commands come back at once, they are looked up together`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        let sent = (0..<10).map { number -> (String, JSON) in
            (host.newID(), ["to": "all", "text": .string("Thông báo \(number)")])
        }
        for (id, arg) in sent { #expect(host.asks(mc, "notice.send", arg, id: id).isAccepted) }
        let staff = host.joins(.operatorOne)
        for step in 0..<620 {
            host.passes(milliseconds: 100)
            host.asks(staff, "stage.message", ["screen": "main", "text": .string("lời nhắn \(step)")])
        }
        try host.restart()
        let again = host.joins(.mc)
        host.holdsCommits = true
        for (id, arg) in sent { host.sends(again, "notice.send", arg, id: id) }
        host.holdsCommits = false
        host.commit()
        #expect(sent.allSatisfy { again.answers[$0.0]?["dup"] == true })
        #expect(host.finds <= 2)
    }

    @Test func `a new command that is refused is refused, once it is known to be new`() throws {
        let (host, _, _) = try afternoon("conference.open")
        #expect(host.asks(host.joins(.mc), "conference.open").reason == "conference.already-open")
    }

    @Test func `where its row is damaged nobody is told that it was done, nor that it was not`() throws {
        let (host, id, _) = try afternoon("conference.open")
        host.findFault = .damaged(path: "memory", seq: 3, cause: "its checksum does not hold")
        let again = host.asks(host.joins(.mc), "conference.open", id: id)
        #expect(again.description == "internal journal.damaged")
        #expect(host.logs.contains { $0.level == .error && $0.text.contains("position 3") })
    }

    @Test func `how much somebody has sent in a day is known after a restart too`() throws {
        let (host, _, _) = try afternoon("conference.open")
        let staff = Principal.operatorOne
        #expect(host.history.entries.count < 620)
        #expect(host.gateway.conferences[GatewayHost.id]?.pipeline.accepted[staff] == 620)
    }

    @Test func `only so many commands are kept in memory, and the others are known to be missing`() {
        var answered = AnsweredCommands(isPartial: false)
        for number in 1...AnsweredCommands.mostKept + 10 {
            answered.remember(CommandKey(by: .mc, id: "lenh-\(number)"), Answered(digest: [], seq: number, result: []))
        }
        #expect(answered.isPartial)
        #expect(answered[CommandKey(by: .mc, id: "lenh-10")] == nil)
        #expect(answered[CommandKey(by: .mc, id: "lenh-11")]?.seq == 11)
    }

    @Test func `the whole history is verified once the start is on disk, and damage is said and does not end the day`() throws {
        let host = try GatewayHost()
        #expect(host.verifications == 1)
        host.handle(.verified(conference: GatewayHost.id, .failure(.damaged(path: "memory", seq: 2, cause: "its checksum does not hold"))))
        #expect(host.logs.contains { $0.level == .error && $0.text.contains("damaged at position 2") })
        #expect(host.asks(host.joins(.mc), "conference.open").isAccepted)
    }
}

private struct Missing: Error {}
