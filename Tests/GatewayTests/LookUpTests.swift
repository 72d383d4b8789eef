import Conference
import Journal
import Rehearsal
import StrictJSON
import Testing
import World

@testable import Gateway

/// Commands that were accepted so long ago that only the journal remembers them.
@Suite struct LookUpTests {
    /// An afternoon long enough for a stored state, with one command at its beginning.
    private func afternoon(_ op: String, _ arg: JSON = [:], format: HistoryFormat = .newest) throws -> (door: Door, id: String, seq: Int) {
        let door = try Door(format: format)
        let mc = door.joins(.mc)
        let id = door.newID()
        let first = door.asks(mc, op, arg, id: id)
        guard case .int(let seq)? = first.json?["seq"] else { throw Missing() }
        let staff = door.joins(.operatorOne)
        for step in 0..<620 {
            door.passes(milliseconds: 100)
            #expect(door.asks(staff, "stage.message", ["screen": "main", "text": .string("lời nhắn \(step)")]).isAccepted)
        }
        try door.restart()
        #expect(door.history.snapshot != nil)
        return (door, id, Int(seq))
    }

    @Test(arguments: HistoryFormat.allCases)
    func `a repetition that would be refused today is answered as it was then`(_ format: HistoryFormat) throws {
        let (door, id, seq) = try afternoon("conference.open", format: format)
        let again = door.asks(door.joins(.mc), "conference.open", id: id)
        #expect(again.isRepeated && again.json?["seq"] == .int(Int64(seq)))
    }

    @Test func `a repetition that could be done again is done once`() throws {
        let (door, id, seq) = try afternoon("notice.send", ["to": "all", "text": "Đề nghị các điểm cầu tắt micro"])
        let before = door.conference.notices.notices.count
        let again = door.asks(door.joins(.mc), "notice.send", ["to": "all", "text": "Đề nghị các điểm cầu tắt micro"], id: id)
        #expect(again.isRepeated && again.json?["seq"] == .int(Int64(seq)) && again.json?["created"] == "n1")
        #expect(door.conference.notices.notices.count == before)
    }

    @Test func `the same id with another argument is another command, and refused`() throws {
        let (door, id, _) = try afternoon("notice.send", ["to": "all", "text": "Đề nghị các điểm cầu tắt micro"])
        #expect(door.asks(door.joins(.mc), "notice.send", ["to": "all", "text": "Mời nghỉ"], id: id).reason == "command.id-used")
    }

    @Test func `what waits in the same batch as a repetition is decided all the same`() throws {
        let (door, id, seq) = try afternoon("notice.send", ["to": "all", "text": "Đề nghị các điểm cầu tắt micro"])
        let mc = door.joins(.mc)
        door.holdsCommits = true
        let first = door.sends(mc, "notice.send", ["to": "all", "text": "Một"])
        let repeated = door.sends(mc, "notice.send", ["to": "all", "text": "Đề nghị các điểm cầu tắt micro"], id: id)
        let last = door.sends(mc, "notice.send", ["to": "all", "text": "Hai"])
        door.holdsCommits = false
        door.commit()
        #expect(mc.answers[first]?["ok"] == true && mc.answers[last]?["ok"] == true)
        #expect(mc.answers[repeated]?["dup"] == true && mc.answers[repeated]?["seq"] == .int(Int64(seq)))
        #expect(door.conference.notices.notices.rows.suffix(2).map(\.text) == ["Một", "Hai"])
    }

    @Test func `however many old commands come back at once, they are looked up together`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        let sent = (0..<10).map { number -> (String, JSON) in
            (door.newID(), ["to": "all", "text": .string("Thông báo \(number)")])
        }
        for (id, arg) in sent { #expect(door.asks(mc, "notice.send", arg, id: id).isAccepted) }
        let staff = door.joins(.operatorOne)
        for step in 0..<620 {
            door.passes(milliseconds: 100)
            door.asks(staff, "stage.message", ["screen": "main", "text": .string("lời nhắn \(step)")])
        }
        try door.restart()
        let again = door.joins(.mc)
        door.holdsCommits = true
        for (id, arg) in sent { door.sends(again, "notice.send", arg, id: id) }
        door.holdsCommits = false
        door.commit()
        #expect(sent.allSatisfy { again.answers[$0.0]?["dup"] == true })
        #expect(door.finds <= 2)
    }

    @Test func `a new command that is refused is refused, once it is known to be new`() throws {
        let (door, _, _) = try afternoon("conference.open")
        #expect(door.asks(door.joins(.mc), "conference.open").reason == "conference.already-open")
    }

    @Test func `where its row is damaged nobody is told that it was done, nor that it was not`() throws {
        let (door, id, _) = try afternoon("conference.open")
        door.findFault = .damaged(path: "memory", seq: 3, cause: "its checksum does not hold")
        let again = door.asks(door.joins(.mc), "conference.open", id: id)
        #expect(again.description == "internal journal.damaged")
        #expect(door.logs.contains { $0.level == .error && $0.text.contains("position 3") })
    }

    @Test func `how much somebody has sent in a day is known after a restart too`() throws {
        let (door, _, _) = try afternoon("conference.open")
        let staff = Principal.operatorOne
        #expect(door.history.entries.count < 620)
        #expect(door.gateway.conferences[Door.id]?.accepted[staff] == 620)
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
        let door = try Door()
        #expect(door.verifications == 1)
        door.handle(.verified(conference: Door.id, .failure(.damaged(path: "memory", seq: 2, cause: "its checksum does not hold"))))
        #expect(door.logs.contains { $0.level == .error && $0.text.contains("damaged at position 2") })
        #expect(door.asks(door.joins(.mc), "conference.open").isAccepted)
    }
}

private struct Missing: Error {}
