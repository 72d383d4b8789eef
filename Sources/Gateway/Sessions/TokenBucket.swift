internal import Conference
internal import Wire

/// How fast one principal, or one socket, may speak: so many a second in the long run, so many at once after a rest.
struct TokenBucket {
    private let perSecond: Int
    private let burst: Int
    /// In thousandths of a token, so that it fills by whole milliseconds.
    private var filled: Int
    private var at: Milliseconds

    init(perSecond: Int, burst: Int, at now: Milliseconds) {
        self.perSecond = perSecond
        self.burst = burst
        filled = burst * 1_000
        at = now
    }

    /// Whether it has rested so long that it is as at the beginning.
    func isFull(at now: Milliseconds) -> Bool {
        filled + Int(max(0, min(now - at, Milliseconds(burst * 1_000)))) * perSecond >= burst * 1_000
    }

    /// Takes one token. Nil: there was one; else the milliseconds until there is.
    mutating func take(at now: Milliseconds) -> Int? {
        let elapsed = max(0, min(now - at, Milliseconds(burst * 1_000)))
        filled = min(burst * 1_000, filled + Int(elapsed) * perSecond)
        at = now
        guard filled < 1_000 else {
            filled -= 1_000
            return nil
        }
        return (1_000 - filled + perSecond - 1) / perSecond
    }
}
