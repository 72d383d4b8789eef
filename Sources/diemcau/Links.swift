import ArgumentParser
import Foundation
import Server

/// `diemcau links`: the join link of everybody, whether the server runs or not.
struct Links: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the links of a conference.")

    @OptionGroup var options: ServerOptions
    @Argument(help: "The conference, for example lao-cai-2022.") var conference: String
    @Flag(help: "One JSON array of {role, person, name, url, token}.") var json = false

    func run() throws {
        let settings = try options.settings()
        let links = try failing { () throws(StartFailure) in try Offline.links(of: conference, settings) }
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(links), as: UTF8.self))
        } else {
            for link in links { print("\(link.role)\t\(link.name)\t\(link.url)") }
        }
    }
}
