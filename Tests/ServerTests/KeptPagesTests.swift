import Foundation
import Testing

@testable import Server

/// What servers keep of the pages that they have sent, for those who opened one before an upgrade.
@Suite struct KeptPagesTests {
    @Test func `the files of two builds before are there, and of no third`() throws {
        try ProjectPages.withFolder { data in
            for build in ["a", "b", "c", "d"] { try serving(build, in: data).keep() }
            #expect(try earlier(serving("d", in: data)) == ["later-c.js", "later-b.js"])
            #expect(try names(in: data.appendingPathComponent("kept_pages")).count == 3)
        }
    }

    @Test func `another start of the same build keeps nothing new, and a downgrade makes it the newest`() throws {
        try ProjectPages.withFolder { data in
            for build in ["a", "b", "b", "b", "a", "c"] { try serving(build, in: data).keep() }
            #expect(try earlier(serving("c", in: data)) == ["later-a.js", "later-b.js"])
        }
    }

    @Test func `a server that sends its sources still has what was sent before it`() throws {
        try ProjectPages.withFolder { data in
            for build in ["a", "b"] { try serving(build, in: data).keep() }
            #expect(try earlier(KeptPages(in: data, serving: nil)) == ["later-b.js", "later-a.js"])
        }
    }

    @Test func `what a start that was cut off has left half is made anew`() throws {
        try ProjectPages.withFolder { data in
            let draft = data.appendingPathComponent("kept_pages/.draft")
            try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)
            try Data("expo".utf8).write(to: draft.appendingPathComponent("later-a.js"))
            #expect(KeptPages(in: data, serving: nil).earlier.isEmpty)
            try serving("a", in: data).keep()
            let file = try #require(KeptPages(in: data, serving: nil).earlier.first).appendingPathComponent("later-a.js")
            #expect(try String(contentsOf: file, encoding: .utf8) == "export const build = 'a';")
        }
    }

    /// As a server has it that sends a build with one late part and its map.
    private func serving(_ name: String, in data: URL) throws -> KeptPages {
        let folder = data.appendingPathComponent("bundles-\(name)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("export const build = '\(name)';".utf8).write(to: folder.appendingPathComponent("later-\(name).js"))
        try Data("{}".utf8).write(to: folder.appendingPathComponent("later-\(name).js.map"))
        return KeptPages(in: data, serving: folder)
    }

    private func earlier(_ kept: KeptPages) throws -> [String] {
        try kept.earlier.flatMap { try names(in: $0) }
    }

    private func names(in folder: URL) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
}
