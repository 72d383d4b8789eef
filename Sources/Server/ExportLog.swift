internal import Conference
public import Foundation
internal import Glibc

/// What was given out of a data folder, a line each: when, what, of which conference, to where or to whom. Nothing of it can be called back; who erases somebody learns from it
/// where copies have gone.
public struct ExportLog: Sendable {
    private let file: URL

    public init(in data: URL) { file = data.appendingPathComponent("exports.log") }

    /// - Parameters:
    ///   - what: the command's name.
    ///   - place: the file or folder that was written.
    /// - Throws: where it cannot be noted; what was written then stands all the same.
    public func note(_ what: String, of conference: String, to place: URL, at date: Date = Date()) throws(StartFailure) {
        let data = file.deletingLastPathComponent().standardizedFileURL.path
        // What lies in the folder has not left it; and before a first start there is none, and nobody in a journal.
        guard !place.standardizedFileURL.path.hasPrefix(data + "/"), FileManager.default.fileExists(atPath: data) else { return }
        let path = place.standardizedFileURL.path.map { $0.isNewline || $0 == "\t" ? "?" : String($0) }.joined()
        try add(what, of: conference, path, at: date)
    }

    /// - Parameter asker: to whose page it was given, by role and person.
    /// - Throws: where it cannot be noted; it may be given all the same.
    func note(_ what: String, of conference: String, to asker: Principal, at date: Date) throws(StartFailure) {
        try add(what, of: conference, "\(asker.role.rawValue)/\(asker.person.text)", at: date)
    }

    private func add(_ what: String, of conference: String, _ receiver: String, at date: Date) throws(StartFailure) {
        let line = Array("\(date.ISO8601Format())\t\(what)\t\(conference)\t\(receiver)\n".utf8)
        let descriptor = open(file.path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        defer { if descriptor >= 0 { close(descriptor) } }
        guard descriptor >= 0, write(descriptor, line, line.count) == line.count, fsync(descriptor) == 0 else {
            throw StartFailure(
                "\(receiver) has the \(what) of \(conference), but \(file.path) cannot note it (\(String(cString: strerror(errno)))). Note yourself that it has left this folder."
            )
        }
    }

    /// The lines about a conference, oldest first.
    func lines(of conference: String) -> [String] {
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init).filter {
            let parts = $0.split(separator: "\t", omittingEmptySubsequences: false)
            return parts.count == 4 && parts[2] == conference
        }
    }
}
