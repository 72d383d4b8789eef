import Conference
import Foundation
import GRDB
import Journal
import Testing

@testable import SQLiteJournal

@Suite struct LongHistoryTests {
    private let place = Place(.sqlite)

    /// The budget is 0.5 s in a release build; without optimisation and beside other tests five times that still tells a pass over columns from
    /// one over decoded events.
    static let patience = Duration.milliseconds(2_500)

    @Test func `a hundred thousand positions behind a snapshot open at once, and the oldest command is found`() async throws {
        let journal = SQLiteJournalStore(folder: place.folder, formatOfNew: .one)
        _ = try journal.open(term: "doi-1", snapshotFormat: 1)
        try journal.inspect { database in
            // The events before a snapshot are not read: these could not be.
            try database.execute(
                sql: """
                    WITH RECURSIVE n(seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM n WHERE seq < 100000)
                    INSERT INTO position SELECT seq, seq, 1, 'delegate', 'dai-bieu-' || (seq % 500), 'pledge.sign',
                        printf('%08x-0000-4000-8000-%012x', seq, seq), randomblob(32), CAST('{"receipt":"' || seq || '"}' AS BLOB),
                        '[' || hex(zeroblob(150)) FROM n
                    """)
            let snapshot = Snapshot(seq: 100_000, format: 1, content: Array(repeating: 0, count: 200_000))
            try database.execute(sql: "INSERT INTO snapshot VALUES (100000, 1, ?)", arguments: [Data(snapshot.body)])
        }
        journal.close()
        let again = SQLiteJournalStore(folder: place.folder, formatOfNew: .one)
        defer { again.close() }
        var history: History?
        let took = try ContinuousClock().measure { history = try again.open(term: "doi-2", snapshotFormat: 1) }
        let first = CommandKey(by: Principal(.delegate, "dai-bieu-1"), id: "00000001-0000-4000-8000-000000000001")
        #expect(try await again.find([first]).map(\.seq) == [1])
        #expect(history?.terms.last == Term(name: "doi-2", from: 100_001))
        #expect(took < Self.patience, "it took \(took)")
    }
}
