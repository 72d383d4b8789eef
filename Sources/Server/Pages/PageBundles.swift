internal import Access
internal import Foundation
internal import StrictJSON
internal import WebSocketServer

/// The bundles of the pages as they lie on the disk, made by `BundleStep`: the HTML of each page, and in `built` the files that it names.
struct PageBundles {
    /// Under which the files are served, and in which folder they lie: what has the digest of its content in its name.
    static let address = "/built"
    /// The file that says of which sources they were made.
    static let about = "/about.json"
    static func html(_ page: String) -> String { "/html/\(page).html" }

    /// Where a file is served that needs no bundling, as esbuild names its own.
    static func address(of bytes: [UInt8], _ name: String, _ ending: String) -> String {
        "\(address)/\(name)-\(Digest.hex(Digest.sha256(bytes)).prefix(8)).\(ending)"
    }

    let folder: URL
    /// The digest of the sources.
    let sources: String
    /// Page → the addresses of all files that it may ask for.
    let files: [String: [String]]
    /// Page → its HTML.
    let html: [String: [UInt8]]

    /// Nil where there are none, or not of every page.
    init?(in folder: URL, of pages: [String]) {
        guard let bytes = FileManager.default.contents(atPath: folder.appendingPathComponent(Self.about).path),
            let about = try? JSONReader.read(Array(bytes)), case .string(let sources)? = about["sources"]
        else { return nil }
        var (html, files): ([String: [UInt8]], [String: [String]]) = ([:], [:])
        for page in pages {
            guard let bytes = FileManager.default.contents(atPath: folder.appendingPathComponent(Self.html(page)).path) else { return nil }
            guard case .array(let addresses)? = about["files"]?[page] else { return nil }
            html[page] = Array(bytes)
            files[page] = addresses.compactMap { if case .string(let address) = $0 { address } else { nil } }
        }
        (self.folder, self.sources, self.files, self.html) = (folder, sources, files, html)
    }

    static func about(sources: String, files: [String: [String]]) -> [UInt8] {
        let files = files.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .array($0.value.sorted().map(JSON.string))) }
        return JSONWriter.write(["sources": .string(sources), "files": .object(files)])
    }

    var built: URL { folder.appendingPathComponent(Self.address, isDirectory: true) }
}
