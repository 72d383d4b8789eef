import ArgumentParser
import Glibc

/// The command line: one server, and what prepares it and looks after its journals.
@main
struct Diemcau: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diemcau",
        abstract: "Keeps a hybrid conference in step: its agenda, clocks and screens, equal in every venue.",
        subcommands: [
            Serve.self, Check.self, Links.self, Archive.self, Backup.self, Restore.self, Upgrade.self, Accept.self, Rehearse.self,
        ])

    /// Whatever a command writes is its owner's alone: journals, backups and links hold names, words and keys.
    static func main() {
        umask(0o077)
        main(nil)
    }
}
