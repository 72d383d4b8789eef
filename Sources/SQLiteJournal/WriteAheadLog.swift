import Foundation

/// SQLite's write-ahead log of a journal: its file has its full length before it is needed.
///
/// A log that grows with every commit has a longer length synced with every commit: on ext4 a second write to the disk, and with the file system's own journal
/// a third. SQLite writes a log from its beginning again once it has folded it into the database, and never looks behind the last frame that fits its
/// checksums, so that zeros at the end are nothing to it.
enum WriteAheadLog {
    /// Bytes: where SQLite folds the log (1,000 pages of 4 KiB, each with a header of 24 bytes), and what one commit may take beyond that.
    static let preallocatedBytes = 4 << 20
    /// Of the bytes that are free, no more than one in so many are taken: a disk that is nearly full needs them for the history itself.
    private static let share = 16
    /// Bytes written at once: the kernel keeps in one piece what was written in one, and ext4 goes through all blocks of a piece for each write into it.
    private static let piece = 4_096

    /// Lengthens the log of the database at `file`, which its one writer has begun and is not writing to. A log that cannot be lengthened stays as long as it was: that
    /// costs time and loses nothing.
    static func preallocate(beside file: URL) {
        let descriptor = open(file.path + "-wal", O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let length = Int(lseek(descriptor, 0, SEEK_END))
        guard length > 0, length < preallocatedBytes, isAffordable(preallocatedBytes - length, on: descriptor) else { return }
        if !lengthen(descriptor, by: preallocatedBytes - length) || fdatasync(descriptor) != 0 { ftruncate(descriptor, off_t(length)) }
    }

    private static func lengthen(_ descriptor: Int32, by count: Int) -> Bool {
        let zeros = [UInt8](repeating: 0, count: piece)
        var left = count
        while left > 0 {
            let written = write(descriptor, zeros, min(piece, left))
            guard written > 0 else { return false }
            left -= written
        }
        return true
    }

    private static func isAffordable(_ bytes: Int, on descriptor: Int32) -> Bool {
        var disk = statvfs()
        return fstatvfs(descriptor, &disk) == 0 && Int(disk.f_bavail) * Int(disk.f_frsize) / share >= bytes
    }
}
