import Conference
import Fixtures
import Testing

@Suite struct `papers of the programme` {
    private func reading(_ change: (inout Opening) -> Void) -> Command {
        var opening = Opening.withPapers()
        change(&opening)
        return .system(.read(opening, digest: "second"))
    }

    @Test func `papers wait from the start, each with its item, venue and length`() throws {
        let hall = try Hall.withPapers
        #expect(hall.order == (1...5).map { SpeakerID("i6-p\($0)") })
        let fifth = try hall.speaker("i6-p5")
        #expect((fifth.kind, fifth.state, fifth.item, fifth.venue) == (.paper, .accepted, "i6", "si-ma-cai"))
        #expect(fifth.topic.vi == "Tham luận 5")
        #expect(hall.conference.length(of: fifth) == 420)
        #expect(fifth.name == "Đại diện điểm cầu Si Ma Cai")
        #expect(try hall.speaker("i6-p3").name == "Lý Văn A")
        #expect(!hall.conference.queue.list.isOpen)
    }

    @Test func `files read anew bring their papers, and keep what was decided and asked for before the opening`() throws {
        var hall = try Hall.withPapers
        try hall.when(.queue(.open))
        let asked = try hall.asks(.siMaCai)
        try hall.when(.queue(.inWriting("i6-p5")))
        let mended = reading {
            $0.items[5].papers[4].title = "Tham luận của Si Ma Cai"
            $0.items[5].papers.remove(at: 0)
            $0.queue = SpeakerQueue.Settings(rule: .round, seconds: 60)
        }
        try hall.when(mended, by: .system)
        #expect(try hall.speaker(asked).state == .asked)
        #expect(hall.conference.queue.speakers["i6-p5"] == nil)
        #expect(try hall.speaker("i6-p4").topic.vi == "Tham luận của Si Ma Cai")
        #expect(hall.conference.queue.list.rule == .round)
        #expect(hall.conference.queue.list.isOpen)
        #expect(hall.position(of: .queue) == hall.conference.seq)
        try hall.when(reading { _ in }, by: .system)
        #expect(try hall.speaker("i6-p5").state == .accepted)
    }

    @Test func `a paper handed in in writing stays so when the files are read anew`() throws {
        var hall = try Hall.withPapers
        try hall.when(.queue(.inWriting("i6-p5")))
        try hall.when(reading { $0.about.place = "Hội trường UBND tỉnh" }, by: .system)
        #expect(try hall.speaker("i6-p5").state == .inWriting)
    }

    @Test func `files that take away who asked, or where, are refused`() throws {
        var hall = try Hall.withPapers
        try hall.when(.queue(.open))
        _ = try hall.asks(.saPa)
        let nobody = reading { $0.participants.removeAll { $0.who == .saPa } }
        hall.refuses(nobody, .conflict, .programmeInUse, by: .system, args: ["what": "sa-pa"])
        let nowhere = reading { $0.venues.removeAll { $0.id == "sa-pa" } }
        hall.refuses(nowhere, .conflict, .programmeInUse, by: .system, args: ["what": "sa-pa"])
    }

    @Test func `what was done before the files were read anew is not taken back`() throws {
        var hall = try Hall.withPapers
        let moved = try hall.when(.queue(.move("i6-p5", after: nil, reason: "Đi sớm")))
        try hall.when(reading { $0.items[5].papers = [] }, by: .system)
        hall.refuses(.steps(.undo(seq: moved.seq)), .notFound, .stepsUnknown)
    }
}
