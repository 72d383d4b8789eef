import ArgumentParser
import Foundation
import Server

/// The options that name folders and addresses. Each may also stand in the environment (`DIEMCAU_DATA`) or in a configuration file under the same name;
/// the command line wins over the environment, the environment over the file. An installed program reads /etc/diemcau/config.yaml where no other is named.
struct ServerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Folder of programmes.", valueName: "dir")) var agenda: String?
    @Option(help: ArgumentHelp("Folder of journals and of the secret.", valueName: "dir")) var data: String?
    @Option(
        help: ArgumentHelp(
            "Where the journals are: `sqlite`, in the data folder, or a database that several servers share.",
            valueName: "sqlite|postgres://…")) var journal: String?
    @Option(help: ArgumentHelp("Address to listen on.", valueName: "host:port")) var listen: String?
    @Option(help: ArgumentHelp("Where links lead, and whose pages are let in; may be repeated.", valueName: "url")) var origin: [String] =
        []
    @Option(help: ArgumentHelp("Configuration file, YAML.", valueName: "file")) var config: String?

    /// The settings, after `more` has put the options of one command over what file and environment say. What is wrong with them ends the command as
    /// a fault at the start does.
    func settings(complaint: (String) -> Void = complain, _ more: (inout SettingsFile) -> Void = { _ in }) throws -> Settings {
        for name in SettingsFile.strangers(in: ProcessInfo.processInfo.environment) {
            let known = SettingsFile.variables.joined(separator: ", ")
            warn("\(name) is no setting and is ignored. The settings are: \(known).", complaint)
        }
        let installation = Installation()
        return try failing(complaint) { () throws(StartFailure) in
            var file = try SettingsFile.read(config, installation)
            file.agenda = agenda ?? file.agenda
            file.data = data ?? file.data
            file.journal = journal ?? file.journal
            file.listen = listen ?? file.listen
            file.origins = origin.isEmpty ? file.origins : origin
            more(&file)
            return try file.settings(pages: installation?.pages, bundles: installation?.bundles)
        }
    }

    /// For a command that works in the data folder, whoever runs it: what it makes there belongs to whom the folder belongs.
    func inData(_ work: (Settings) throws -> Void) throws {
        let settings = try settings()
        let folder = DataOwnership(settings.data)
        try failing { () throws(StartFailure) in try folder.admit() }
        defer { folder.handOver() }
        try work(settings)
    }
}

/// Shows a failure's sentences and nothing else.
func failing<Result>(_ complaint: (String) -> Void = complain, _ work: () throws(StartFailure) -> Result) throws -> Result {
    do {
        return try work()
    } catch {
        for sentence in error.sentences { complaint(sentence) }
        throw ExitCode(1)
    }
}

/// What does not keep a command from its work.
func warn(_ sentence: String, _ complaint: (String) -> Void = complain) { complaint("warning: " + sentence) }

/// One sentence on standard error, by write(2): `FileHandle` ends the process where nobody reads.
func complain(_ sentence: String) {
    let bytes = Array((TerminalText.masked(sentence) + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
