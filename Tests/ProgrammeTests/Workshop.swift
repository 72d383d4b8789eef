import Foundation

@testable import Programme

/// A copy of the Lào Cai programme in a folder of its own, to be spoilt.
final class Workshop {
    static let agenda = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("agenda")
    static let laoCai = agenda.appendingPathComponent("lao-cai-2022")
    /// Those that the programme of Lào Cai has of all that there may be.
    static let files = ProgrammeFiles.all.filter { FileManager.default.fileExists(atPath: laoCai.appendingPathComponent($0).path) }

    private let root: URL
    let folder: URL

    /// `name` is the conference's id.
    init(_ name: String = "lao-cai-2022", copying source: URL? = laoCai) throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("diemcau-\(UUID().uuidString)")
        folder = root.appendingPathComponent("agenda/\(name)", isDirectory: true)
        if let source {
            try FileManager.default.createDirectory(at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: source, to: folder)
        } else {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// The folder that holds this programme and could hold others.
    var shelf: URL { folder.deletingLastPathComponent() }

    func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

    func text(_ name: String) throws -> String { try String(contentsOf: file(name), encoding: .utf8) }

    func write(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: file(name)) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: file(name)) }

    /// Replaces the only occurrence of `old`; a spoiling that spoils nothing would make a test that cannot fail.
    func spoil(_ name: String, _ old: String, _ new: String) throws {
        let parts = try text(name).components(separatedBy: old)
        guard parts.count == 2 else { throw NotOnce(file: name, text: old, times: parts.count - 1) }
        try write(name, parts.joined(separator: new))
    }

    /// The number of the only line that holds `text`.
    func line(of text: String, in name: String) throws -> Int {
        let lines = try self.text(name).components(separatedBy: "\n")
        let hits = lines.indices.filter { lines[$0].contains(text) }
        guard hits.count == 1 else { throw NotOnce(file: name, text: text, times: hits.count) }
        return hits[0] + 1
    }

    func read() -> ProgrammeFolder.Reading { ProgrammeFolder.read(at: folder) }

    /// As printed, without the folder.
    func complaints() -> [String] { read().complaints.map { $0.description.replacingOccurrences(of: folder.path + "/", with: "") } }

    struct NotOnce: Error {
        let file: String
        let text: String
        let times: Int
    }
}
