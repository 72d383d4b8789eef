internal import Access
public import Foundation
internal import StrictJSON
internal import WebSocketServer

/// The page with which a stranger checks a record or a receipt: one file that asks for nothing, so that it does the same from a disk, years later and without a network.
public struct VerifyPage {
    /// Where a server shows it.
    static let path = "/verify.html"
    private static let folder = "/verify"
    private static let styles = ["/style/base.css", "/style/press.css", "\(folder)/page.css"]

    let html: [UInt8]
    /// What the page may do, as it says itself, too: run this one script, be dressed by this one style, and reach nobody.
    let policy: String

    init(of sources: PageSources) throws(PageFault) {
        var style = "\n"
        for path in Self.styles { style += try sources.text(of: path) }
        let script = try JoinedModules(from: "\(Self.folder)/page.js", in: sources).text
        let tables = try WordTables.languages.map { language throws(PageFault) in
            JSON.Member(language, try Self.table(language, in: sources))
        }
        policy =
            "default-src 'none'; script-src '\(Self.source(script))'; style-src '\(Self.source(style))'; base-uri 'none'; form-action 'none'"
        guard case .string(let title)? = JSON.object(tables)["vi"]?["title"] else {
            throw PageFault(path: "\(Self.folder)/words/vi.json", problem: "title is missing", remedy: "Say in it what the page is called.")
        }
        let template = PageTemplate(text: try sources.text(of: "\(Self.folder)/page.html"), path: "\(Self.folder)/page.html")
        html = Array(
            try template.filled([
                "title": PageTemplate.escaped(title), "policy": policy, "style": style, "script": script,
                // No text may end the element in which it stands.
                "sentences": String(decoding: JSONWriter.write(.object(tables)), as: UTF8.self).replacing("<", with: "\\u003c"),
            ]).utf8)
    }

    /// The file that `/verify.html` is, of a folder of pages: to lie beside a record.
    public static func bytes(of pages: URL) throws(StartFailure) -> [UInt8] {
        let files: [String: [UInt8]]
        do {
            files = try FileManifest.contents(of: pages)
        } catch {
            throw StartFailure(error.description)
        }
        do {
            return try VerifyPage(of: PageSources(files: files)).html
        } catch {
            throw StartFailure("\(pages.path)\(error.path): \(error.problem). \(error.remedy)")
        }
    }

    private static func table(_ language: String, in sources: PageSources) throws(PageFault) -> JSON {
        let path = "\(folder)/words/\(language).json"
        do {
            return try JSONReader.read(Array(try sources.text(of: path).utf8))
        } catch let fault as PageFault {
            throw fault
        } catch {
            throw PageFault(path: path, problem: "it is no JSON (\(error))", remedy: "Write {\"name\": \"sentence\"}.")
        }
    }

    /// As a content policy names what stands in the page.
    private static func source(_ text: String) -> String { "sha256-\(Digest.base64(Digest.sha256(Array(text.utf8))))" }
}
