import ArgumentParser
import Foundation
import Server

/// `diemcau export`: the record of a conference, which a stranger can check.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the record of a conference: every position of its history, signed.",
        discussion: """
            It works while a server runs, and is then the record so far. What is official can be read in it; of the rest it proves only that there was a position. Check it with \
            `diemcau verify DIR`.
            """)

    @OptionGroup var options: ServerOptions
    @Argument(help: "The conference, for example lao-cai-2022.") var conference: String
    @Option(help: ArgumentHelp("The folder for the record; it is made, or there and empty.", valueName: "dir")) var out: String

    func run() throws {
        try options.inData { settings in
            let folder = URL(fileURLWithPath: out, isDirectory: true)
            let record = try failing { () throws(StartFailure) in try Offline.export(conference, to: folder, settings) }
            try failing { () throws(StartFailure) in try ExportLog(in: settings.data).note("export", of: conference, to: folder) }
            TerminalText.show("\(out) holds \(record.positions) positions, \(record.opened) of them to be read.")
            if let loss = record.loss { warn(loss) }
            if record.erased > 0 { TerminalText.show("Texts that were erased: \(record.erased). The record is whole all the same.") }
        }
    }
}
