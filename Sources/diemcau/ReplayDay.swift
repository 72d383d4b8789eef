import ArgumentParser
import Foundation
import Server

/// `diemcau replay`: what was told at a moment of a day that is over, or is on.
struct ReplayDay: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Say what the views told and what each screen was to show at a moment of the day.",
        discussion: """
            The history is played again up to that moment. With --record each view is held against the digest that the record has of it. A release that shows the same state \
            otherwise than the one that wrote the record says so. What a participant alone was told is not in it.
            """)

    @OptionGroup var options: ServerOptions
    @Argument(help: "The conference, for example lao-cai-2022.") var conference: String
    @Option(help: ArgumentHelp("A position of the history, or a time of the day: 432, 15:42, 15:42:07.", valueName: "moment")) var at:
        String
    @Option(help: ArgumentHelp("A folder that `diemcau export` has written.", valueName: "dir")) var record: String?
    @Option(help: ArgumentHelp("A new or empty folder for the views, a JSON file each.", valueName: "dir")) var out: String?

    func run() throws {
        try options.inData { settings in
            let record = record.map { URL(fileURLWithPath: $0, isDirectory: true) }
            let moment = try failing { () throws(StartFailure) in
                try Offline.replay(
                    conference, at: at, against: record, to: out.map { URL(fileURLWithPath: $0, isDirectory: true) }, settings)
            }
            if let out {
                let folder = URL(fileURLWithPath: out, isDirectory: true)
                try failing { () throws(StartFailure) in try ExportLog(in: settings.data).note("replay", of: conference, to: folder) }
            }
            for sentence in moment { TerminalText.show(sentence) }
        }
    }
}
