import Foundation
import Journal
import Testing

@Suite struct MemoryJournalTests {
    /// What the journal answered, in order.
    private final class Answers: @unchecked Sendable {
        private let lock = NSLock()
        private var list: [Result<Void, JournalFault>] = []

        var all: [Result<Void, JournalFault>] { lock.withLock { list } }
        func take(_ answer: Result<Void, JournalFault>) { lock.withLock { list.append(answer) } }
    }

    private let disk = MemoryDisk()
    private let answers = Answers()
    private let full = JournalFault.full(path: "hop", cause: "c")
    private let unknown = JournalFault.unknownFate(path: "hop", cause: "c")

    private func held() throws -> MemoryJournalStore {
        let journal = MemoryJournalStore(on: disk)
        _ = try journal.open(term: "doi-1", snapshotFormat: 1)
        journal.hold()
        return journal
    }

    private func append(_ seq: Int, to journal: MemoryJournalStore) { journal.append([.mc(seq)], mark: .sample(), done: answers.take) }

    private func found() throws -> [JournalEntry] {
        disk.cutPower()
        return try MemoryJournalStore(on: disk).open(term: "doi-2", snapshotFormat: 1).entries
    }

    @Test func `nothing is answered before the test says so, and then one by one`() throws {
        let journal = try held()
        append(1, to: journal)
        append(2, to: journal)
        #expect(answers.all.isEmpty && journal.waitingCount == 2)
        journal.completeNext()
        #expect(answers.all == [.success(())])
        #expect(try found() == [.mc(1)])
    }

    @Test func `a full disk loses nothing, and the next append goes through`() throws {
        let journal = try held()
        append(1, to: journal)
        append(2, to: journal)
        journal.failNext(full)
        journal.completeNext()
        append(1, to: journal)
        journal.release()
        #expect(answers.all == [.failure(full), .failure(.outOfOrder(expected: 1, found: 2)), .success(())])
        #expect(try found() == [.mc(1)])
    }

    @Test func `two servers on one store find out by a taken position what the other has written`() async throws {
        let disk = MemoryDisk(isShared: true)
        let (one, other) = (MemoryJournalStore(on: disk), MemoryJournalStore(on: disk))
        _ = try one.open(term: "doi-1", snapshotFormat: 1)
        _ = try other.open(term: "doi-2", snapshotFormat: 1)
        try await one.append([.mc(1)])
        await #expect(throws: JournalFault.positionTaken(1)) { try await other.append([.mc(1, id: "khac")]) }
        #expect(try await other.tail(after: 0).terms == [Term(name: "doi-1", from: 1)])
        try await other.append([.mc(2)])
        one.close()
        let later = try MemoryJournalStore(on: disk).open(term: "doi-3", snapshotFormat: 1)
        #expect(later.terms.suffix(3).map(\.name) == ["doi-1", "doi-2", "doi-3"] && later.head == 2)
    }

    @Test(arguments: [true, false])
    func `an unknown fate is settled by reading what is there`(_ written: Bool) async throws {
        let journal = try held()
        append(1, to: journal)
        journal.failNext(unknown, written: written)
        journal.release()
        append(2, to: journal)
        #expect(answers.all == [.failure(unknown), .failure(unknown)])
        let there = try await journal.reread(after: 0)
        #expect(there == (written ? [.mc(1)] : []))
        append(written ? 2 : 1, to: journal)
        #expect(answers.all.last == .success(()))
        #expect(try found().count == there.count + 1)
    }

    @Test func `after a failed sync it stays read-only until it is opened again`() async throws {
        let journal = try held()
        let failed = JournalFault.failedSync(path: "hop", cause: "c")
        append(1, to: journal)
        journal.failNext(failed)
        journal.release()
        append(1, to: journal)
        #expect(answers.all == [.failure(failed), .failure(failed)])
        await #expect(throws: failed) { try await journal.reread(after: 0) }
        journal.close()
        _ = try journal.open(term: "doi-2", snapshotFormat: 1)
        append(1, to: journal)
        #expect(answers.all.last == .success(()))
    }

    @Test func `a power cut loses what was not answered, and nothing that was`() throws {
        let journal = try held()
        append(1, to: journal)
        append(2, to: journal)
        journal.completeNext()
        disk.cutPower()
        journal.release()
        #expect(answers.all == [.success(()), .failure(.closed)])
        #expect(try found() == [.mc(1)])
    }

    @Test func `a closing journal finishes what it was asked`() throws {
        let journal = try held()
        append(1, to: journal)
        journal.close()
        #expect(answers.all == [.success(())])
        #expect(try found() == [.mc(1)])
    }
}

/// `Result<Void, _>` has no equality of its own, because `Void` has none.
private func == (left: [Result<Void, JournalFault>], right: [Result<Void, JournalFault>]) -> Bool { left.elementsEqual(right, by: ==) }

private func == (left: Result<Void, JournalFault>, right: Result<Void, JournalFault>) -> Bool {
    switch (left, right) {
    case (.success, .success): true
    case (.failure(let left), .failure(let right)): left == right
    default: false
    }
}

private func == (left: Result<Void, JournalFault>?, right: Result<Void, JournalFault>) -> Bool { left.map { $0 == right } ?? false }
