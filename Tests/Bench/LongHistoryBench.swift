import Access
import Conference
import Foundation
import Gateway
import Journal
import Rehearsal
import SQLiteJournal

/// A history of a million positions, as no day will ever have: made in format 1, upgraded, opened. What a start costs must not grow with what lies behind its
/// snapshot.
struct LongHistoryBench {
    let agenda: URL
    let folder: URL
    static let positions = 1_000_000

    private var journalFolder: URL { folder.appendingPathComponent("long", isDirectory: true) }

    func run(_ report: inout Report) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let secret = try Secret.openOrCreate(at: folder.appendingPathComponent("secret").path)
        try fill(secret)
        report.line("diemcau upgrade of \(Self.positions) positions", try microseconds { try upgrade(secret) } / 1e6, "s", budget: 600)
        let time = try microseconds { try start(secret) } / 1e6
        report.line("a start with \(Self.positions) positions right after it, until it is on disk", time, "s", budget: 1.5)
    }

    private func start(_ secret: Secret) throws {
        let journal = SQLiteJournalStore(folder: journalFolder)
        let history = try journal.open(term: "after", snapshotFormat: ConferenceGateway.snapshotFormat)
        precondition(history.head >= Self.positions && history.snapshot != nil, "the upgrade has left no snapshot of the end")
        let server = try BenchServer(agenda: agenda, secret: secret, history: history, term: "after", at: 1_742_401_600_000)
        for case .append(_, let entries) in server.opening { try journal.appendAndWait(entries) }
        journal.close()
    }

    private func upgrade(_ secret: Secret) throws {
        let replay = Replay()
        _ = try SQLiteJournalStore.upgrade(
            folder: journalFolder, at: Date(), rekeyed: { CommandDigest.keyed($0, secret: secret, conference: "long") },
            replay: { replay.apply($0) }, snapshot: { replay.snapshot })
    }

    /// The programme, and then signs of life under an MC's command ids: nothing of the state grows by them, everything of the history does.
    private func fill(_ secret: Secret) throws {
        let journal = SQLiteJournalStore(folder: journalFolder, formatOfNew: .one)
        let history = try journal.open(term: "before", snapshotFormat: ConferenceGateway.snapshotFormat)
        let server = try BenchServer(agenda: agenda, secret: secret, history: history, term: "before")
        var entries = server.settle(server.opening)
        var seq = entries.count
        while seq < Self.positions {
            for _ in 0..<10_000 {
                seq += 1
                let at = 1_642_401_600_000 + Milliseconds(seq)
                let logEntry = LogEntry(
                    seq: seq, at: at, by: Principal(.mc, "mc-1"), op: "server.started",
                    events: [.lifecycle(.serverStarted(at: at, lastSeen: nil))])
                let number = String(seq, radix: 16)
                let id = "00000000-0000-4000-9000-" + String(repeating: "0", count: 12 - number.count) + number
                entries.append(JournalEntry(logEntry: logEntry, command: CommandRecord(id: id, digest: Array(repeating: 1, count: 32))))
            }
            try journal.appendAndWait(entries)
            entries = []
        }
        journal.close()
    }
}
