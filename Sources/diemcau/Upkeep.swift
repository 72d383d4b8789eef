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
        try options.inData { settings in
            let kept = try failing { () throws(StartFailure) in try Offline.archive(conference, settings) }
            TerminalText.show("The journal is kept in \(kept); the next start begins anew, with the same links.")
        }
    }
}

/// `diemcau backup`: one file, also while the server runs.
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Copy a conference's journal to one file, also while the server runs.")

    @OptionGroup var options: ServerOptions
    @Argument(help: "The conference.") var conference: String
    @Option(help: ArgumentHelp("The file to make; it must not exist.", valueName: "file")) var out: String

    func run() throws {
        try options.inData { settings in
            try failing { () throws(StartFailure) in
                let file = URL(fileURLWithPath: out)
                try Offline.backup(conference, to: file, settings)
                try ExportLog(in: settings.data).note("backup", of: conference, to: file)
            }
            TerminalText.show("\(out) holds everything that was accepted up to now.")
        }
    }
}

/// `diemcau restore`: a backup in the place of a journal.
struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Put a backup in the place of a conference's journal.")

    @OptionGroup var options: ServerOptions
    @Argument(help: "The conference.") var conference: String
    @Option(name: .customLong("from"), help: ArgumentHelp("The backup.", valueName: "file")) var source: String

    func run() throws {
        try options.inData { settings in
            try failing { () throws(StartFailure) in try Offline.restore(conference, from: URL(fileURLWithPath: source), settings) }
            TerminalText.show("\(conference) goes on where \(source) ended; clients are given the state anew.")
        }
    }
}

/// `diemcau upgrade`: the journal in the newest format.
struct Upgrade: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Rewrite a journal in the newest format; the server must be stopped.",
        discussion: """
            A journal is written in its own format until then, so that the release before can take the day over. Afterwards it cannot. The old one is kept.
            """)

    @OptionGroup var options: ServerOptions
    @Argument(help: "The conference, for example lao-cai-2022.") var conference: String

    func run() throws {
        try options.inData { settings in
            guard let kept = try failing(complain, { () throws(StartFailure) in try Offline.upgrade(conference, settings) }) else {
                return TerminalText.show("\(conference) is written in the newest format already; nothing was changed.")
            }
            TerminalText.show("\(conference) is written in the newest format now. The old journal is kept in \(kept).")
        }
    }
}
