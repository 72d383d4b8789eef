import ArgumentParser
import Foundation
import Server

/// `diemcau archive`: start over with the same links.
struct Archive: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Set a conference's journal aside, so that it starts over with the same links.")

    @OptionGroup var options: ServerOptions
    @Argument(help: "The conference.") var conference: String

    func run() throws {
        let settings = try options.settings()
        let kept = try failing { () throws(StartFailure) in try Offline.archive(conference, settings) }
        TerminalText.show("The journal is kept in \(kept.path); the next start begins anew, with the same links.")
    }
}

/// `diemcau backup`: one file, also while the server runs.
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Copy a conference's journal to one file, also while the server runs.")

    @OptionGroup var options: ServerOptions
    @Argument(help: "The conference.") var conference: String
    @Option(help: ArgumentHelp("The file to make; it must not exist.", valueName: "file")) var out: String

    func run() throws {
        let settings = try options.settings()
        try failing { () throws(StartFailure) in try Offline.backup(conference, to: URL(fileURLWithPath: out), settings) }
        TerminalText.show("\(out) holds everything that was accepted up to now.")
    }
}

/// `diemcau restore`: a backup in the place of a journal.
struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Put a backup in the place of a conference's journal.")

    @OptionGroup var options: ServerOptions
    @Argument(help: "The conference.") var conference: String
    @Option(name: .customLong("from"), help: ArgumentHelp("The backup.", valueName: "file")) var source: String

    func run() throws {
        let settings = try options.settings()
        try failing { () throws(StartFailure) in try Offline.restore(conference, from: URL(fileURLWithPath: source), settings) }
        TerminalText.show("\(conference) goes on where \(source) ended; clients are given the state anew.")
    }
}
