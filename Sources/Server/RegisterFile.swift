internal import Dispatch
internal import Foundation

/// The register in its file, beside the secret: read afresh before each change and written durably after it, under a lock, because a command beside a running
/// server changes it too.
///
/// Any thread; what the server changes while it serves is done on a thread of its own, for it waits for the disk.
final class RegisterFile: @unchecked Sendable {
    private let data: URL
    private let thread = DispatchQueue(label: "register", qos: .userInitiated)

    init(in data: URL) { self.data = data }

    private var file: URL { data.appendingPathComponent("register") }
    var path: String { file.path }

    /// Nil where there is none (yet).
    func read() throws(StartFailure) -> Register? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let bytes = try? Data(contentsOf: file) else {
            throw StartFailure("\(path) cannot be read. Let the server's user own it.")
        }
        guard let register = try? JSONDecoder().decode(Register.self, from: bytes) else {
            throw StartFailure(
                """
                \(path) is no register of conferences. Put it back from a backup; or delete it: it is made anew from the journals, and a link that was cut \
                before its journal was archived then opens again.
                """)
        }
        guard register.format <= Register.format else {
            throw StartFailure("\(path) was written by a newer version (format \(register.format)). Start that version.")
        }
        return register
    }

    /// Changes it; what changes nothing is not written. Waits for the disk.
    @discardableResult
    func update(_ change: (inout Register) -> Void) throws(StartFailure) -> Register {
        try update(under: try DataFolderLock(data), change)
    }

    /// The same, for whoever has the lock already.
    @discardableResult
    func update(under lock: DataFolderLock, _ change: (inout Register) -> Void) throws(StartFailure) -> Register {
        defer { withExtendedLifetime(lock) {} }
        let before = try read()
        var register = before ?? Register()
        change(&register)
        if register != before { try write(register) }
        return register
    }

    /// The same, later; `done` comes on the register's own thread.
    func update(_ change: @escaping @Sendable (inout Register) -> Void, done: @escaping @Sendable (StartFailure?) -> Void) {
        thread.async { [self] in
            do throws(StartFailure) {
                try update(change)
                done(nil)
            } catch {
                done(error)
            }
        }
    }

    /// Returns once what was asked is done.
    func finish() { thread.sync {} }

    private func write(_ register: Register) throws(StartFailure) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(register) else { preconditionFailure("a register of names and numbers has no JSON") }
        try PrivateFile.replace(file, with: bytes + Data("\n".utf8))
    }
}
