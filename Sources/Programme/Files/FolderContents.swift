import Foundation

/// What lies in a programme's folder at one moment. Each file is read from the disk once, so that what is parsed and what the digest tells are the same
/// bytes, whoever saves meanwhile.
struct FolderContents: Equatable, Sendable {
    enum File: Equatable, Sendable {
        case bytes(Data)
        /// A folder, too large, or not ours to read.
        case unreadable
    }

    let isFolder: Bool
    /// By name, those of a programme.
    private let files: [String: File]
    /// The names of all else that lies beside them, sorted.
    let others: [String]

    init(of folder: URL) {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
        self.isFolder = exists && isFolder.boolValue
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        others = names.filter { !ProgrammeFiles.all.contains($0) }.sorted()
        files = Dictionary(
            uniqueKeysWithValues: ProgrammeFiles.all.compactMap { name in
                let file = folder.appendingPathComponent(name).resolvingSymlinksInPath()
                guard FileManager.default.fileExists(atPath: file.path) else { return nil }
                return (name, Self.bytes(of: file).map(File.bytes) ?? .unreadable)
            })
    }

    /// nil when there is no such file.
    func file(_ name: String) -> File? { files[name] }

    /// SHA-256 in hex over the names and bytes of the programme's files.
    var digest: String {
        FilesDigest.hex(
            of: ProgrammeFiles.all.compactMap { name in
                guard case .bytes(let bytes) = files[name] else { return nil }
                return (name, bytes)
            })
    }

    private static func bytes(of file: URL) -> Data? {
        guard let facts = try? FileManager.default.attributesOfItem(atPath: file.path), facts[.type] as? FileAttributeType == .typeRegular,
            let size = facts[.size] as? Int, size <= FileLimits.fileBytes
        else { return nil }
        return try? Data(contentsOf: file)
    }
}
