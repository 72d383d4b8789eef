internal import Conference

/// This server's clock against that of the store, which is the one clock of all servers: where they are apart the same moment has two times in the record.
struct StoreClock {
    /// Milliseconds within which clocks agree: as much as pages may differ in what they show.
    static let tolerance: Milliseconds = 100

    /// The last readings: one that came late says too much.
    private var readings: [Milliseconds] = []
    /// What was told last; 0 while they agree.
    private(set) var told: Milliseconds = 0

    /// Whether there is something to tell that was not told.
    mutating func measured(_ apart: Milliseconds) -> Bool {
        readings = readings.suffix(2) + [apart]
        guard readings.count == 3, let least = readings.min(by: { abs($0) < abs($1) }) else { return false }
        let now = abs(least) > Self.tolerance ? least : abs(least) > Self.tolerance / 2 && told != 0 ? told : 0
        guard now != told, now == 0 || told == 0 || abs(now - told) >= Self.tolerance else { return false }
        told = now
        return true
    }

    /// For the log.
    var line: (level: LogLine.Level, text: String) {
        if told == 0 { return (.info, "this server's clock and the database's agree again") }
        return (
            .warning,
            """
            this server's clock is \(abs(told)) ms \(told > 0 ? "ahead of" : "behind") the database's, so what it records has other times than what the other servers \
            record; have one time service (NTP) set the clocks of the database and of this machine, then restart this server while the others serve
            """
        )
    }
}
