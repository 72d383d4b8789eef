import Foundation
import Journal

/// The lock on a conference's folder, held for as long as this object lives: one server writes a journal, never two.
///
/// It is the kernel's (`flock`), not the file's existence: `kill -9` releases it, and a file left behind keeps nobody out.
final class FolderLock {
    private let descriptor: Int32

    /// - Throws: `inUse` with the holder's process, `notWritable`.
    init(_ folder: JournalFolder) throws(JournalFault) {
        let descriptor = open(folder.lock.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        if descriptor < 0 { throw .notWritable(path: folder.path, cause: String(cString: strerror(errno))) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let cause = errno
            let holder = Self.holder(descriptor)
            close(descriptor)
            if cause == EWOULDBLOCK { throw .inUse(path: folder.path, holder: holder) }
            throw .notWritable(path: folder.path, cause: "it cannot be locked, \(String(cString: strerror(cause)))")
        }
        self.descriptor = descriptor
        leaveName()
    }

    /// Given back by word and not only by closing: a child between fork and exec has the descriptor too, and would hold the lock for that moment.
    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Only the sentence for a second server reads it, so it may fail: a full disk must not keep the journal from being read.
    private func leaveName() {
        let name = Array("\(getpid())\n".utf8)
        if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, name, name.count, 0) }
    }

    private static func holder(_ descriptor: Int32) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        return count > 0 ? Int(String(decoding: bytes[..<count], as: UTF8.self).filter { $0 != "\n" }) : nil
    }
}
