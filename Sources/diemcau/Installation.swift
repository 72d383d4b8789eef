import Foundation
import Glibc

/// Where the parts of this program lie, wherever it is started: found from the program's own file and never from the folder that somebody stands in, which may
/// hold anything.
struct Installation {
    private let program: URL

    /// - Returns: nil where the system does not tell (no /proc).
    init?() {
        guard let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
        program = URL(fileURLWithPath: path)
    }

    /// The pages: those of the source tree that this was built in, else those that were installed with it, else those of the package.
    var pages: URL? {
        let installed = [prefix, URL(fileURLWithPath: "/usr")].map { $0.appendingPathComponent("share/diemcau/public", isDirectory: true) }
        return ([sourceTree?.appendingPathComponent("public", isDirectory: true)] + installed).compactMap { $0 }
            .first { FileManager.default.fileExists(atPath: $0.appendingPathComponent("index.html").path) }
    }

    /// The bundles of those pages, whether they are made yet or not: beside what was built in a source tree, else beside the pages.
    var bundles: URL? {
        if let sourceTree { return sourceTree.appendingPathComponent(".build/pages", isDirectory: true) }
        return pages?.deletingLastPathComponent().appendingPathComponent("pages", isDirectory: true)
    }

    /// What the installed program reads where no other file is named, so that `diemcau links` and the service have the same settings. A program in a source tree
    /// has none: the settings of a server that runs on the same machine would be a trap.
    var configuration: String? {
        guard sourceTree == nil, prefix.lastPathComponent == "usr" else { return nil }
        let file = prefix.deletingLastPathComponent().appendingPathComponent("etc/diemcau/config.yaml")
        return FileManager.default.fileExists(atPath: file.path) ? file.path : nil
    }

    /// `/usr` of `/usr/bin/diemcau`.
    private var prefix: URL { program.deletingLastPathComponent().deletingLastPathComponent() }

    private var sourceTree: URL? {
        var folder = program.deletingLastPathComponent()
        while folder.path != "/" {
            let hasPackage = FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
            if hasPackage, FileManager.default.fileExists(atPath: folder.appendingPathComponent("public/index.html").path) { return folder }
            folder.deleteLastPathComponent()
        }
        return nil
    }
}
