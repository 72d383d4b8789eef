import Access
import Conference
import Foundation
import Gateway
import Journal
import Logging
import Programme
import Rehearsal
import Server

/// What a log that nobody reads costs the commands of the hall, against one that somebody does: by turns, in one run.
struct LogBench {
    let agenda: URL
    let folder: URL

    func run(_ report: inout Report) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let secret = try Secret.openOrCreate(at: folder.appendingPathComponent("secret").path)
        let server = try BenchServer(agenda: agenda, secret: secret, history: .none, term: "bench")
        _ = server.settle(server.opening)
        _ = server.settle(server.post("conference.open"))
        var logs = [Self.log(to: try Self.read()), Self.log(to: try Self.stuck())].map { (log: $0, times: [Double]()) }
        for round in 0..<8_000 {
            // Each log has as many of the one as of the other: 0 1 1 0.
            let (op, log) = (round % 2 == 0 ? "stage.hold" : "stage.release", (round + round / 2) % 2)
            logs[log].times.append(
                microseconds {
                    _ = server.settle(server.post(op))
                    logs[log].log.warning("command refused", metadata: ["op": "\(op)", "conference": "\(server.programme.id)"])
                })
        }
        let medians = logs.map { $0.times.sorted()[$0.times.count / 2] }
        report.line("one command and a line of a log that is read (median of 4,000)", medians[0], "µs")
        report.line("the same of a log that takes nothing, as a share of that", medians[1] / medians[0], "", budget: 1.1)
    }

    private static func log(to descriptor: Int32) -> Logger {
        let lines = LineWriter(to: descriptor, lost: LogfmtHandler.lost)
        return Logger(label: "bench") { _ in LogfmtHandler(lines) }
    }

    private static func read() throws -> Int32 {
        let ends = try pipe()
        Thread.detachNewThread {
            var piece = [UInt8](repeating: 0, count: 65_536)
            while Glibc.read(ends.reading, &piece, piece.count) > 0 {}
        }
        return ends.writing
    }

    /// Read by nobody: full after a third of the lines, and then the buffer too.
    private static func stuck() throws -> Int32 { try pipe().writing }

    private static func pipe() throws -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { throw CocoaError(.fileReadUnknown) }
        return (ends[0], ends[1])
    }
}
