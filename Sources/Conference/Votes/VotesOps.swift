extension Votes {
    enum Op: String, FeatureOp {
        case open = "vote.open"
        case count = "vote.count"
        case close = "vote.close"

        /// Hands are raised while the hall goes on; a pause keeps what is open. What was counted wrongly is corrected until the seal.
        var spec: OpSpec {
            switch self {
            case .open: OpSpec(.conductors, during: .live, undo: .always, override: .confirm, isLed: true)
            case .count: OpSpec([.venue, .operator], during: .sinceTheOpening, seen: .count, override: .confirm)
            case .close: OpSpec(.conductors, during: .live, seen: .vote, undo: .always, isLed: true)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .open:
                // What is put ad hoc is of no other item, so that there is nothing to override.
                let (vote, override): (VoteID?, Override) = (try fields.optionalID("vote"), try fields.override(of: self))
                if let vote { return .votes(.open(vote, override: override)) }
                return .votes(.put(try Motion(&fields)))
            case .count:
                let (vote, hands): (VoteID, VoteCount.Hands) = (try fields.id("vote"), try VoteCount.Hands(&fields))
                let venue: VenueID? = try fields.optionalID("venue")
                let reason = try fields.optional("reason")?.string(max: StateLimits.reasonCharacters)
                return .votes(.count(vote, hands, venue: venue, reason: reason, override: try fields.override(of: self)))
            case .close: return .votes(.close(try fields.id("vote")))
            }
        }
    }
}

extension Votes.Command {
    var op: Votes.Op {
        switch self {
        case .open, .put: .open
        case .count: .count
        case .close: .close
        }
    }

    var override: Override {
        switch self {
        case .open(_, let override), .count(_, _, _, _, let override): override
        case .put, .close: .nothing
        }
    }
}

extension Motion {
    fileprivate init(_ fields: inout Fields) throws(BadField) {
        self.init(
            text: try fields.bilingual("text", max: StateLimits.titleCharacters),
            base: try fields.optional("base")?.choice(of: Base.self) ?? .present,
            share: try fields.optional("share")?.choice(of: Share.self) ?? .half)
    }
}

extension VoteCount.Hands {
    fileprivate init(_ fields: inout Fields) throws(BadField) {
        self.init(
            for: try fields.int("for", in: StateLimits.attendance), against: try fields.int("against", in: StateLimits.attendance),
            abstaining: try fields.int("abstain", in: StateLimits.attendance))
    }
}

extension Set<Lifecycle.State> {
    /// From the opening until the record is sealed.
    fileprivate static let sinceTheOpening: Set<Lifecycle.State> = [.live, .paused, .ended]
}
