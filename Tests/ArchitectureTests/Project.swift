import Foundation

/// The files of the project that this test stands in.
enum Project {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The rules hold for what people write by hand: Swift, scripts and styles of the pages, and the package itself.
    static func files() throws -> [SourceFile] {
        try ["Sources", "Tests", "public"].flatMap { try files(under: $0) }
    }

    static func package() throws -> SourceFile { SourceFile(path: "Package.swift", text: try text(of: "Package.swift")) }

    static func text(of path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }

    /// Every file of the project, whatever it holds.
    static func paths() throws -> [String] {
        try ["Sources", "Tests", "agenda", "public"].flatMap { try paths(under: $0) }
    }

    private static func files(under folder: String) throws -> [SourceFile] {
        try paths(under: folder).filter { path in [".swift", ".js", ".css"].contains { path.hasSuffix($0) } }
            .map { SourceFile(path: $0, text: try text(of: $0)) }
    }

    private static func paths(under folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path).sorted().map { folder + "/" + $0 }
    }
}
