import Conference

/// By what the awards of a programme rank before one another. No law has a table of it: provinces have customs of their own.
enum Precedence: String, CaseIterable {
    /// By the rank of each; a lower award before a higher one is asked about.
    case byRank = "by-rank"
    /// As they are listed: the province's own order, of which nothing is asked, and to which the day is held.
    case asListed = "as-listed"

    /// The ranks with which the day goes on, in the order of the list. Listed before, higher: an award keeps its own rank where it is lower than all above it, and
    /// else comes behind the one above, so that what the day adds by the usual ranks finds its place among them. Of one form, of one rank.
    func given(_ ranks: [Int?]) -> [Int?] {
        switch self {
        case .byRank: return ranks
        case .asListed:
            var above: (own: Int?, given: Int)?
            return ranks.map { own in
                let given =
                    if let above { own == above.own ? above.given : max(own ?? 0, above.given + 1) } else {
                        own ?? StateLimits.rank.lowerBound
                    }
                let within = min(given, StateLimits.rank.upperBound)
                above = (own, within)
                return within
            }
        }
    }
}
