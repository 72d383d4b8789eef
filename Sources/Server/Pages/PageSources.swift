/// What lies in `public/`: path → bytes, each path beginning with `/`.
struct PageSources {
    let files: [String: [UInt8]]

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
        guard let bytes = files[path] else { throw PageFault(path: path, problem: "a page needs it", remedy: "Put the file there.") }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Why the pages cannot be put together; `path` is of a file of `public/`.
struct PageFault: Error, Equatable {
    let path: String
    let problem: String
    let remedy: String
}
