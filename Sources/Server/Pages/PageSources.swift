internal import Access

/// What lies in `public/`: path → bytes, each path beginning with `/`.
struct PageSources {
    private(set) var files: [String: [UInt8]]

    init(files: [String: [UInt8]]) { self.files = files }

    /// The folders of features, which begin with a capital, in the order of their names.
    var features: [String] { features(in: "") }

    /// Those of a folder of `public/`, as `/protocol`.
    func features(in folder: String) -> [String] {
        let folders = files.keys.compactMap { path in
            guard path.hasPrefix(folder + "/") else { return Substring?.none }
            let steps = path.dropFirst(folder.count + 1).split(separator: "/", maxSplits: 1)
            return steps.count == 2 ? steps[0] : nil
        }
        return Set(folders.filter { $0.first?.isUppercase == true }.map(String.init)).sorted()
    }

    func has(_ path: String) -> Bool { files[path] != nil }

    func text(of path: String) throws(PageFault) -> String {
        guard let bytes = files[path] else { throw .missing(path) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// With what is made of them, as if it lay there.
    func with(_ made: [String: String]) -> PageSources {
        PageSources(files: files.merging(made.mapValues { Array($0.utf8) }) { $1 })
    }

    /// SHA-256 of everything that pages are made of: two folders with the same digest make the same pages. What is published of the protocol is no part of them.
    var digest: String {
        var bytes: [UInt8] = []
        for path in files.keys.sorted() where !path.hasPrefix(FeatureSchemas.folder + "/") {
            let file = files[path]!
            bytes += Array("\(path) \(file.count)\n".utf8)
            bytes += file
        }
        return Digest.hex(Digest.sha256(bytes))
    }
}

/// Why the pages cannot be put together; `path` is of a file of `public/`.
struct PageFault: Error, Equatable {
    let path: String
    let problem: String
    let remedy: String

    static func missing(_ path: String) -> PageFault {
        PageFault(path: path, problem: "a page needs it", remedy: "Put the file there.")
    }
}
