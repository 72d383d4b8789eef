import Conference
import Journal
import Testing

@Suite struct ContractTests {
    @Test(arguments: Store.allCases)
    func `what was accepted is there at the next start, word for word`(_ store: Store) async throws {
        let place = store.place()
        let day = JournalEntry.day(5)
        try await place.opened("doi-1") { journal, history in
            #expect(
                history
                    == History(
                        format: store.format, terms: [Term(name: "doi-1", from: 1)], head: 0, snapshot: nil, entries: [], mark: nil,
                        shared: history.shared))
            #expect((history.shared != nil) == store.isShared)
            try await journal.append(Array(day[0..<1]))
            try await journal.append(Array(day[1...]))
        }
        let found = try await place.reopened("doi-2")
        #expect(found.head == 5)
        #expect(found.entries == day)
    }

    @Test(arguments: Store.allCases)
    func `a name keeps the very bytes in which it was written`(_ store: Store) async throws {
        let place = store.place()
        // `==` takes both spellings of Vần for one; the bytes differ, and a signature covers bytes.
        let spellings = ["Giàng Seo V\u{1EA7}n", "Giàng Seo Va\u{302}\u{300}n", "a/b \"c\" \u{0} \u{2028}"]
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(spellings.enumerated().map { JournalEntry.mc($0 + 1, reason: $1) })
        }
        let found = try await place.reopened("doi-2").entries.map { entry -> [UInt8] in
            guard case .lifecycle(.moved(_, _, let reason?, _)) = entry.logEntry.events[0] else { return [] }
            return Array(reason.utf8)
        }
        #expect(found == spellings.map { Array($0.utf8) })
    }

    @Test(arguments: Store.allCases)
    func `command ids and their results come back, from before the snapshot too`(_ store: Store) async throws {
        let place = store.place()
        let created = #"{"created":"i12"}"#
        try await place.opened("doi-1") { journal, _ in
            try await journal.append([.opening(), .mc(2, id: "A-1", result: created), .mc(3, id: "A-2")])
            try await journal.store(.sample(at: 3))
            try await journal.append([.mc(4, id: "A-3")])
        }
        let by = Principal(.mc, "mc-1")
        let wanted = ["A-1", "A-2", "A-3", "B-1"].map { CommandKey(by: by, id: $0) }
        try await place.opened("doi-2") { journal, _ in
            let found = try await journal.find(wanted)
            #expect(
                found == [
                    RecordedCommand(by: by, id: "A-1", digest: [0, 255, 2], seq: 2, result: Array(created.utf8)),
                    RecordedCommand(by: by, id: "A-2", digest: [0, 255, 3], seq: 3, result: []),
                    RecordedCommand(by: by, id: "A-3", digest: [0, 255, 4], seq: 4, result: []),
                ])
            let others = try await journal.find([CommandKey(by: Principal(.operator, "mc-1"), id: "A-1")])
            #expect(others == [])
        }
    }

    @Test(arguments: Store.allCases)
    func `a history that is whole is found to be so`(_ store: Store) async throws {
        let place = store.place()
        try await place.opened("doi-1") { journal, _ in try await journal.append(JournalEntry.day(3)) }
        try await place.opened("doi-2") { journal, _ in
            try await journal.append([.mc(4)])
            try await journal.store(.sample(at: 4))
            try await journal.verify()
        }
    }

    @Test(arguments: Store.allCases)
    func `a batch is written whole or not at all`(_ store: Store) async throws {
        let place = store.place()
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(2), mark: .sample(1))
            await #expect(throws: JournalFault.commandTaken(by: Principal(.mc, "mc-1"), id: "lenh-2")) {
                try await journal.append([.mc(3), .mc(4), .mc(5, id: "lenh-2")], mark: .sample(9))
            }
            await #expect(throws: JournalFault.commandTaken(by: Principal(.mc, "mc-1"), id: "X")) {
                try await journal.append([.mc(3, id: "X"), .mc(4, id: "X")], mark: .sample(9))
            }
            #expect(try await journal.reread(after: 0) == JournalEntry.day(2))
            try await journal.append([.mc(3)], mark: .sample(2))
        }
        let found = try await place.reopened("doi-2")
        #expect(found.entries == JournalEntry.day(3))
        #expect(found.mark == .sample(2))
    }

    @Test(arguments: Store.allCases)
    func `the same id of two principals is two commands, and the house has none`(_ store: Store) async throws {
        let place = store.place()
        let mine = JournalEntry.mc(1, id: "X")
        let logEntry = LogEntry(seq: 2, at: 5, by: Principal(.operator, "mc-1"), op: "conference.end", events: [])
        let house = [3, 4].map {
            JournalEntry(logEntry: LogEntry(seq: $0, at: 5, by: .system, op: "server.started", events: []), command: nil)
        }
        try await place.opened("doi-1") { journal, _ in
            try await journal.append([mine, JournalEntry(logEntry: logEntry, command: mine.command)] + house)
        }
        let twice = [Principal(.mc, "mc-1"), Principal(.operator, "mc-1")].map { CommandKey(by: $0, id: "X") }
        let found = try await place.opened("doi-2") { journal, _ in try await journal.find(twice) }
        #expect(found.map(\.key) == twice)
    }

    @Test(arguments: Store.ofFormatTwo)
    func `what is read again says in which term it was written`(_ store: Store) async throws {
        let place = store.place()
        try await place.opened("doi-1") { journal, _ in try await journal.append(JournalEntry.day(2)) }
        try await place.opened("doi-2") { journal, _ in
            try await journal.append([.mc(3)])
            #expect(try await journal.tail(after: 0).terms == [Term(name: "doi-1", from: 1), Term(name: "doi-2", from: 3)])
            #expect(try await journal.tail(after: 2).terms == [Term(name: "doi-2", from: 3)])
        }
    }

    @Test(arguments: Store.allCases)
    func `a taken position is refused and a gap too, and nothing changes`(_ store: Store) async throws {
        try await store.place().opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(3))
            await #expect(throws: JournalFault.positionTaken(3)) { try await journal.append([.mc(3, id: "khac")]) }
            await #expect(throws: JournalFault.outOfOrder(expected: 4, found: 5)) { try await journal.append([.mc(5)]) }
            await #expect(throws: JournalFault.outOfOrder(expected: 5, found: 6)) { try await journal.append([.mc(4), .mc(6)]) }
            #expect(try await journal.reread(after: 1) == [.mc(2), .mc(3)])
        }
    }

    @Test(arguments: Store.allCases)
    func `appends are answered in the order in which they were asked`(_ store: Store) async throws {
        let place = store.place()
        defer { withExtendedLifetime(place) {} }
        let journal = place.journal()
        _ = try journal.open(term: "doi-1", snapshotFormat: 1)
        let (answers, answered) = AsyncStream<Int>.makeStream()
        for seq in 1...200 {
            journal.append([.mc(seq)], mark: .sample()) { result in
                if case .success = result { answered.yield(seq) }
            }
        }
        // Waits for all of them.
        journal.close()
        answered.finish()
        var order: [Int] = []
        for await seq in answers { order.append(seq) }
        #expect(order == Array(1...200))
    }

    @Test(arguments: Store.allCases)
    func `the last sign of life is known at the next start`(_ store: Store) async throws {
        let place = store.place()
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(1), mark: .sample(1))
            journal.mark(.sample(6))
            journal.mark(.sample(11))
        }
        #expect(try await place.reopened("doi-2").mark == .sample(11))
    }

    @Test(arguments: Store.ofOneServer)
    func `a second server is kept out until the first has closed`(_ store: Store) async throws {
        let place = store.place()
        let first = place.journal()
        _ = try first.open(term: "doi-1", snapshotFormat: 1)
        #expect {
            try place.journal().open(term: "doi-2", snapshotFormat: 1)
        } throws: { error in
            guard case JournalFault.inUse? = error as? JournalFault else { return false }
            return "\(error)".contains("Another diemcau") && "\(error)".contains("Stop that server")
        }
        try await first.append(JournalEntry.day(1))
        first.close()
        #expect(try await place.reopened("doi-3").terms.map(\.name) == ["doi-1", "doi-3"])
    }

    @Test(arguments: Store.allCases)
    func `opening twice is refused and leaves the open journal at work`(_ store: Store) async throws {
        try await store.place().opened("doi-1") { journal, _ in
            #expect(throws: JournalFault.self) { try journal.open(term: "doi-2", snapshotFormat: 1) }
            try await journal.append(JournalEntry.day(1))
        }
    }

    @Test(arguments: Store.allCases)
    func `a journal that is not open says so`(_ store: Store) async throws {
        let place = store.place()
        defer { withExtendedLifetime(place) {} }
        let journal = place.journal()
        await #expect(throws: JournalFault.closed) { try await journal.append(JournalEntry.day(1)) }
        _ = try journal.open(term: "doi-1", snapshotFormat: 1)
        journal.close()
        await #expect(throws: JournalFault.closed) { try await journal.append(JournalEntry.day(1)) }
        await #expect(throws: JournalFault.closed) { try await journal.reread(after: 0) }
        await #expect(throws: JournalFault.closed) { try await journal.store(.sample(at: 0)) }
    }
}
