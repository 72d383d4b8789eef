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
    @Option(help: ArgumentHelp("Folder of the bundles of the pages.", valueName: "dir")) var bundles: String?
    @Flag(help: "Send the pages as their sources, whether they are bundled or not.") var pagesFromSource = false
    @Flag(help: "Let no browser keep the pages, and throw away what they kept.") var noServiceWorker = false
    @Option(help: "Address of a proxy whose X-Forwarded-For counts; may be repeated.") var trustedProxy: [String] = []
    @Flag(help: "Serve plain HTTP outside loopback.") var allowPlainHttp = false

    /// Signals and streams come first: whatever happens from here on, the server can be told to end, and ends by nothing that it says.
    func run() throws {
        LineWriter.openStandardStreams()
        let signals = Signals()
        let log = LineWriter(to: STDERR_FILENO, lost: LogfmtHandler.lost)
        let output = LineWriter(to: STDOUT_FILENO) { "(\($0) lines are missing here)" }
        LoggingSystem.bootstrap { _ in LogfmtHandler(log) }
        let logger = Logger(label: "diemcau")
        let flush = { @Sendable in [output, log].forEach { $0.flush(within: StopBounds.flushSeconds / 2) } }
        signals.listen(log: logger, flush: flush)
        defer { flush() }
        var settings = try settings(log)
        let notify = NotifySocket(environment: ProcessInfo.processInfo.environment)
        let server = try failing({ log.write(TerminalText.masked($0)) }) { () throws(StartFailure) in
            try DataOwnership(settings.data).admitServer()
            return try ConferenceServer(settings, log: logger, lines: log, notify: notify)
        }
        settings.listen = Address(host: settings.listen.host, port: server.port)
        // What a service prints goes into the system's log, where keys do not belong.
        if notify == nil { for (conference, links) in server.links(base: settings.baseURL) { Self.show(conference, links, output) } }
        for (conference, remedy) in server.withheld { output.write(TerminalText.masked("\(conference): not served: \(remedy)")) }
        output.write("Serving on \(settings.listen.text). Stop with Ctrl-C.")
        server.run(signals)
    }

    private func settings(_ log: LineWriter) throws -> Settings {
        try options.settings(complaint: { log.write(TerminalText.masked($0)) }) { file in
            file.certificate = tlsCert ?? file.certificate
            file.key = tlsKey ?? file.key
            file.pages = pages ?? file.pages
            file.bundles = bundles ?? file.bundles
            file.pagesFromSource = pagesFromSource || file.pagesFromSource
            file.keepsPages = !noServiceWorker && file.keepsPages
            file.trustedProxies = trustedProxy.isEmpty ? file.trustedProxies : trustedProxy
            file.allowsPlainHTTP = allowPlainHttp || file.allowsPlainHTTP
        }
    }

    /// One link of every role: what somebody who tries the thing needs. `diemcau links` prints all of them.
    private static func show(_ conference: String, _ links: [JoinLink], _ output: LineWriter) {
        output.write("\(conference): one link of each role (all of them: diemcau links \(conference))")
        var shown: Set<String> = []
        for link in links where shown.insert(link.role).inserted {
            output.write("  \(link.role.padding(toLength: 9, withPad: " ", startingAt: 0)) \(link.url)")
        }
    }
}
