import Foundation
import WebSocketServer

/// The pages of this project, and folders of tests for what is made of them.
enum ProjectPages {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "public")

    static func files() throws -> [String: [UInt8]] { try FileManifest.contents(of: folder) }

    /// A folder of a test's own, which is gone after it.
    static func withFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("diemcau-bundles-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try work(folder)
    }
}
