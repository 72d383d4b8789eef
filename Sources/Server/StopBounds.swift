/// How long the server may take to stop, in seconds: the whole, and those parts that are waited for.
public enum StopBounds {
    /// From SIGTERM to the end of the process, whatever hangs: a frozen disk, a phone that answers no CLOSE. What was accepted is on disk without any of
    /// it, so the end may be hard. Between the goodbye and the last line lie the closing of the sockets (`WebSocketServer.Limits.closingSeconds`) and of
    /// the journals. The service manager that sends SIGKILL some time after SIGTERM has to wait longer.
    static let stopSeconds = 4.0
    /// That clients have to hear `goaway` before their sockets are closed.
    static let goodbyeSeconds = 0.5
    /// That the last lines have to reach whoever reads them, standard output and the log together.
    public static let flushSeconds = 0.5
}
