public import Foundation

/// The pages: every file of one folder, read when the server starts, and what is made of them then.
///
/// A request is looked up in this table and never becomes a path of the disk, so no spelling of `..` and no link leads out of the folder.
public struct FileManifest: Sendable {
    private var files: [String: StaticFile] = [:]
    private var pages: [String: StaticFile] = [:]

    /// No files at all.
    public init() {}

    /// Reads `root` with its folders; names beginning with a dot are left out.
    public init(root: URL) throws(StartFault) {
        for (path, body) in try Self.contents(of: root) { put(body, at: path) }
    }

    /// The files of one more folder, each of which never becomes anything else at its path (`/built/mc-4EJ2KQ7A.js`). What is there already stays.
    public mutating func put(lasting folder: URL, at path: String) throws(StartFault) {
        for (name, body) in try Self.contents(of: folder) where files[path + name] == nil { put(lasting: body, at: path + name) }
    }

    /// What lies in a folder and its folders: path → bytes.
    public static func contents(of root: URL) throws(StartFault) -> [String: [UInt8]] {
        let root = root.resolvingSymlinksInPath().standardizedFileURL
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: root.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw .files(root.path, "it is no folder", remedy: "Name the folder that holds the pages.")
        }
        var contents: [String: [UInt8]] = [:]
        try read(folder: root, as: "", within: root, into: &contents)
        return contents
    }

    /// Path → what is in the file, each path beginning with `/`.
    public var contents: [String: [UInt8]] { files.mapValues(\.body) }

    /// A file that lies nowhere; it takes the place of one that lies there.
    ///
    /// - Parameter policy: what a document may do that brings its script with it; nil: what all documents may.
    public mutating func put(_ body: [UInt8], at path: String, policy: String? = nil) {
        files[path] = StaticFile(body: body, name: path, policy: policy)
    }

    /// What never becomes anything else at this path, so that a browser has to ask for it only once.
    public mutating func put(lasting body: [UInt8], at path: String) {
        files[path] = StaticFile(body: body, name: path, isLasting: true)
    }

    /// What answers `/<conference>/<page>`, for every conference.
    public mutating func put(_ html: [UInt8], asPage page: String) {
        pages[page] = StaticFile(body: html, name: page + ".html")
    }

    /// What is in a file; its path begins with `/`.
    public func bytes(of path: String) -> [UInt8]? { files[path]?.body }

    /// Changes with any file of the folder: the name of this build of the pages. Of what lasts the path says what is in it.
    public var fingerprint: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for path in files.keys.sorted() {
            for byte in (path + (files[path]!.etag ?? "")).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        return String(hash, radix: 16)
    }

    /// What a path shows: a file, `/index.html` for `/`, or a conference's page.
    func file(at path: String) -> StaticFile? {
        if path == "/" { return files["/index.html"] }
        if let file = files[path] { return file }
        let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard segments.count == 2, Self.isConference(segments[0]) else { return nil }
        return pages[String(segments[1])]
    }

    private static func read(folder: URL, as path: String, within root: URL, into contents: inout [String: [UInt8]]) throws(StartFault) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        } catch {
            throw .files(folder.path, "it cannot be read", remedy: "Let this user read the folder.")
        }
        for name in names where !name.hasPrefix(".") {
            let entry = folder.appendingPathComponent(name)
            let resolved = entry.resolvingSymlinksInPath().standardizedFileURL
            guard resolved.path.hasPrefix(root.path + "/") else {
                throw .files(entry.path, "it is a link out of the folder", remedy: "Put the file itself there.")
            }
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: resolved.path, isDirectory: &isFolder) else {
                throw .files(entry.path, "it is a link to nothing", remedy: "Remove it.")
            }
            if isFolder.boolValue {
                guard entry.path == resolved.path else {
                    throw .files(entry.path, "it is a link to a folder", remedy: "Put the folder itself there.")
                }
                try read(folder: entry, as: path + "/" + name, within: root, into: &contents)
            } else {
                guard let bytes = FileManager.default.contents(atPath: resolved.path) else {
                    throw .files(entry.path, "it cannot be read", remedy: "Let this user read the file.")
                }
                contents[path + "/" + name] = Array(bytes)
            }
        }
    }

    /// Ids of conferences: `[a-z0-9-]{1,40}`.
    private static func isConference(_ segment: Substring) -> Bool {
        (1...40).contains(segment.utf8.count)
            && segment.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }
    }
}
