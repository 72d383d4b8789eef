import ArgumentParser
import Foundation
import Server

/// `diemcau links`: the join link of everybody, whether the server runs or not.
struct Links: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the links of a conference.")

    @OptionGroup var options: ServerOptions
    @Argument(help: "The conference, for example lao-cai-2022.") var conference: String
    @Flag(help: "One JSON array of {role, person, name, url, token}.") var json = false
    @Option(help: ArgumentHelp("A page of cards with QR codes, to print on A4 and cut; it must not exist.", valueName: "file"))
    var html: String?

    func validate() throws {
        if json, html != nil { throw ValidationError("--json and --html are two ways to have the links: give one.") }
    }

    func run() throws { try options.inData(printLinks) }

    private func printLinks(_ settings: Settings) throws {
        let isDraft = try failing { () throws(StartFailure) in try Offline.isDraft(conference, settings) }
        if let html {
            let file = URL(fileURLWithPath: html)
            let cards = try failing { () throws(StartFailure) in try Offline.sheet(of: conference, to: file, settings) }
            try failing { () throws(StartFailure) in try ExportLog(in: settings.data).note("links", of: conference, to: file) }
            TerminalText.show(
                "\(html) holds \(cards) cards to print on A4 and cut. They are keys: it has mode 0600; delete it once it is printed.")
        } else {
            show(try failing { () throws(StartFailure) in try Offline.links(of: conference, settings) })
        }
        if isDraft {
            warn("\(conference) is a draft and not served: these links open nothing until `draft: true` is out of its conference.yaml.")
        }
    }

    private func show(_ links: [JoinLink]) {
        guard json else { return links.forEach { TerminalText.show("\($0.role)\t\($0.name)\t\($0.url)") } }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let text = try? encoder.encode(links) else { preconditionFailure("five strings have no JSON") }
        print(TerminalText.maskedJSON(String(decoding: text, as: UTF8.self)))
    }
}
