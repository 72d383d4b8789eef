import Journal
import Testing

@Suite struct EpochAndSnapshotTests {
    @Test(arguments: Store.allCases)
    func `each start begins an epoch after the last position`(_ store: Store) async throws {
        let place = store.place()
        try await place.opened("sang") { journal, _ in try await journal.append(JournalEntry.day(3)) }
        _ = try await place.reopened("trua")
        let history = try await place.opened("chieu") { journal, history in
            try await journal.append([.mc(4)])
            return history
        }
        #expect(history.terms == [Term(name: "sang", from: 1), Term(name: "trua", from: 4), Term(name: "chieu", from: 4)])
        #expect(try await place.reopened("toi").terms.last == Term(name: "toi", from: 5))
    }

    @Test(arguments: Store.allCases)
    func `an epoch's name is used once, and a refused start leaves nothing locked`(_ store: Store) async throws {
        let place = store.place()
        _ = try await place.reopened("sang")
        #expect(throws: JournalFault.termTaken(name: "sang")) { try place.journal().open(term: "sang", snapshotFormat: 1) }
        #expect(try await place.reopened("chieu").terms.map(\.name) == ["sang", "chieu"])
    }

    @Test(arguments: Store.allCases)
    func `a snapshot spares the way up to it`(_ store: Store) async throws {
        let place = store.place()
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(6))
            try await journal.store(.sample(at: 2))
            try await journal.store(.sample(at: 4))
        }
        let found = try await place.reopened("doi-2")
        #expect(found.snapshot == .sample(at: 4))
        #expect(found.entries == [.mc(5), .mc(6)])
        #expect(found.head == 6)
    }

    @Test(arguments: Store.allCases)
    func `a snapshot of another version is passed over for the one before, and two are kept`(_ store: Store) async throws {
        let place = store.place()
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(6))
            try await journal.store(.sample(at: 2))
            try await journal.store(.sample(at: 4))
            try await journal.store(.sample(at: 5, format: 2))
        }
        #expect(try await place.reopened("doi-2").snapshot == .sample(at: 4))
        try await place.opened("doi-3") { journal, _ in try await journal.store(.sample(at: 6, format: 2)) }
        let found = try await place.reopened("doi-4")
        #expect(found.snapshot == nil)
        #expect(found.entries == JournalEntry.day(6))
    }

    @Test(arguments: Store.allCases)
    func `a snapshot of what is not durable yet is refused`(_ store: Store) async throws {
        let place = store.place()
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(1))
            await #expect(throws: JournalFault.outOfOrder(expected: 2, found: 2)) { try await journal.store(.sample(at: 2)) }
        }
        #expect(try await place.reopened("doi-2").snapshot == nil)
    }
}
