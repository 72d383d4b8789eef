internal import Journal
internal import Wire

/// What this build speaks and keeps, for whoever has to know whether two builds understand each other.
public enum Release {
    /// The subprotocol of its pages and sockets.
    public static let wire = WireProtocol.subprotocol
    public static let journal =
        "reads format 1 to \(HistoryFormat.newest.rawValue), writes a new journal in format \(HistoryFormat.newest.rawValue)"
}
