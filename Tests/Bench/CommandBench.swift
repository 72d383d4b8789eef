import Access
import Conference
import Foundation
import Gateway
import Journal
import Programme
import Rehearsal

/// One command from its bytes to the views of all audiences, the disk apart.
struct CommandBench {
    let agenda: URL

    func run(_ report: inout Report) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("diemcau-bench-secret-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let server = try BenchServer(agenda: agenda, secret: try Secret.openOrCreate(at: folder.path), history: .none, term: "bench")
        _ = server.settle(server.opening)
        _ = server.settle(server.post("conference.open"))
        var times: [Double] = []
        for round in 0..<2_000 { times.append(microseconds { _ = server.settle(step(round, in: server)) }) }
        times.sort()
        report.line("one command: read, decide, apply, views (median of 2,000)", times[times.count / 2], "µs", budget: 200)
        report.line("the same, 99th percentile", times[times.count * 99 / 100], "µs")
        report.line("snapshot of the example, staff", Double(server.snapshotBytes) / 1_024, "KiB", budget: 32)
    }

    /// What an MC does: the agenda moves, is lengthened, is taken back; the screens are held and released.
    private func step(_ round: Int, in server: BenchServer) -> [StoreRequest] {
        let item = server.programme.opening.items[round / 4 % server.programme.opening.items.count].id.text
        switch round % 4 {
        case 0: return server.post("agenda.jump", #"{"to":"\#(item)"}"#, conditions: #"{"agenda":\#(server.seq)}"#)
        case 1: return server.post("agenda.extend", #"{"minutes":1}"#)
        case 2: return server.post("stage.hold")
        default: return server.post("stage.release")
        }
    }
}
