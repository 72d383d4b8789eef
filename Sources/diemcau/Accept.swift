import ArgumentParser
import Foundation
import Server

/// `diemcau accept`: a word of consent to what was lost, or would be, once. It changes the register and not a setting, so that nothing in a unit file consents for ever.
struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Consent, once, to serve a conference that has lost its journal or its secret, or to files that take back what people did.",
        discussion: "Without a flag it says what the conference has lost, or would lose by its changed files, and changes nothing.")

    @OptionGroup var options: ServerOptions
    @Argument(help: "The conference.") var conference: String
    @Flag(help: "Its journal is gone for good: begin anew, with the same links.") var lostJournal = false
    @Flag(help: "The secret of its links is gone for good: make new links for everybody.") var newSecret = false

    @Flag(help: "Take the changed files at the next start, whatever they take back.") var files = false

    func run() throws {
        try options.inData { settings in
            if files {
                let sentences = try failing { () throws(StartFailure) in try Offline.acceptFiles(of: conference, settings) }
                for sentence in sentences { TerminalText.show(sentence) }
            }
            if lostJournal || newSecret {
                let sentences = try failing { () throws(StartFailure) in
                    try Offline.accept(conference, lostJournal: lostJournal, newSecret: newSecret, settings)
                }
                for sentence in sentences { TerminalText.show(sentence) }
            } else if !files {
                try tellLosses(settings)
            }
        }
    }

    private func tellLosses(_ settings: Settings) throws {
        let loss = try failing { () throws(StartFailure) in try Offline.loss(of: conference, settings) }
        if let loss { return TerminalText.show(loss) }
        let files = try failing { () throws(StartFailure) in try Offline.filesKeptAside(of: conference, settings) }
        for sentence in files { TerminalText.show(sentence) }
        if files.isEmpty { TerminalText.show("\(conference) has lost nothing; there is nothing to consent to.") }
    }
}
