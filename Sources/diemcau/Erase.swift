import ArgumentParser
import Foundation
import Glibc
import Server

/// `diemcau erase`: everything that is said of one person is forgotten, while every proof over the record holds.
struct Erase: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Forget a person in a conference's journal; the server must be stopped.",
        discussion: """
            Lists everything first: the person's subjects, whoever has the same name, each text and each file in which the name stands, and what has left this machine. What the \
            journal, its archives and its backups in the data folder hold is erased after a yes, for good; files of the office's own and copies elsewhere are only listed. The record \
            stays whole: positions, receipts and checkpoints hold as before.
            """)

    @OptionGroup var options: ServerOptions
    @Argument(help: "The conference, for example lao-cai-2022.") var conference: String
    @Argument(help: "Who: an id of the programme (ca-nhan-9), or as the record has it (recipient/ca-nhan-9).") var person: String
    @Flag(help: "Do it without asking: also to whoever has the same name, unless --keep names them, and to every text.") var yes = false
    @Option(help: ArgumentHelp("Somebody else who has the same name, by id; may be repeated.", valueName: "person")) var keep: [String] = []

    func run() throws { try options.inData(erase) }

    private func erase(_ settings: Settings) throws {
        let erasure = try failing { () throws(StartFailure) in try Offline.erasure(of: person, in: conference, settings) }
        try refuseUnknownKept(erasure)
        tellPerson(erasure)
        let others = try keep + (asksThem ? otherNamesakes(erasure) : [])
        let spared = Set(others.flatMap { erasure.namesakes(of: $0) })
        let texts = try failing { () throws(StartFailure) in try erasure.texts(sparing: spared) }
        for (place, text) in texts { TerminalText.show("text\t\(place)\t\(Self.excerpt(text))") }
        for path in erasure.copiesOfJournal { TerminalText.show("journal\t\(path)\terased likewise") }
        let files = erasure.files()
        for (path, advice) in files { TerminalText.show("file\t\(path)\t\(advice)") }
        for line in erasure.exports { TerminalText.show("has left\t\(line)") }
        guard asksThem || yes else {
            complain("Nothing was changed. Look through the list, then give --yes, and --keep for whoever is somebody else.")
            throw ExitCode(1)
        }
        let replaces = try yes || texts.isEmpty || Self.isYes("Replace these \(texts.count) texts whole?")
        guard try yes || Self.isYes("Erase all this for good?") else {
            complain("Nothing was changed.")
            throw ExitCode(1)
        }
        let done = try failing { () throws(StartFailure) in try erasure.carryOut(sparing: spared, texts: replaces) }
        TerminalText.show(
            "Erased. Entries about the person: \(done.subjects). Texts: \(done.texts). Journals: \(done.journals). Every proof over them holds."
        )
        for sentence in done.left { complain(sentence) }
        if !files.isEmpty {
            TerminalText.show("The files listed above are not changed; the log of a start tells what a programme says otherwise.")
        }
        if !done.left.isEmpty { throw ExitCode(1) }
    }

    private var asksThem: Bool { !yes && isatty(STDIN_FILENO) == 1 }

    private func refuseUnknownKept(_ erasure: PersonErasure) throws {
        for person in keep where erasure.namesakes(of: person).isEmpty {
            let known = Set(erasure.namesakes.map(\.person)).sorted()
            let others = known.isEmpty ? "Nobody has." : "These have: \(known.joined(separator: ", "))."
            complain("--keep \(person) names nobody else who has the same name. \(others) Nothing was changed.")
            throw ExitCode(1)
        }
    }

    private func tellPerson(_ erasure: PersonErasure) {
        for subject in erasure.subjects { TerminalText.show("person\t\(subject.id)\t\(Self.names(subject))") }
        let kept = Set(keep.flatMap { erasure.namesakes(of: $0) })
        for subject in erasure.namesakes where !kept.contains(subject.id) {
            TerminalText.show("same name\t\(subject.id)\t\(Self.names(subject))")
        }
        for subject in erasure.others { TerminalText.show("left alone\t\(subject.id)\t\(Self.names(subject))") }
        for id in erasure.tellingIDs { warn("\(id) tells the name, and ids are never erased: they stand in every proof.") }
    }

    private func otherNamesakes(_ erasure: PersonErasure) throws -> [String] {
        let kept = Set(keep.flatMap { erasure.namesakes(of: $0) })
        let asked = Set(erasure.namesakes.filter { !kept.contains($0.id) }.map(\.person)).sorted()
        return try asked.filter { try !Self.isYes("Is \($0) the same person?") }
    }

    private static func names(_ subject: PersonErasure.Subject) -> String {
        subject.names.isEmpty ? "(erased already)" : subject.names.joined(separator: ", ")
    }

    /// Enough of a text to know it again.
    private static func excerpt(_ text: String) -> String { text.count > 120 ? text.prefix(119) + "…" : text }

    private static func isYes(_ question: String) throws -> Bool {
        while true {
            print("\(question) [yes/no] ", terminator: "")
            fflush(nil)
            switch readLine()?.lowercased() {
            case "yes", "y", "có": return true
            case "no", "n", "không": return false
            case nil: throw ExitCode(1)
            case _?: continue
            }
        }
    }
}
