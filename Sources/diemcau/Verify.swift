import ArgumentParser
import Foundation
import Server

/// `diemcau verify`: whether a record is what was signed, to the last byte.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check a record that `diemcau export` has written.")

    @Argument(help: "The folder of the record.") var folder: String
    @Option(help: ArgumentHelp("The fingerprint of the key, as it was told before the day.", valueName: "hex")) var key: String?

    func run() throws {
        let record = URL(fileURLWithPath: folder, isDirectory: true)
        let found = try failing { () throws(StartFailure) in try Offline.verify(record, fingerprint: key) }
        for sentence in found { TerminalText.show(sentence) }
    }
}
