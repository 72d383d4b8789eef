import ArgumentParser
import Foundation
import Logging
import Server

/// `diemcau serve`: every conference of the agenda folder that is no draft.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the conferences, and print a link for every role.")

    @OptionGroup var options: ServerOptions

    @Option(help: "TLS certificate chain, PEM.") var tlsCert: String?
    @Option(help: "TLS key of that certificate, PEM.") var tlsKey: String?
    @Option(help: ArgumentHelp("Folder of the pages.", valueName: "dir")) var pages: String?
    @Option(help: "Address of a proxy whose X-Forwarded-For counts; may be repeated.") var trustedProxy: [String] = []
    @Flag(help: "Serve plain HTTP outside loopback.") var allowPlainHttp = false

    func run() throws {
        var settings = try options.settings { file in
            file.certificate = tlsCert ?? file.certificate
            file.key = tlsKey ?? file.key
            file.pages = pages ?? file.pages
            file.trustedProxies = trustedProxy.isEmpty ? file.trustedProxies : trustedProxy
            file.allowsPlainHTTP = allowPlainHttp || file.allowsPlainHTTP
        }
        LoggingSystem.bootstrap { _ in LogfmtHandler() }
        let notify = NotifySocket(environment: ProcessInfo.processInfo.environment)
        let server = try failing { () throws(StartFailure) in
            try DataOwnership(settings.data).admitServer()
            return try Server(settings, log: Logger(label: "diemcau"), notify: notify)
        }
        settings.listen = Address(host: settings.listen.host, port: server.port)
        // What a service prints goes into the system's log, where keys do not belong.
        if notify == nil { for (conference, links) in server.links(base: settings.baseURL) { Self.show(conference, links) } }
        for (conference, links) in server.links(base: settings.baseURL) { Self.show(conference, links) }
        for (conference, remedy) in server.withheld { Self.say("\(conference): not served: \(remedy)") }
        Self.say("Serving on \(settings.listen.text). Stop with Ctrl-C.")
        server.run()
    }

    /// At once, also into a pipe: whoever started us waits for this line.
    private static func say(_ line: String) { FileHandle.standardOutput.write(Data((TerminalText.masked(line) + "\n").utf8)) }

    /// One link of every role: what somebody who tries the thing needs. `diemcau links` prints all of them.
    private static func show(_ conference: String, _ links: [JoinLink]) {
        say("\(conference): one link of each role (all of them: diemcau links \(conference))")
        var shown: Set<String> = []
        for link in links where shown.insert(link.role).inserted {
            say("  \(link.role.padding(toLength: 9, withPad: " ", startingAt: 0)) \(link.url)")
        }
    }
}
