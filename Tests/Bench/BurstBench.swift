import Access
import Conference
import Foundation
import Gateway
import Journal
import SQLiteJournal

/// Twenty commands at once: how many transactions, and so how many fsyncs, they cost, and how long until all are durable.
struct BurstBench {
    let agenda: URL
    let folder: URL

    func run(_ report: inout Report) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let journal = SQLiteJournal(folder: folder.appendingPathComponent("journal"))
        let history = try journal.open(epoch: "burst", snapshotFormat: Gateway.snapshotFormat)
        let secret = try Secret.openOrCreate(at: folder.appendingPathComponent("secret").path)
        let house = try House(agenda: agenda, secret: secret, history: history, epoch: "burst")
        try write(house.opening, house, journal)
        try write(house.post("conference.open"), house, journal)
        var batches = 0
        let time = try microseconds {
            var actions: [Action] = []
            for second in 0..<20 { actions += house.post("timer.start", #"{"seconds":\#(60 + second)}"#, wait: 0) }
            batches = try write(actions, house, journal)
        }
        journal.close()
        report.line("a burst of 20 commands: transactions, each one fsync", Double(batches), "of 20", budget: 2)
        report.line("a burst of 20 commands: until the last is durable and told", time / 1_000, "ms")
    }

    /// Carries out what is to be written, waiting for the disk each time; gives the number of transactions.
    @discardableResult
    private func write(_ actions: [Action], _ house: House, _ journal: SQLiteJournal) throws -> Int {
        var (batches, pending) = (0, actions)
        while let action = pending.first {
            pending.removeFirst()
            guard case .append(_, let batch, let entries) = action else { continue }
            batches += 1
            try journal.appendAndWait(entries)
            pending += house.commit(batch)
        }
        return batches
    }
}

extension SQLiteJournal {
    func appendAndWait(_ entries: [Entry]) throws {
        let done = DispatchSemaphore(value: 0)
        let mark = TimeMark(serverTime: entries.last?.position.at ?? 0, wall: 0, bootID: "bench", bootTime: 0)
        append(entries, mark: mark) { result in
            if case .failure(let fault) = result { fatalError(fault.description) }
            done.signal()
        }
        done.wait()
    }
}
