import Conference
import Foundation
import Testing
import WebSocketServer

@testable import Server

/// The bundles that `diemcau pages` makes of the pages of this project.
@Suite(.serialized) struct BundleStepTests {
    @Test func `the bundles are sent while they are of the sources that lie there, and else the sources, with a reason`() throws {
        try ProjectPages.withFolder { folder in
            let (sources, bundles) = (folder.appendingPathComponent("public"), folder.appendingPathComponent("pages"))
            try FileManager.default.copyItem(at: ProjectPages.folder, to: sources)
            #expect(try PageFiles(of: sources, bundles: bundles, fromSource: false).remark?.contains("there are no bundles") == true)
            #expect(try BundleStep.bundle(sources, into: bundles).contains("\(Role.pages.count) pages"))
            let bundled = try PageFiles(of: sources, bundles: bundles, fromSource: false)
            #expect(bundled.remark == nil && bundled.bundles != nil)
            let asked = try PageFiles(of: sources, bundles: bundles, fromSource: true)
            #expect(asked.bundles == nil && asked.remark?.contains("--pages-from-source") == true)
            #expect(asked.build != bundled.build, "a page is replaced when the server sends another kind")
            try Data("/// Đã sửa.\n".utf8).write(to: sources.appendingPathComponent("elements/more.js"))
            let changed = try PageFiles(of: sources, bundles: bundles, fromSource: false)
            #expect(changed.bundles == nil && changed.remark?.contains("are of others than") == true)
            _ = try BundleStep.bundle(sources, into: bundles)
            #expect(try PageFiles(of: sources, bundles: bundles, fromSource: false).bundles != nil)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["pages", "public"], "nothing is left over")
        }
    }

    @Test func `what is published of the protocol makes no other pages`() throws {
        let files = try ProjectPages.files()
        let other = PageSources(files: files).with(["/protocol/README.md": "khác"])
        #expect(other.digest == PageSources(files: files).digest)
        #expect(PageSources(files: files).with(["/elements/page.js": ""]).digest != other.digest)
    }

    @Test func `a page names few files, all of them there, and each with the digest of its content in its name`() throws {
        try ProjectPages.withFolder { folder in
            let bundles = folder.appendingPathComponent("pages")
            _ = try BundleStep.bundle(ProjectPages.folder, into: bundles)
            let built = bundles.appendingPathComponent("built")
            let names = try FileManager.default.contentsOfDirectory(atPath: built.path)
            #expect(names.allSatisfy { $0.contains(/-[0-9A-Za-z]{8}\.(js|css|json|svg)(\.map)?$/) })
            for page in Role.pages {
                let html = try String(contentsOf: bundles.appendingPathComponent("html/\(page).html"), encoding: .utf8)
                let named = html.matches(of: /(?:href|src)="\/built\/(?<name>[^"]+)"/).map { String($0.output.name) }
                #expect((3...5).contains(named.count), "\(page): \(named)")
                #expect(named.allSatisfy(names.contains), "\(page): \(named)")
            }
            for name in names where name.hasSuffix(".map") {
                let map = try JSONDecoder().decode(Map.self, from: Data(contentsOf: built.appendingPathComponent(name)))
                #expect(map.sources.allSatisfy(isShown), "\(name): \(map.sources)")
            }
        }
    }

    @Test func `the service worker is of one build and knows every file that a page may ask for`() throws {
        try ProjectPages.withFolder { folder in
            let bundles = folder.appendingPathComponent("pages")
            _ = try BundleStep.bundle(ProjectPages.folder, into: bundles)
            let files = try PageFiles(of: ProjectPages.folder, bundles: bundles, fromSource: false)
            let named = try #require(files.bundles?.files)
            #expect(named.keys.sorted() == Role.pages.sorted())
            for page in Role.pages {
                let html = try String(contentsOf: bundles.appendingPathComponent("html/\(page).html"), encoding: .utf8)
                for file in html.matches(of: /"(\/built\/[^"]+)"/) { #expect(named[page]?.contains(String(file.output.1)) == true) }
                for file in named[page]! { #expect(files.manifest.bytes(of: file) != nil, "\(page): \(file)") }
                let scripts = named[page]!.filter { $0.hasSuffix(".js") }.map {
                    String(decoding: files.manifest.bytes(of: $0)!, as: UTF8.self)
                }
                for address in scripts.flatMap({ $0.matches(of: /"(?:\.|\/built)\/([\w.-]+-[0-9A-Za-z]{8}\.(?:js|css|json))"/) }) {
                    #expect(named[page]!.contains("/built/\(address.output.1)"), "\(page): \(address.output.1)")
                }
            }
            let worker = String(decoding: try #require(files.manifest.bytes(of: "/sw.js")), as: UTF8.self)
            #expect(worker.hasPrefix("const build = {\"name\":\"\(files.build)\""))
            let shown = String(decoding: PageTemplate.html(files.bundles!.html["mc"]!, of: files.build), as: UTF8.self)
            #expect(shown.contains("content=\"\(files.build)\""), "by it the worker knows its own pages")
        }
    }

    @Test(arguments: [(true, true), (false, false)])
    func `from sources, and where the server wants none, the service worker goes`(fromSource: Bool, keeps: Bool) throws {
        try ProjectPages.withFolder { folder in
            let bundles = folder.appendingPathComponent("pages")
            _ = try BundleStep.bundle(ProjectPages.folder, into: bundles)
            let files = try PageFiles(of: ProjectPages.folder, bundles: bundles, fromSource: fromSource, keepsPages: keeps)
            let worker = String(decoding: try #require(files.manifest.bytes(of: "/sw.js")), as: UTF8.self)
            #expect(worker.contains("registration.unregister()") && !worker.contains("const build"))
        }
    }

    /// A map names the sources as the server shows them; what is made lies nowhere.
    private func isShown(_ source: String) -> Bool {
        if source.contains(/^\.\.\/pages\/\w+\/(entry|words|words\.vi|later|brought)\.js$/) { return true }
        return source.hasPrefix("../")
            && FileManager.default.fileExists(atPath: ProjectPages.folder.appending(path: source.dropFirst(3)).path)
    }

    private struct Map: Decodable {
        let sources: [String]
    }
}
