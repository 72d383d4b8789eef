/// The conferences of this server, in the order in which they were opened, and those that are not served.
struct ServedConferences {
    private(set) var all: [LiveConference] = []
    private var named: [String: LiveConference] = [:]
    /// Why they are not served.
    private(set) var withheld: [String: Withholding] = [:]

    subscript(id: String) -> LiveConference? { named[id] }

    mutating func add(_ live: LiveConference) {
        all.append(live)
        named[live.id] = live
    }

    mutating func withhold(_ id: String, for reason: Withholding) { withheld[id] = reason }
}
