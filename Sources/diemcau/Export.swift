import ArgumentParser
import Foundation
import Server

/// `diemcau export`: the record of a conference, which a stranger can check.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the record of a conference: minutes, registers, and every position of its history, signed.",
        discussion: """
            Minutes, quick report and registers to be printed by a browser (HTML); the registers for a spreadsheet (CSV) and for programs (JSON); the history that they \
            were made of, signed. What is official can be read in it; of the rest it proves only that there was a position. It works while a server runs, and is \
            then the record so far: before the end all papers are marked as drafts. Check it with `diemcau verify DIR`.
            """)

    @OptionGroup var options: ServerOptions
    @Argument(help: "The conference, for example lao-cai-2022.") var conference: String
    @Option(help: ArgumentHelp("The folder for the record; it is made, or there and empty.", valueName: "dir")) var out: String

    @Flag(help: "Its papers also as .docx, to be edited; by pandoc.") var docx = false
    @Flag(help: "Its papers also as PDF; by chromium.") var pdf = false

    private var formats: [OfficeFormat] { (docx ? [.docx] : []) + (pdf ? [.pdf] : []) }

    func run() throws {
        try options.inData { settings in
            let folder = URL(fileURLWithPath: out, isDirectory: true)
            let record = try failing { () throws(StartFailure) in
                try Offline.export(conference, to: folder, as: formats, at: Date(), settings)
            }
            try failing { () throws(StartFailure) in try ExportLog(in: settings.data).note("export", of: conference, to: folder) }
            for paper in record.papers { TerminalText.show("\(paper.file.lastPathComponent)\t\(paper.title)") }
            TerminalText.show("\(out) holds \(record.positions) positions, \(record.opened) of them to be read.")
            if let loss = record.loss { warn(loss) }
            if record.erased > 0 { TerminalText.show("Texts that were erased: \(record.erased). The record is whole all the same.") }
            if record.isDraft { TerminalText.show("\(conference) is not over: these papers are drafts.") }
        }
    }
}
