internal import Foundation
internal import Glibc

/// The kernel's lock on the data folder itself, for what all of its conferences share (register, signing key): it leaves no file, and goes with the process. Whoever comes
/// second waits: for a few writes, or until a change of the key has looked into every journal.
final class DataFolderLock {
    private let descriptor: Int32

    init(_ data: URL) throws(StartFailure) {
        descriptor = open(data.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
            throw StartFailure(
                "The data folder \(data.path) cannot be locked (\(String(cString: strerror(errno)))). Name one that you may write with --data."
            )
        }
    }

    /// Given back by word and not only by closing: a child between fork and exec has the descriptor too.
    deinit {
        guard descriptor >= 0 else { return }
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
