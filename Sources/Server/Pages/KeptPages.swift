internal import Access
internal import Foundation

/// The bundles that servers of this data folder have sent: those of the build that is served now, and of the two before. A page that was opened before an upgrade
/// fetches its late parts from the new server, by the names that they had.
struct KeptPages {
    /// A page is replaced as soon as nobody is at it; whoever fills in a form over two upgrades still gets it sent.
    static let earlierBuilds = 2

    private struct Build {
        /// In the order in which they were served.
        let number: Int
        let name: String
        let folder: URL
    }

    /// In the data folder, because a service may write in no other; no conference's id has an underscore.
    private let folder: URL
    /// The build that is served; nil where the sources are.
    private let built: URL?

    init(in data: URL, serving built: URL?) {
        folder = data.appendingPathComponent("kept_pages", isDirectory: true)
        self.built = built
    }

    /// The folders of the builds before the one that is served, the newest first.
    var earlier: [URL] {
        let served = built.flatMap { try? Self.name(of: $0) }
        return Array(builds.filter { $0.name != served }.suffix(Self.earlierBuilds).reversed()).map(\.folder)
    }

    /// Keeps the files of the build that is served now, and of older ones no more than two. Waits for the disk.
    func keep() throws {
        guard let built else { return }
        let files = FileManager.default
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        let (known, name) = (builds, try Self.name(of: built))
        if known.last?.name != name {
            let kept = folder.appendingPathComponent("\((known.last?.number ?? 0) + 1)-\(name)", isDirectory: true)
            if let same = known.first(where: { $0.name == name }) {
                try files.moveItem(at: same.folder, to: kept)
            } else {
                try copy(built, to: kept)
            }
        }
        for old in builds.dropLast(1 + Self.earlierBuilds) { try files.removeItem(at: old.folder) }
    }

    /// Under another name first and synced, so that a build that is there is whole, after a power cut too.
    private func copy(_ built: URL, to kept: URL) throws {
        let files = FileManager.default
        let draft = folder.appendingPathComponent(".draft", isDirectory: true)
        try? files.removeItem(at: draft)
        try files.createDirectory(at: draft, withIntermediateDirectories: false)
        for name in try Self.names(in: built) {
            let file = draft.appendingPathComponent(name)
            try Data(contentsOf: built.appendingPathComponent(name)).write(to: file)
            let handle = try FileHandle(forWritingTo: file)
            try handle.synchronize()
            try handle.close()
        }
        try files.moveItem(at: draft, to: kept)
    }

    private var builds: [Build] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.compactMap { name in
            let parts = name.split(separator: "-", maxSplits: 1)
            guard parts.count == 2, let number = Int(parts[0]) else { return nil }
            return Build(number: number, name: String(parts[1]), folder: folder.appendingPathComponent(name, isDirectory: true))
        }
        .sorted { $0.number < $1.number }
    }

    /// The names of its files say what is in them, so together they name a build.
    private static func name(of built: URL) throws -> String {
        String(Digest.hex(Digest.sha256(Array(try names(in: built).joined(separator: "\n").utf8))).prefix(16))
    }

    /// The maps to the sources are for who works on the pages as they are now.
    private static func names(in built: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: built.path).filter { !$0.hasSuffix(".map") }.sorted()
    }
}
