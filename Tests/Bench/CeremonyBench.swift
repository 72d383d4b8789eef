import Access
import Conference
import Fixtures
import Foundation
import Gateway
import Journal
import Programme
import Rehearsal

/// The conference of a whole country: how long its files take to be checked, what a step of the rite costs, how large the views become.
struct CeremonyBench {
    let agenda: URL
    let folder: URL

    func run(_ report: inout Report) throws {
        let large = folder.appendingPathComponent("lao-cai-2022")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: agenda, to: large)
        try LargeProgramme.grow(large)
        let check = microseconds { _ = ProgrammeFolder.read(at: large) }
        report.line("check of 3,131 recipients and 1,000 venues", check / 1e6, "s", budget: 2)
        let secret = try Secret.openOrCreate(at: folder.appendingPathComponent("secret").path)
        try confer(try BenchServer(agenda: large, secret: secret, history: .none, term: "bench"), &report)
    }

    /// Every round, as the cue has it, from the first reading to the last who leaves the platform.
    private func confer(_ server: BenchServer, _ report: inout Report) throws {
        _ = server.settle(server.opening)
        _ = server.settle(server.post("conference.open"))
        guard let item = server.programme.opening.items.first(where: { $0.kind == .awards }) else { throw BenchServer.Fault.programme }
        _ = server.settle(server.post("agenda.jump", #"{"to":"\#(item.id.text)"}"#, conditions: #"{"agenda":\#(server.seq)}"#))
        var (times, largest): ([Double], Int) = ([], 0)
        while case .round(let step, let id)? = server.state.cue.step {
            let arg = #"{"round":"\#(id.text)","confirm":["round.other-item","round.over-capacity","round.out-of-order"]}"#
            let conditions = #"{"round/\#(id.text)":\#(server.seq)}"#
            times.append(microseconds { _ = server.settle(server.post("round.\(step.rawValue)", arg, conditions: conditions)) })
            if times.count % 100 == 0 { largest = max(largest, server.snapshotBytes) }
        }
        times.sort()
        report.line("a step of the rite among them (median of \(times.count))", times[times.count / 2], "µs", budget: 1_000)
        report.line("the same, 99th percentile", times[times.count * 99 / 100], "µs")
        report.line("snapshot meanwhile, staff, at most", Double(largest) / 1_024, "KiB", budget: 64)
    }
}
