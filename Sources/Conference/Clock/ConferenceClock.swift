/// How the times that the server stamps are shown (giờ hiển thị).
///
/// The conference's own time runs on evenly from its first start, whatever is done to the machine's clock; so `at`, order and running clocks never jump. A
/// machine that began with a wrong clock and was put right would show a wrong time for ever. An alignment mends what is shown and moves nothing: every time
/// that was stamped from some start of the server on, past ones too, is shown with an offset. Times that people type or files name are the wall's and are
/// never shifted.
public struct ConferenceClock: Equatable, Sendable {
    /// A start of the server: before it the machine may have had another idea of the time.
    public struct Start: Equatable, Sendable {
        public let seq: Int
        public let at: Milliseconds
    }

    /// What was stamped at `since` and later is shown so much later, up to the next shift.
    public struct Shift: Equatable, Sendable {
        /// The position from which on; `since` is its time.
        public let from: Int
        public let since: Milliseconds
        public let offset: Milliseconds
    }

    /// The newest starts, oldest first.
    public internal(set) var starts: [Start] = []
    /// By `since`; at most one a start, and one of the beginning.
    public internal(set) var shifts: [Shift] = []

    /// Starts that an alignment may name: a day in which the server was started more often has other troubles.
    static let startsKept = 16
    /// Shifts that are kept; the oldest yield.
    static let mostShifts = 32
    /// Milliseconds by which the machine's clock and what is shown may differ before the staff are told: nobody compares clocks more exactly by eye.
    public static let tolerance: Milliseconds = 2_000

    /// What a stamped time is shown as.
    public func shown(_ at: Milliseconds) -> Milliseconds { at + offset(at: at) }

    public func offset(at: Milliseconds) -> Milliseconds { shifts.last { $0.since <= at }?.offset ?? 0 }

    public enum Command: Equatable, Sendable {
        /// `from`: the first position of a start, or 1 for the whole day; nil for the start that is now.
        case align(offset: Milliseconds, from: Int?)
    }

    public enum Event: Equatable, Sendable {
        case aligned(offset: Milliseconds, from: Int, since: Milliseconds)
    }

    mutating func apply(_ event: Event) {
        switch event {
        case .aligned(let offset, let from, let since):
            shifts.removeAll { $0.since >= since }
            shifts.append(Shift(from: from, since: since, offset: offset))
            shifts = shifts.suffix(Self.mostShifts)
        }
    }

    mutating func started(seq: Int, at: Milliseconds) { starts = (starts + [Start(seq: seq, at: at)]).suffix(Self.startsKept) }
}
