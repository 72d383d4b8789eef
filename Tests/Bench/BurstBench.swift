import Access
import Conference
import Foundation
import Gateway
import Journal
import Rehearsal
import SQLiteJournal

/// Twenty commands at once: how many transactions, and so how many fsyncs, they cost, and how long until all are durable.
struct BurstBench {
    let agenda: URL
    let folder: URL

    func run(_ report: inout Report) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let journal = SQLiteJournalStore(folder: folder.appendingPathComponent("journal"))
        let history = try journal.open(term: "burst", snapshotFormat: ConferenceGateway.snapshotFormat)
        let secret = try Secret.openOrCreate(at: folder.appendingPathComponent("secret").path)
        let server = try BenchServer(agenda: agenda, secret: secret, history: history, term: "burst")
        try write(server.opening, server, journal)
        try write(server.post("conference.open"), server, journal)
        var batches = 0
        let time = try microseconds {
            var requests: [StoreRequest] = []
            for second in 0..<20 { requests += server.post("timer.start", #"{"seconds":\#(60 + second)}"#, wait: 0) }
            batches = try write(requests, server, journal)
        }
        journal.close()
        report.line("a burst of 20 commands: transactions, each one fsync", Double(batches), "of 20", budget: 2)
        report.line("a burst of 20 commands: until the last is durable and told", time / 1_000, "ms")
    }

    /// Carries out what is to be written, waiting for the disk each time; gives the number of transactions.
    @discardableResult
    private func write(_ requests: [StoreRequest], _ server: BenchServer, _ journal: SQLiteJournalStore) throws -> Int {
        var (batches, pending) = (0, requests)
        while let request = pending.first {
            pending.removeFirst()
            guard case .append(_, let entries) = request else { continue }
            batches += 1
            try journal.appendAndWait(entries)
            pending += server.grant(request)
        }
        return batches
    }
}

extension SQLiteJournalStore {
    func appendAndWait(_ entries: [JournalEntry]) throws {
        let done = DispatchSemaphore(value: 0)
        let mark = TimeMark(serverTime: entries.last?.logEntry.at ?? 0, wall: 0, bootID: "bench", bootTime: 0)
        append(entries, mark: mark) { result in
            if case .failure(let fault) = result { fatalError(fault.description) }
            done.signal()
        }
        done.wait()
    }
}
