import ArgumentParser
import Conference
import Foundation
import Programme
import Rehearsal
import StrictJSON

/// `rehearse`: simulated days of a conference, with bad lines, failing disks and dying servers, held against what the server promises. No server needs it, so
/// none carries it along.
@main
struct Rehearse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse", abstract: "Rehearse a conference on virtual time; exit 1 when a promise is broken.",
        discussion: "Everything that happens is drawn from the seed: the same seed is the same day, and ends with the same digest.")

    @Argument(help: "The conference, for example lao-cai-2022.") var conference: String
    @Option(help: ArgumentHelp("Folder of programmes.", valueName: "dir")) var agenda = "agenda"
    @Option(help: "The one seed to rehearse; 1 without any.") var seed: UInt64?
    @Option(help: ArgumentHelp("So many seeds, one after the other.", valueName: "count")) var seeds: Int?
    @Option(help: ArgumentHelp("The first of these seeds; 1 unless said otherwise.", valueName: "seed")) var from: UInt64?
    @Option(help: "Turns of a day, each a few hundred milliseconds long.") var steps = Scale.standard.steps
    @Option(help: "Tabs that follow, over all roles.") var clients = Scale.standard.clients
    @Option(
        help:
            "So many servers on one store, with the lines between them and the store cut now and then, and people who go from one to another."
    )
    var servers = 1
    @Flag(help: "One JSON object of counters, faults and failures.") var json = false

    func validate() throws {
        if seed != nil, seeds != nil || from != nil {
            throw ValidationError("--seed names one seed, --seeds and --from several: give one.")
        }
        guard (1...1_000_000).contains(seeds ?? 1) else { throw ValidationError("--seeds is a number from 1 to 1000000.") }
        guard (60...1_000_000).contains(steps) else { throw ValidationError("--steps is a number from 60 to 1000000.") }
        guard (1...16).contains(servers) else { throw ValidationError("--servers is a number from 1 to 16.") }
        guard (1...10_000).contains(clients) else { throw ValidationError("--clients is a number from 1 to 10000.") }
    }

    func run() throws {
        let folder = URL(filePath: agenda).appending(path: conference)
        guard let opening = ProgrammeFolder.read(at: folder).programme?.opening else {
            complain("\(conference) is no programme that can be rehearsed: `diemcau check \(folder.relativePath)` says what is wrong.")
            throw ExitCode(1)
        }
        let first = seed ?? from ?? 1
        var total = Report()
        for number in 0..<UInt64(seeds ?? 1) {
            let report = rehearse(opening, seed: first &+ number)
            for failure in report.failures { complain("warning: \(failure)") }
            if seeds == nil { total = report } else { total.add(report) }
        }
        print(json ? String(decoding: JSONWriter.write(total.json), as: UTF8.self) : Self.sentence(total))
        if !total.isSound { throw ExitCode(1) }
    }

    private func rehearse(_ opening: Opening, seed: UInt64) -> Report {
        servers > 1
            ? SeveralServersSimulation(conference, opening, servers: servers, seed: seed, steps: steps).run()
            : Simulation(conference, opening, seed: seed, scale: Scale(steps: steps, clients: clients)).run()
    }

    private func complain(_ sentence: String) { FileHandle.standardError.write(Data((sentence + "\n").utf8)) }

    private static func sentence(_ report: Report) -> String {
        let failures = Oracle.allCases.map { "\($0.rawValue) \(report.failures(of: $0))" }.joined(separator: ", ")
        return """
            \(report[.seeds]) seeds, \(report[.commands]) commands, \(report[.positions]) positions, \(report[.reconnects]) reconnects, \
            \(report[.restarts]) restarts, \(report[.bytesSearched]) bytes searched
            failures: \(failures)
            digest \(report.digestText)
            """
    }
}
