import ArgumentParser
import Foundation
import Server

/// `diemcau check`: every fault of a programme in one run, with file, line and remedy.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check a programme; exit 1 when something is wrong.")

    @Argument(help: "The programme's folder, for example agenda/lao-cai-2022.") var folder: String

    func run() throws {
        let complaints = Offline.complaints(about: URL(fileURLWithPath: folder, isDirectory: true))
        for complaint in complaints { print(complaint.sentence) }
        let faults = complaints.filter { !$0.isWarning }.count
        if faults > 0 {
            print("\(faults) to mend")
            throw ExitCode(1)
        }
        print("\(folder): nothing to mend")
    }
}
