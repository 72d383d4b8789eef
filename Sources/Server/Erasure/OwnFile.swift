internal import Foundation
internal import Journal

/// A file of the office's own, or one that lies in the data folder and is no journal, in which somebody is named.
struct OwnFile {
    /// Programmes, lists and notes are kilobytes; what is larger is looked into by its owner.
    private static let mostBytes = 64 << 20

    let path: String
    /// What is to be done about it, as a sentence.
    let advice: String

    /// The files of a folder that name somebody, or that cannot be looked into.
    static func all(in folder: URL, except journals: [URL], naming search: NameSearch, advice: (String) -> String) -> [OwnFile] {
        // What SQLite keeps beside a journal is the journal's: after a server that was killed positions stand there and nowhere else.
        let known = Set(journals.map(\.standardizedFileURL.path).flatMap { path in ["", "-wal", "-shm", "-journal"].map { path + $0 } })
        let files = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return files.sorted().compactMap { name in
            let file = folder.appendingPathComponent(name).standardizedFileURL
            guard !known.contains(file.path), let size = size(of: file) else { return nil }
            if size > mostBytes { return OwnFile(path: file.path, advice: "too large to be looked into: look yourself") }
            guard let bytes = try? Data(contentsOf: file) else { return OwnFile(path: file.path, advice: "cannot be read: look yourself") }
            if isPacked(bytes) { return OwnFile(path: file.path, advice: "cannot be looked into: open it and look yourself") }
            return search.occurs(in: text(of: bytes)) ? OwnFile(path: file.path, advice: advice(name)) : nil
        }
    }

    /// Nil for what is no plain file.
    private static func size(of file: URL) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        return attributes?[.type] as? FileAttributeType == .typeRegular ? attributes?[.size] as? Int : nil
    }

    /// Documents of an office, archives and what is printed: their texts lie compressed in them.
    private static func isPacked(_ bytes: Data) -> Bool {
        [
            [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B], [0x25, 0x50, 0x44, 0x46], [0xD0, 0xCF, 0x11, 0xE0], [0xFD, 0x37, 0x7A, 0x58],
            [0x37, 0x7A, 0xBC, 0xAF],
        ]
        .contains { bytes.starts(with: $0 as [UInt8]) }
    }

    /// Of whatever it is: bytes that are no letters stand between words. A spreadsheet saves its lists as UTF-16.
    private static func text(of bytes: Data) -> String {
        let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        return (isUTF16 ? String(data: bytes, encoding: .utf16) : nil) ?? String(decoding: bytes, as: UTF8.self)
    }
}
