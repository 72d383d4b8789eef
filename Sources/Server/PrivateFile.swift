internal import Foundation

/// A file that only its owner may read: what holds keys.
enum PrivateFile {
    /// Makes a file that must not exist, so that nobody has it open and no link leads elsewhere. There is all of it afterwards or nothing.
    static func make(_ bytes: Data, at file: URL) throws(StartFailure) {
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let isThere = errno == EEXIST
            let cause = String(cString: strerror(errno))
            throw isThere
                ? StartFailure("\(file.path) already exists. Choose another name, or move it away; nothing was changed.")
                : StartFailure("\(file.path) cannot be made (\(cause)). Name a file in a folder that you may write.")
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        do {
            try handle.write(contentsOf: bytes)
            try handle.close()
        } catch {
            try? FileManager.default.removeItem(at: file)
            let cause = error.localizedDescription
            throw StartFailure("\(file.path) cannot be written (\(cause)). Free some space there, or name another file.")
        }
    }
}
