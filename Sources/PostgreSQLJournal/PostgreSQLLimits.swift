internal import Journal

/// Every bound that is set on the database, or on waiting for it. All in milliseconds, where nothing else is said.
///
/// They go together: a server that hears nothing says so (`silentAfter`) before another may lead (`leaseFor`). An append that waits for another server's is refused by the
/// database (`lockWithin`), and so known not to be written, before its server gives it up (`answerWithin`); one that waits for a disk or a standby is of unknown fate then.
enum PostgreSQLLimits {
    /// For one host to take a connection and a password: a host that has vanished answers nothing, and the next one has to have its turn while the hall waits. How long names
    /// take to be resolved is not in it: libpq leaves that to the system.
    static let connectWithin: Int64 = 2_000
    /// After a round in which no host took writes, the first and the longest time until the next, which doubles from one to the other: a promotion takes a
    /// tenth of a second, and a hundred servers come back at once. Each is drawn between half of it and the whole.
    static let firstRest: Int64 = 20
    static let longestRest: Int64 = 1_000
    /// For each thing that a running server asks to be answered, an append or a snapshot too: what comes after it waits as long. A synchronous standby that is gone makes a commit wait for ever, and no limit of the database's own ends that;
    /// what takes longer than a hall waits for a button counts as of unknown fate.
    static let answerWithin: Int64 = 5_000
    /// For what nothing waits behind: each chunk of a whole history that is opened, checked, copied or taken in. Megabytes may come over a slow line.
    static let bulkWithin: Int64 = 60_000
    /// For a row that another server's commit holds, set on the session: shorter than `answerWithin`, so that what only waited for another is known not to be written.
    static let lockWithin: Int64 = 2_000
    /// Appends in a row in which others were quicker, until a server goes before them: handing over costs several ways there and back, and where servers are equally near to
    /// the database chance alone is fair enough.
    static let lossesUntilTurn = 3
    /// For which it goes before the others then: as long as it takes to read what was written instead, and to decide again. One that has nothing more to write
    /// keeps the others waiting for that long, and no longer.
    static let turnWithin: Int64 = 40
    /// Until a server that lets another go before it looks again.
    static let lookAgainAfter: Int64 = 1
    /// Between two signs of life; with each the head is compared, so that a lost notification costs no more than this.
    static let heartbeatEvery: Int64 = 1_000
    /// Between two announcements of one server: presence changes with every tab that opens.
    static let announceEvery: Int64 = 200
    /// Without an answered heartbeat, until the store counts as silent.
    static let silentAfter: Int64 = 2_000
    /// For which leadership is lent, by the database's clock: as long as a server counts as alive.
    static let leaseFor = ServersOnStore.expireAfter
    /// After which the row of a server that has gone without a word is cleared away.
    static let forgetAfter: Int64 = 60_000
    /// Of silence, after which the kernel asks whether the other side is there; how often it asks, and when it gives up what it has sent. Without them a
    /// connection to a host that has vanished lives for a quarter of an hour.
    static let keepalive = (idle: "2", every: "1", count: "3", unacknowledged: "5000")
    /// Positions that are read in one piece: some MB in memory, some milliseconds on the line.
    static let rowsAtOnce = 2_000
}
