import Foundation
import GRDB
import Journal
import SQLiteJournal
import Testing

@testable import Conference

/// Forgetting one person in a day of twenty positions.
@Suite struct ErasureTests {
    private let place = Place(.sqlite)

    /// Giàng Seo Vần confers, signs with a drawing, and is spoken of in a reason, in a title and by the name of an award's reader; Giàng Seo Vần Anh is somebody else.
    private static var day: [JournalEntry] {
        let seo = "Giàng Seo Vần"
        let about = Lifecycle.About(
            title: BilingualText("Hội nghị tuyên dương bà \(seo)"), place: BilingualText("Lào Cai"), zone: "Asia/Ho_Chi_Minh",
            startsAt: JournalEntry.start)
        let people = [Person(id: "giang-seo-van", name: seo), Person(id: "giang-seo-van-anh", name: "\(seo) Anh")]
        var opening = Opening(about: about, people: people, venues: [Venue(id: "hoi-truong", name: "Hội trường tỉnh", isHall: true)])
        opening.participants = [Participant(.delegate, "giang-seo-van", name: seo)]
        let given = Answer.Given(
            how: .own, version: 1, digest: "sha256/giao-uoc", at: JournalEntry.start, seq: 5, by: Principal(.delegate, "giang-seo-van"),
            signedAt: nil,
            name: nil, reason: nil, drawingDigest: "9f")
        let answered = LogEntry(
            seq: 5, at: JournalEntry.start, by: Principal(.delegate, "giang-seo-van"), op: "pledge.sign",
            events: [.pledges(.answered(Answer.ID("giao-uoc", "so-noi-vu"), .signed, given, drawing: "M 1 2 L 3 4"))])
        return (1...20).map { seq in
            switch seq {
            case 1:
                JournalEntry(
                    logEntry: LogEntry(
                        seq: 1, at: JournalEntry.start, by: .system, op: "programme.opened",
                        events: [.programme(.read(opening, digest: "sha256/2022"))]), command: nil)
            case 5: JournalEntry(logEntry: answered, command: nil)
            case 7: .mc(7, reason: "Chờ bà GIANG SEO VAN lên")
            case 8: .mc(8, reason: "Chờ bà Giàng Seo Vần Anh")
            default: .mc(seq)
            }
        }
    }

