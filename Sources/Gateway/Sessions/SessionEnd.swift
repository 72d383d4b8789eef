internal import Wire

/// Why a session, or a connection that was none yet, is over.
enum SessionEnd {
    /// The server ends it, and says so.
    case closed(CloseCode, reason: String)
    /// Its socket is gone.
    case disconnected
}
