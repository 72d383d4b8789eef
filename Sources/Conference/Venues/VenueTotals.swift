/// How the venues stand as a whole: what the MC says at the end of the roll call, and what a view tells of venues that it does not carry.
///
/// Counted anew only when a venue has changed: every step asks for it. All but `count`, `out` and `help` are of the venues in use.
public struct VenueTotals: Equatable, Sendable {
    public private(set) var count = 0
    public private(set) var out = 0
    /// Calls for help that are open, at whatever venue.
    public private(set) var help = 0
    public private(set) var connected = 0
    public private(set) var lost = 0
    public private(set) var confirmed = 0
    /// Venues that have told how many are present.
    public private(set) var reported = 0
    /// Delegates present, over those that have told.
    public private(set) var present = 0
    /// Delegates invited, over those for which the programme says.
    public private(set) var expected = 0
    /// Whether the programme says it for every one of them.
    public private(set) var isExpectationWhole = true

    public var inUse: Int { count - out }

    init(_ venues: [Venue]) {
        for venue in venues { add(venue) }
    }

    private mutating func add(_ venue: Venue) {
        count += 1
        if venue.help != nil { help += 1 }
        guard !venue.isOut else {
            out += 1
            return
        }
        if venue.isConnected { connected += 1 }
        if venue.lostSince != nil { lost += 1 }
        if venue.isConfirmed { confirmed += 1 }
        if let attendance = venue.attendance {
            reported += 1
            present += attendance.count
        }
        expected += venue.expected ?? 0
        if venue.expected == nil { isExpectationWhole = false }
    }
}
