import Access
import Conference
import Foundation
import Gateway
import Journal
import Programme
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
        let journal = SQLiteJournal(folder: folder.appendingPathComponent("journal"))
        var seq = 0
        let time = try microseconds {
            let history = try journal.open(epoch: "after", snapshotFormat: Gateway.snapshotFormat)
            let house = try House(agenda: agenda, secret: secret, history: history, epoch: "after", at: 1_742_401_600_000)
            for case .append(_, _, let entries) in house.opening { try journal.appendAndWait(entries) }
            seq = house.gateway.conference(house.programme.id)?.seq ?? 0
        }
        journal.close()
        report.line("a start with \(seq) positions, until it is on disk", time / 1e6, "s", budget: 1)
    }

    /// A day of stage and clock work, with the snapshots that the server would store on its way.
    private func fill(_ secret: Secret) throws {
        let journal = SQLiteJournal(folder: folder.appendingPathComponent("journal"))
        let history = try journal.open(epoch: "before", snapshotFormat: Gateway.snapshotFormat)
        let house = try House(agenda: agenda, secret: secret, history: history, epoch: "before")
        var entries = house.settle(house.opening) + house.settle(house.post("conference.open"))
        for round in 0..<Self.positions {
            let actions = house.post(round % 2 == 0 ? "stage.hold" : "stage.release")
            entries += house.settle(actions)
            if entries.count >= 500 {
                try journal.appendAndWait(entries)
                entries = []
                if round > Self.positions - 2_000, let snapshot = house.gateway.snapshot(of: house.programme.id) {
                    journal.store(snapshot) { _ in }
                }
            }
        }
        if !entries.isEmpty { try journal.appendAndWait(entries) }
        journal.close()
    }
}
