import ArgumentParser
import Foundation
import Server

/// `diemcau signing-key`: by what receipts are checked, to be printed and told before the day, whether the server runs or not.
struct ShowSigningKey: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signing-key",
        abstract: "Print the public key that receipts are signed with, and its fingerprint.",
        discussion: """
            It is the same for all conferences of a data folder, and is made at the first start or here. Print the fingerprint before the day: whoever has it can check a receipt \
            years later without this server. With --rotate a new key takes its place by the word of the old one, which is then gone: who trusts the old fingerprint \
            trusts the new one by that word, and what was signed before still counts.
            """)

    @OptionGroup var options: ServerOptions
    @Flag(help: "Put a new key in its place first; the server must be stopped.") var rotate = false

    func run() throws { try options.inData(printKey) }

    private func printKey(_ settings: Settings) throws {
        let key = try failing { () throws(StartFailure) in
            rotate ? try Offline.changeSigningKey(at: Date(), settings) : try Offline.signingKey(settings)
        }
        if let loss = key.loss { warn(loss) }
        TerminalText.show("public key\t\(key.publicKey)")
        TerminalText.show("fingerprint\t\(key.fingerprint)")
        for earlier in key.earlier { TerminalText.show("follows\t\(earlier)") }
    }
}
