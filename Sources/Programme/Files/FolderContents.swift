import Foundation

/// What lies in a programme's folder at one moment. Each file is read from the disk once, so that what is parsed and what the digest tells are the same
/// bytes, whoever saves meanwhile.
struct FolderContents: Equatable, Sendable {
    enum File: Equatable, Sendable {
        case bytes(Data)
        /// A folder, a link out of the folder, or not ours to read.
        case unreadable
        /// Too large for what it is; so many bytes.
        case tooLarge(Int)
    }

    let isFolder: Bool
    /// By name, those of a programme.
    private let files: [String: File]
    /// By name, those that the programme has as its pictures.
    private var pictures: [String: File] = [:]
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
                return (name, Self.read(file, most: FileLimits.fileBytes))
            })
    }

    /// nil when there is no such file.
    func file(_ name: String) -> File? { files[name] }

    /// nil when there is no such file.
    func picture(_ name: String) -> File? { pictures[name] }

    /// The same with these pictures beside what was read. Names are compared letter by letter, because some systems store them decomposed; what a link leads to
    /// outside of the folder is not read, because it would be shown to everybody.
    func with(pictures names: [String], of folder: URL) -> FolderContents {
        var contents = self
        let root = folder.resolvingSymlinksInPath().standardizedFileURL.path + "/"
        for name in names {
            guard let there = (others + files.keys).first(where: { $0.precomposedStringWithCanonicalMapping == name }) else { continue }
            let file = folder.appendingPathComponent(there).resolvingSymlinksInPath().standardizedFileURL
            contents.pictures[name] = file.path.hasPrefix(root) ? Self.read(file, most: FileLimits.pictureBytes) : .unreadable
        }
        return contents
    }

    /// SHA-256 in hex over the names and bytes of the programme's files, its pictures among them.
    var digest: String {
        FilesDigest.hex(
            of: files.merging(pictures) { file, _ in file }.compactMap { name, file in
                guard case .bytes(let bytes) = file else { return nil }
                return (name, bytes)
            })
    }

    private static func read(_ file: URL, most: Int) -> File {
        guard let facts = try? FileManager.default.attributesOfItem(atPath: file.path), facts[.type] as? FileAttributeType == .typeRegular,
            let size = facts[.size] as? Int
        else { return .unreadable }
        if size > most { return .tooLarge(size) }
        return (try? Data(contentsOf: file)).map(File.bytes) ?? .unreadable
    }
}
