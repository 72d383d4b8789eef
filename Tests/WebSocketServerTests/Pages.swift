import Foundation
import Testing
import WebSocketServer

/// A folder of pages on disk for as long as a test needs it.
final class Pages {
    let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("diemcau-pages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root.appendingPathComponent("words"), withIntermediateDirectories: true)
        try write("index.html", "<!doctype html><title>Hội nghị</title>")
        try write("mc.html", "<!doctype html><title>Người dẫn chương trình</title>")
        try write("app.js", "export const diemCau = 10")
        try write("words/vi.json", #"{"advance":"Bước tiếp theo"}"#)
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: root.appendingPathComponent(name))
    }

    func manifest() throws -> FileManifest {
        var manifest = try FileManifest(root: root)
        manifest.put(try #require(manifest.bytes(of: "/mc.html")), asPage: "mc")
        return manifest
    }
}
