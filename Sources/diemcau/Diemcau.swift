import ArgumentParser
import CBuild
import Foundation
import Glibc
import Server

/// The command line: one server, and what prepares it and looks after its journals.
@main
struct Diemcau: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diemcau",
        abstract: "Keeps a hybrid conference in step: its agenda, clocks and screens, equal in every venue.",
        version: """
            diemcau, commit \(String(cString: diemcau_commit()))
            wire: \(Release.wire)
            journal: \(Release.journal)
            """,
        subcommands: [
            Serve.self, Check.self, Links.self, Print.self, Export.self, Verify.self, ReplayDay.self, ShowSigningKey.self, Archive.self,
            Backup.self, Restore.self, Upgrade.self, Erase.self, Accept.self, Pages.self,
        ])

    /// Whatever a command writes is its owner's alone: journals, backups and links hold names, words and keys. What it prints is its result: half a sheet of
    /// links must not pass for a whole one. The language reads the arguments from /proc; without it there would be none, and whatever was asked for would be
    /// answered with the help and success.
    static func main() {
        umask(0o077)
        do {
            guard CommandLine.arguments.first?.isEmpty == false else {
                complain("The arguments cannot be read, because /proc is not there. Mount it (mount -t proc proc /proc) and try again.")
                throw ExitCode(1)
            }
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
