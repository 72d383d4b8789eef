/// What a connection meets.
enum DatabaseError: Error, Equatable {
    /// No connection came about; nothing was asked. `state` is empty where the database itself has said nothing.
    case unconnected(cause: String, state: String)
    /// The connection went, or nothing came in time, after something had been asked: whether it was done is not known.
    case lost(cause: String)
    /// The database refused; nothing of what was asked is done.
    case refused(Refusal)
    /// The database has said by a warning that what it did may not be where it should be: it is done here, and perhaps nowhere else.
    case doubted(cause: String)
    /// Whoever waits was told to stop.
    case stopped

    struct Refusal: Equatable {
        /// SQLSTATE, five characters.
        let state: String
        let message: String
        /// Of the rule that was broken, where it is one; else empty.
        let constraint: String
    }
}
