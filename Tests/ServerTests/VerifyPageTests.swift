import Foundation
import Testing
import WebSocketServer

@testable import Server

/// The page that checks records and receipts, put together as one file.
@Suite struct VerifyPageTests {
    @Test func `the page is one file: its modules stand in it one after the other, and it says itself what it may do`() throws {
        let page = try VerifyPage(of: PageSources(files: ProjectPages.files()))
        let html = String(decoding: page.html, as: UTF8.self)
        let script = try #require(html.firstMatch(of: /<script type="module">((?s).*?)<\/script>/)).output.1
        #expect(!script.split(separator: "\n").contains { $0.hasPrefix("import ") || $0.hasPrefix("export ") })
        let places = try ["bytes", "checking", "page"].map { try #require(script.range(of: "// /verify/\($0).js\n")).lowerBound }
        #expect(places == places.sorted(), "a module stands behind those that it imports")
        #expect(html.contains("http-equiv=\"Content-Security-Policy\" content=\"\(page.policy)\""))
        #expect(!html.contains(" src=") && !html.contains(" href=") && !html.contains("{{"))
    }

    @Test func `whoever exports a record gets the same bytes that a server shows`() throws {
        let shown = try PageFiles(of: ProjectPages.folder, bundles: nil, fromSource: true).manifest.bytes(of: VerifyPage.path)
        #expect(try VerifyPage.bytes(of: ProjectPages.folder) == shown)
    }

    @Test func `modules that cannot stand in one scope are refused by their name`() throws {
        func fault(_ more: [String: String]) -> String? {
            let files = ["/a.js": "import { b } from './b.js';\nexport const a = b;\n"].merging(more) { $1 }
            do {
                _ = try JoinedModules(from: "/a.js", in: PageSources(files: files.mapValues { Array($0.utf8) }))
                return nil
            } catch { return "\(error.path): \(error.problem)" }
        }
        #expect(fault(["/b.js": "export function b() {}\n"]) == nil)
        #expect(fault(["/b.js": "export function b() {}\nconst a = 1;\n"])?.contains("/a.js: it has the name a, as /b.js has") == true)
        #expect(fault(["/b.js": "import { a } from './a.js';\nexport const b = 1;\n"])?.contains("it imports itself") == true)
        #expect(fault(["/b.js": "export default 1;\n"])?.contains("it exports without a name") == true)
        #expect(fault(["/b.js": "export const b = () => import('./c.js');\n"])?.contains("cannot stand in a page") == true)
        #expect(fault(["/b.js": "export const b = '</script>';\n"])?.contains("cannot stand in a page") == true)
        #expect(fault([:])?.contains("/b.js") == true)
    }
}
