public import Foundation
internal import Glibc

/// The data folder as somebody's: a server keeps it under a user of its own, and the command line is used by others.
///
/// Root may do everything there, but what it makes would lock the server out of its own journal; so it is handed over afterwards.
public struct DataOwnership {
    private let path: String

    public init(_ url: URL) { path = url.path }

    /// - Throws: whose the folder is and as whom to run the command, to somebody who may not work in it.
    public func admit() throws(StartFailure) {
        guard let owner, geteuid() != 0, owner.user != geteuid(), access(path, R_OK | W_OK | X_OK) != 0 else { return }
        let name = Self.name(of: owner.user)
        throw StartFailure("\(path) belongs to \(name). Run this as root or as \(name), for example with sudo -u \(name).")
    }

    /// A server that root starts by hand would go on making files until it ends.
    ///
    /// - Throws: as whom to serve.
    public func admitServer() throws(StartFailure) {
        try admit()
        guard let owner, geteuid() == 0, owner.user != 0 else { return }
        let name = Self.name(of: owner.user)
        throw StartFailure(
            "\(path) belongs to \(name), and a server run by root would leave files there that \(name) cannot open. Start the service "
                + "(systemctl start diemcau), or serve as that user (runuser -u \(name) -- diemcau serve).")
    }

    /// Gives what root made here to whom the folder belongs.
    public func handOver() {
        guard geteuid() == 0, let owner, owner.user != 0 else { return }
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 { Self.handOver(folder, to: owner) }
    }

    private typealias Owner = (user: uid_t, group: gid_t)

    /// Nil where there is no folder yet.
    private var owner: Owner? {
        var status = stat()
        return stat(path, &status) == 0 ? (status.st_uid, status.st_gid) : nil
    }

    /// From folder to folder by descriptors and never through a link, as the folder's owner could put one in the way. A file of several names is left: it may be
    /// somebody else's. Closes the folder.
    private static func handOver(_ folder: Int32, to owner: Owner) {
        guard let entries = fdopendir(folder) else {
            close(folder)
            return
        }
        defer { closedir(entries) }
        while let entry = readdir(entries) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            var status = stat()
            guard name != ".", name != "..", fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            if status.st_uid == 0, isFolder || status.st_nlink == 1 {
                fchownat(folder, name, owner.user, owner.group, AT_SYMLINK_NOFOLLOW)
            }
            guard isFolder else { continue }
            let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            if inner >= 0 { handOver(inner, to: owner) }
        }
    }

    private static func name(of user: uid_t) -> String {
        getpwuid(user).map { String(cString: $0.pointee.pw_name) } ?? "user \(user)"
    }
}
