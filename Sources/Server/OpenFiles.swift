internal import Glibc
internal import WebSocketServer

/// How many files this process may have open: every socket is one.
struct OpenFiles {
    private let most: Int
    /// Files that are no sockets: journals with their logs, a snapshot being written, the loop's own.
    private static let others = 128

    /// Raises the limit to what the system allows at all; many systems begin with 1,024.
    static func raised() -> OpenFiles {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return OpenFiles(most: 1_024) }
        var wanted = limit
        wanted.rlim_cur = limit.rlim_max
        if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &wanted) == 0 { limit = wanted }
        return OpenFiles(most: Int(clamping: limit.rlim_cur))
    }

    /// Sockets for which there is room.
    var sockets: Int { max(16, min(Configuration().limits.sockets, most - Self.others)) }
}
