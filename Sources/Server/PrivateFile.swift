internal import Foundation
internal import Glibc

/// A file that only its owner may read, whatever the umask: what holds keys, or who was cut off.
///
/// It is written under another name, synced, and only then given its own, so that nothing that carries the name is ever half of it, not even after a power cut.
enum PrivateFile {
    /// Makes a file that must not exist, so that nobody has it open and no link leads elsewhere.
    static func make(_ bytes: Data, at file: URL) throws(StartFailure) {
        try write(bytes, to: file) { draft in
            guard link(draft, file.path) == 0 else { return false }
            unlink(draft)
            return true
        }
    }

    /// Makes the file anew in the place of what it was.
    static func replace(_ file: URL, with bytes: Data) throws(StartFailure) {
        try write(bytes, to: file) { draft in rename(draft, file.path) == 0 }
    }

    private static func write(_ bytes: Data, to file: URL, naming: (_ draft: String) -> Bool) throws(StartFailure) {
        let draft = "\(file.path).\(UInt64.random(in: .min ... .max))"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StartFailure("\(file.path) cannot be made (\(lastError)). Name a file in a folder that you may write.")
        }
        defer { close(descriptor) }
        guard fchmod(descriptor, 0o600) == 0, isWritten(bytes, to: descriptor), fsync(descriptor) == 0 else {
            let cause = lastError
            unlink(draft)
            throw StartFailure("\(file.path) cannot be written (\(cause)). Free some space there, or name another file.")
        }
        guard naming(draft) else {
            let (isThere, cause) = (errno == EEXIST, lastError)
            unlink(draft)
            throw isThere
                ? StartFailure("\(file.path) already exists. Choose another name, or move it away; nothing was changed.")
                : StartFailure("\(file.path) cannot be made (\(cause)). Name a file in a folder that you may write.")
        }
        try syncFolder(of: file)
    }

    private static func isWritten(_ bytes: Data, to descriptor: Int32) -> Bool {
        var left = bytes[...]
        while !left.isEmpty {
            let count = left.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            left = left.dropFirst(count)
        }
        return true
    }

    /// Without it a power cut could take the name.
    private static func syncFolder(of file: URL) throws(StartFailure) {
        let folder = open(file.deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if folder >= 0 { close(folder) } }
        guard folder >= 0, fsync(folder) == 0 else {
            throw StartFailure("\(file.path) is not sure to outlive a power cut (\(lastError)). Check the disk.")
        }
    }

    private static var lastError: String { String(cString: strerror(errno)) }
}
