import ArgumentParser
import Foundation
import Programme

/// `diemcau check`: every fault of a programme in one run, with file, line and remedy; or what was understood of it.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check a programme; exit 1 when something is wrong.")

    @Argument(help: "The programme's folder, for example agenda/lao-cai-2022.") var folder: String

    func run() throws {
        let reading = ProgrammeFolder.read(at: URL(fileURLWithPath: folder, isDirectory: true), printed: folder)
        for complaint in reading.complaints { TerminalText.show(complaint.description) }
        let faults = reading.complaints.count { !$0.isWarning }
        if faults > 0 {
            TerminalText.show("\(faults) to mend")
            throw ExitCode(1)
        }
        let warnings = reading.complaints.count
        TerminalText.show("\(folder): nothing to mend" + (warnings > 0 ? ", \(warnings) warning\(warnings == 1 ? "" : "s")" : ""))
        for (about, text) in reading.summary?.lines ?? [] {
            TerminalText.show("  " + about.padding(toLength: 12, withPad: " ", startingAt: 0) + text)
        }
    }
}
