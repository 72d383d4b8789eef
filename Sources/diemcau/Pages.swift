import ArgumentParser
import Foundation
import Glibc
import Server

/// `diemcau pages`: what `make build` does after it has built the program, and whoever has changed the pages of an installed one.
struct Pages: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bundle the pages, so that a browser gets them in a few small files (needs esbuild).",
        discussion: """
            A server sends the bundles that lie where this puts them, if they are of the pages as they are now; else the pages themselves, and says so in its log.
            """)

    @Option(help: ArgumentHelp("Folder of the pages.", valueName: "dir")) var pages: String?
    @Option(help: ArgumentHelp("Folder of the bundles, made anew.", valueName: "dir")) var out: String?

    /// Pages are no secret, and what root makes the server's user has to read.
    func run() throws {
        umask(0o022)
        let installation = Installation()
        try failing { () throws(StartFailure) in
            guard let sources = pages.map({ URL(fileURLWithPath: $0, isDirectory: true) }) ?? installation?.pages,
                let bundles = out.map({ URL(fileURLWithPath: $0, isDirectory: true) }) ?? installation?.bundles
            else {
                throw StartFailure(
                    "There are no pages around this program. Name their folder with --pages, and that of the bundles with --out.")
            }
            TerminalText.show(try BundleStep.bundle(sources, into: bundles))
        }
    }
}
