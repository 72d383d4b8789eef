import ArgumentParser
import Server

/// `diemcau signing-key`: by what receipts are checked, to be printed and told before the day, whether the server runs or not.
struct ShowSigningKey: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signing-key",
        abstract: "Print the public key that receipts are signed with, and its fingerprint.",
        discussion: """
            It is the same for all conferences of a data folder, and is made at the first start or here. Print the fingerprint before the day: whoever has it can check a receipt \
            years later without this server.
            """)

    @OptionGroup var options: ServerOptions

    func run() throws { try options.inData(printKey) }

    private func printKey(_ settings: Settings) throws {
        let key = try failing { () throws(StartFailure) in try Offline.signingKey(settings) }
        TerminalText.show("public key\t\(key.publicKey)")
        TerminalText.show("fingerprint\t\(key.fingerprint)")
    }
}