    private func aDay() async throws {
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(Self.day)
            journal.keep(KeptCheckpoint(size: 7, note: "của khóa cũ"))
            try await journal.store(.sample(at: 20))
        }
    }

    private func rows(_ journal: any JournalStore) async throws -> [LoggedRow] {
        var rows: [LoggedRow] = []
        for seq in 1...20 {
            let row = try await withCheckedContinuation { answer in journal.logged(at: seq) { answer.resume(returning: $0) } }.get()
            rows.append(try #require(row))
        }
        return rows
    }

    private func known() throws -> NamedSubjects {
        let stopped = try StoppedJournal(folder: place.folder)
        var known = NamedSubjects()
        try stopped.walk(stopped.journal) { row throws(JournalFault) in try known.add(row, in: "sổ") }
        return known
    }

    private func erase(texts: Bool = true) throws {
        let known = try known()
        let stopped = try StoppedJournal(folder: place.folder)
        guard case .person(let subjects) = known.meant(by: "giang-seo-van") else {
            Issue.record("giang-seo-van is one person")
            return
        }
        let erasure = Erasure(of: subjects, texts: texts ? known.search(for: subjects) : nil, sparing: [])
        try stopped.erase(erasure, from: stopped.journal, replay: { _ in }, snapshot: { .sample(at: 20) })
    }

    private var bytes: String {
        get throws { String(decoding: try Data(contentsOf: place.file), as: UTF8.self) }
    }

    @Test func `one erased person is in no byte of the file, and every leaf, proof and checkpoint is as it was`() async throws {
        try await aDay()
        let before = try await place.opened("doi-2") { journal, _ in try await rows(journal) }
        try erase()
        let told = try bytes
        #expect(!told.contains("M 1 2 L 3 4") && !told.contains("GIANG SEO VAN"))
        #expect(NameWordsIn(told).count("Giàng Seo Vần") == NameWordsIn(told).count("Giàng Seo Vần Anh"))
        #expect(told.contains("Giàng Seo Vần Anh"), "whose name has this one in it stays")
        try await place.opened("doi-3") { journal, history in
            #expect(history.head == 20 && history.snapshot == .sample(at: 20))
            try await journal.verify()
            let after = try await rows(journal)
            for (old, new) in zip(before, after) {
                #expect((old.leaf, old.path, old.root, old.checkpoint, old.log) == (new.leaf, new.path, new.root, new.checkpoint, new.log))
            }
            #expect(after[0].opening == nil, "a title named them")
            #expect(after[4].opening?.people == [] && before[4].opening?.people.count == 1)
            #expect(after[6].opening?.people == [] && after[7].opening == before[7].opening)
        }
    }

    @Test func `what is left reads with a word in the name's place`() async throws {
        try await aDay()
        try erase()
        let entries = try await place.opened("doi-2") { journal, _ in try await journal.reread(after: 0) }
        guard case .programme(.read(let opening, _)) = entries[0].logEntry.events[0] else {
            Issue.record("position 1 is the opening")
            return
        }
        #expect(opening.people.map(\.name) == ["(đã xóa)", "Giàng Seo Vần Anh"])
        #expect(opening.participants.map(\.name) == ["(đã xóa)"])
        #expect(opening.about.title.vi == "(đã xóa)" && opening.about.place == BilingualText("Lào Cai"))
        guard case .lifecycle(.moved(_, _, let reason, _)) = entries[6].logEntry.events[0] else { return }
        #expect(reason == "(đã xóa)", "a text goes whole")
    }

    @Test func `what was erased can be erased again, and texts may stay`() async throws {
        try await aDay()
        try erase(texts: false)
        #expect(try bytes.contains("GIANG SEO VAN"))
        try erase(texts: false)
        try await place.opened("doi-2") { journal, _ in try await journal.verify() }
    }

    @Test func `a journal that a server holds is left alone`() async throws {
        try await aDay()
        try await place.opened("doi-2") { _, _ in
            #expect {
                _ = try StoppedJournal(folder: place.folder)
            } throws: { error in
                if case JournalFault.inUse? = error as? JournalFault { true } else { false }
            }
        }
    }

    @Test func `damage is told and not written over`() async throws {
        try await aDay()
        let queue = try DatabaseQueue(path: place.file.path)
        try await queue.writeWithoutTransaction { try $0.execute(sql: "UPDATE position SET events = '[]' WHERE seq = 9") }
        try queue.close()
        let before = try Data(contentsOf: place.file)
        #expect(throws: JournalFault.damaged(path: place.file.path, seq: 9, cause: "its checksum does not hold")) { try erase() }
        #expect(try Data(contentsOf: place.file) == before)
    }

    @Test func `who is meant is found by the id, and an unknown one is told what is near`() async throws {
        try await aDay()
        let known = try known()
        #expect(known.meant(by: "giang-seo-van") == .person(subjects: ["participant/delegate/giang-seo-van", "person/giang-seo-van"]))
        #expect(known.meant(by: "person/giang-seo-van") == known.meant(by: "giang-seo-van"))
        guard case .nobody(let near) = known.meant(by: "giang-seo-vam") else {
            Issue.record("there is nobody of that id")
            return
        }
        #expect(near.first == "participant/delegate/giang-seo-van")
        #expect(known.longerNames(than: ["person/giang-seo-van"]) == ["person/giang-seo-van-anh"])
    }
}

/// How often a text stands in bytes of a database, read as letters.
private struct NameWordsIn {
    private let text: String

    init(_ text: String) { self.text = text }

    func count(_ name: String) -> Int { text.components(separatedBy: name).count - 1 }
}
