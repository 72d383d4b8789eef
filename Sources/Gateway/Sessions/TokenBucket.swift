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

    /// Takes so many tokens, at most the burst. Nil: they were there; else the milliseconds until they are.
    mutating func take(_ tokens: Int = 1, at now: Milliseconds) -> Int? {
        let elapsed = max(0, min(now - at, Milliseconds(burst * 1_000)))
        filled = min(burst * 1_000, filled + Int(elapsed) * perSecond)
        at = now
        let cost = tokens * 1_000
        guard filled < cost else {
            filled -= cost
            return nil
        }
        return (cost - filled + perSecond - 1) / perSecond
    }
}
