import ArgumentParser
import Foundation
import Server

/// `diemcau print`: the papers of a day, before it or in the middle of it.
struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the papers of a conference, to be printed on A4 by a browser.",
        discussion: """
            Run of show, the MC's words, awards in order of conferral, tray sheets, roll of guests, pledge and each venue's own times: an HTML file each, of the \
            journal where the conference has one, else of its programme. A paper for which the programme has nothing is not written. The cards with everybody's \
            links are printed by `diemcau links CONFERENCE --html FILE`.
            """)

    @OptionGroup var options: ServerOptions
    @Argument(help: "The conference, for example lao-cai-2022.") var conference: String
    @Option(help: ArgumentHelp("The folder for the papers; it is made, or there and empty.", valueName: "dir")) var out: String
    @Flag(help: "Only what is still to come, with the times as the day would go on from now.") var rest = false

    func run() throws {
        try options.inData { settings in
            let folder = URL(fileURLWithPath: out, isDirectory: true)
            let papers = try failing { () throws(StartFailure) in
                try Offline.papers(of: conference, restAt: rest ? Date() : nil, to: folder, settings)
            }
            try failing { () throws(StartFailure) in try ExportLog(in: settings.data).note("print", of: conference, to: folder) }
            for paper in papers { TerminalText.show("\(paper.file.lastPathComponent)\t\(paper.title)") }
            if papers.isEmpty { TerminalText.show("\(conference) has nothing to print.") }
        }
    }
}
