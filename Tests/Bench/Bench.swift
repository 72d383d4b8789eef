import Foundation

/// `make bench`: the figures that the README promises, each measured in this run and printed beside its budget.
@main
struct Bench {
    static func main() throws {
        let root = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(
            "diemcau-bench-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let agenda = root.appendingPathComponent("agenda/lao-cai-2022")
        var report = Report()
        try CommandBench(agenda: agenda).run(&report)
        try LogBench(agenda: agenda, folder: scratch.appendingPathComponent("log")).run(&report)
        try CeremonyBench(agenda: agenda, folder: scratch.appendingPathComponent("ceremony")).run(&report)
        try BurstBench(agenda: agenda, folder: scratch.appendingPathComponent("burst")).run(&report)
        try RestartBench(agenda: agenda, folder: scratch.appendingPathComponent("restart")).run(&report)
        try RecordsBench(agenda: agenda, folder: scratch.appendingPathComponent("records")).run(&report)
        try LongHistoryBench(agenda: agenda, folder: scratch.appendingPathComponent("history")).run(&report)
        if !report.keepsEveryBudget { exit(1) }
    }
}

/// The figures, as they are found.
struct Report {
    private(set) var keepsEveryBudget = true

    mutating func line(_ what: String, _ value: Double, _ unit: String, budget: Double? = nil) {
        let within = budget.map { value <= $0 } ?? true
        if !within { keepsEveryBudget = false }
        let verdict = budget.map { " (budget \(Self.number($0)) \(unit)\(within ? "" : ", MISSED"))" } ?? ""
        print(what.padding(toLength: 66, withPad: " ", startingAt: 0), Self.number(value), unit + verdict)
    }

    private static func number(_ value: Double) -> String { String(format: value < 10 ? "%.2f" : "%.0f", value) }
}

/// Microseconds of a piece of work.
func microseconds(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let elapsed = try clock.measure(work).components
    return Double(elapsed.seconds) * 1e6 + Double(elapsed.attoseconds) / 1e12
}
