internal import Conference
internal import Wire

/// How fast each principal sends commands: a venue's rate is its own whichever of its sockets it speaks through.
struct CommandRates {
    private var buckets: [Principal: TokenBucket] = [:]

    /// Nil: one more is within the rate; else the milliseconds until one is. `servers`: at how many of them somebody is joined; each has its share of the rate.
    mutating func take(of who: Principal, servers: Int, at now: Milliseconds) -> Int? {
        let rate = CommandRate(of: who.role)
        let tokens = min(servers, rate.burst)
        return buckets[who, default: TokenBucket(perSecond: rate.perSecond, burst: rate.burst, at: now)].take(tokens, at: now)
    }
}

extension CommandRate {
    init(of role: Role) { self = role.isStaff ? .staff : .others }
}
