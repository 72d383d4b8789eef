import ArgumentParser
import Foundation

/// The command line: one server, and what prepares it and looks after its journals.
@main
struct Diemcau: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diemcau",
        abstract: "Keeps a hybrid conference in step: its agenda, clocks and screens, equal in every venue.",
        subcommands: [Serve.self, Check.self, Links.self, Archive.self, Backup.self, Restore.self, Rehearse.self])

    /// What a command prints is its result: half a sheet of links must not pass for a whole one.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
            guard fflush(nil) == 0 else {
                let cause = String(cString: strerror(errno))
                complain("What was to be printed could not be written (\(cause)). Free some space there, or print elsewhere.")
                throw ExitCode(1)
            }
        } catch {
            exit(withError: error)
        }
    }
}
