import Access
import Conference
import Foundation
import Gateway
import Journal
import Programme
import Rehearsal
import SQLiteJournal

/// How long a start takes that finds 100,000 positions: the journal opened, the state as its newest snapshot has it, and what came after.
struct RestartBench {
    let agenda: URL
    let folder: URL
    static let positions = 100_000

    func run(_ report: inout Report) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let secret = try Secret.openOrCreate(at: folder.appendingPathComponent("secret").path)
        try fill(secret)
        let journal = SQLiteJournalStore(folder: folder.appendingPathComponent("journal"))
        var seq = 0
        let time = try microseconds {
            let history = try journal.open(term: "after", snapshotFormat: ConferenceGateway.snapshotFormat)
            let server = try BenchServer(agenda: agenda, secret: secret, history: history, term: "after", at: 1_742_401_600_000)
            for case .append(_, let entries) in server.opening { try journal.appendAndWait(entries) }
            seq = server.seq
        }
        journal.close()
        report.line("a start with \(seq) positions, until it is on disk", time / 1e6, "s", budget: 1)
    }

    /// A day of stage and clock work, with the snapshots that the server would store on its way.
    private func fill(_ secret: Secret) throws {
        let journal = SQLiteJournalStore(folder: folder.appendingPathComponent("journal"))
        let history = try journal.open(term: "before", snapshotFormat: ConferenceGateway.snapshotFormat)
        let server = try BenchServer(agenda: agenda, secret: secret, history: history, term: "before")
        var entries = server.settle(server.opening) + server.settle(server.post("conference.open"))
        for round in 0..<Self.positions {
            let requests = server.post(round % 2 == 0 ? "stage.hold" : "stage.release")
            entries += server.settle(requests)
            if entries.count >= 500 {
                try journal.appendAndWait(entries)
                entries = []
                if round > Self.positions - 2_000, let snapshot = server.snapshot {
                    journal.store(snapshot) { _ in }
                }
            }
        }
        if !entries.isEmpty { try journal.appendAndWait(entries) }
        journal.close()
    }
}
