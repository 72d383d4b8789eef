import Conference
internal import StrictJSON

/// Votes and what the venues count. The public learns of hands when a vote is closed, so that nobody raises theirs by how others have.
struct VotesProjection: JSONProjection {
    enum Key: Hashable {
        case vote(VoteID)
        /// What a venue counted: for the staff, and in the venue's own overlay.
        case count(CountID)
    }

    /// Votes of one kind that a view carries: planned ones to come, closed ones the newest.
    private static let near = 6
    /// Venues without a count that are named; more nobody calls up in time.
    private static let mostMissing = 12
    /// Counts of one venue each, a hundred bytes; who has more venues looks them up in the list.
    private static let countsShare = WorkingShare(whole: 40, near: 40)

    private let votes: Votes
    private let agenda: Agenda.Course
    private let venues: Table<Venue>
    /// How the open vote stands.
    private let tally: VoteTally?

    init(_ conference: __shared ConferenceState) {
        votes = conference.votes
        agenda = conference.agenda.course
        venues = conference.venues
        tally = (votes.open?.id).map(conference.tally)
    }

    static func == (left: Self, right: Self) -> Bool {
        left.votes == right.votes && left.agenda == right.agenda && left.tally == right.tally
    }

    static func viewKey(_ key: Key) -> ViewKey {
        switch key {
        case .vote(let id): .entity(.vote(id))
        case .count(let id): .entity(.count(id))
        }
    }

    func keys(for audience: Audience) -> [Key] {
        let shown = shown(isStaff: audience == .staff).map { Key.vote($0.id) }
        return shown + (audience == .staff ? countsShown.map { .count($0.id) } : [])
    }

    func json(of key: Key, for audience: Audience) -> JSON? {
        let isStaff = audience == .staff
        switch key {
        case .vote(let id): return shown(isStaff: isStaff).first { $0.id == id }.map { json($0, isStaff) }
        case .count(let id): return isStaff ? countsShown.first { $0.id == id }.map { json($0, isStaff) } : nil
        }
    }

    /// All votes that are shown, and the counts that came or went; where another vote is counted those of the venues' overlays too.
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [Key] {
        let shown: [Key] = [true, false].flatMap { old.shown(isStaff: $0) + self.shown(isStaff: $0) }.map { .vote($0.id) }
        let moved = moved(old.countsShown.map(\.id), countsShown.map(\.id))
        let other = votes.counted == old.votes.counted ? [] : old.counted + counted
        return shown + (moved + other.map(\.id)).map { .count($0) }
    }

    /// The open vote and what is near it. The public does not see what will be asked.
    private func shown(isStaff: Bool) -> [Vote] {
        let closed = votes.votes.rows.filter { $0.state == .closed }.sorted { ($0.closedAt ?? 0) < ($1.closedAt ?? 0) }.suffix(Self.near)
        let to = isStaff ? toCome : []
        let ids = Set((closed + to).map(\.id))
        return votes.votes.rows.filter { $0.state == .open || ids.contains($0.id) }
    }

    /// Planned ones from the item that is on, and those that were dropped in it.
    private var toCome: [Vote] {
        let order = agenda.order
        let reached = agenda.current.flatMap { order.firstIndex(of: $0) } ?? 0
        let ahead = Set(order[min(reached, order.count)...])
        let planned = votes.votes.rows.filter { $0.state == .planned && $0.item.map(ahead.contains) ?? false }
        return planned.prefix(Self.near)
            + votes.votes.rows.filter { $0.state == .dropped && $0.openedIn == agenda.current }.suffix(Self.near)
    }

    /// Of the vote whose hands are counted, or were last.
    private var counted: [VoteCount] { votes.counts.rows.filter { $0.id.vote == votes.counted } }

    /// The newest of them.
    private var countsShown: ArraySlice<VoteCount> { counted.suffix(Self.countsShare.carried(of: counted.count)) }
}

extension VotesProjection {
    func ownKeys(of participant: Participant) -> [Key] {
        guard participant.who.role == .venue, let id = participant.venue.flatMap(counted(at:)) else { return [] }
        return [.count(id)]
    }

    func ownJSON(of key: Key, for participant: Participant) -> JSON? {
        switch key {
        case .vote: return nil
        case .count(let id):
            guard participant.who.role == .venue, participant.venue == id.venue, counted(at: id.venue) == id else { return nil }
            return votes.counts[id].map { json($0, false) }
        }
    }

    static func owners(of key: Key, in conference: ConferenceState) -> Owners {
        switch key {
        case .vote: .nobody
        case .count(let id): .these(conference.participants.rows.filter { $0.who.role == .venue && $0.venue == id.venue }.map(\.who))
        }
    }

    static let lists = [
        ListDocument<Self>(
            "votes", of: { feature, audience in feature.votes.votes.rows.filter { audience == .staff || $0.openedAt != nil } },
            row: { $0.json($1, $2 == .staff) }),
        // What each venue has counted, by the venue's name.
        ListDocument<Self>(
            "counts", isStaffOnly: true, of: { feature, _ in feature.venues.rows.filter { feature.count(at: $0.id) != nil } },
            row: { feature, venue, _ in feature.count(at: venue.id).map { feature.json($0, true) } ?? .object([]) }),
    ]

    private func count(at venue: VenueID) -> VoteCount? { counted(at: venue).flatMap { votes.counts[$0] } }

    /// Where this venue's hands stand of the vote that is counted; nil where it has not told any.
    private func counted(at venue: VenueID) -> CountID? {
        votes.counted.map { CountID($0, venue) }.flatMap { votes.counts[$0] == nil ? nil : $0 }
    }
}

extension VotesProjection {
    private func json(_ vote: Vote, _ isStaff: Bool) -> JSON {
        .members(
            ("order", votes.votes.place(of: vote.id).map { .number($0 + 1) }), ("item", (vote.item ?? vote.openedIn)?.json),
            ("text", vote.motion.text.json), ("state", .string(vote.state.rawValue)),
            ("base", .string(vote.motion.base.rawValue)), ("share", .string(vote.motion.share.rawValue)),
            ("quorum", .string(votes.quorum.rawValue)), ("openedAt", vote.openedAt.map(JSON.int)),
            ("closedAt", vote.closedAt.map(JSON.int)),
            ("result", vote.result.map { json($0, of: vote.id, isStaff) }), ("adHoc", isStaff ? .bool(vote.item == nil) : nil),
            ("tally", isStaff && vote.state == .open ? tally.map(json) : nil))
    }

    private func json(_ result: VoteResult, of vote: VoteID, _ isStaff: Bool) -> JSON {
        let missing = isStaff && !result.missing.isEmpty ? result.missing : nil
        // Why stands with the count that corrected it.
        let reasons = result.correctedAt == nil ? [] : votes.counts.rows.filter { $0.id.vote == vote && $0.reason != nil }
        let reason = reasons.max { $0.at < $1.at }?.reason
        return .members(
            ("for", .number(result.hands.for)), ("against", .number(result.hands.against)), ("abstain", .number(result.hands.abstaining)),
            ("notVoting", .number(result.notVoting)), ("present", .number(result.present)), ("expected", result.expected.map(JSON.number)),
            ("quorum", .bool(result.hasQuorum)), ("carried", .bool(result.isCarried)), ("correctedAt", result.correctedAt.map(JSON.int)),
            ("reason", isStaff ? reason.map(JSON.string) : nil), ("missing", missing.map { Self.named($0) }),
            ("missingCount", missing.map { .number($0.count) }))
    }

    private func json(_ tally: VoteTally) -> JSON {
        .members(
            ("for", .number(tally.hands.for)), ("against", .number(tally.hands.against)), ("abstain", .number(tally.hands.abstaining)),
            ("present", .number(tally.present)), ("expected", tally.expected.map(JSON.number)), ("counted", .number(tally.counted)),
            ("venues", .number(tally.venues)), ("missing", Self.named(tally.missing)), ("missingCount", .number(tally.missing.count)))
    }

    private static func named(_ venues: [VenueID]) -> JSON { .array(venues.prefix(mostMissing).map(\.json)) }

    private func json(_ count: VoteCount, _ isStaff: Bool) -> JSON {
        let isHall = venues[count.id.venue]?.isHall ?? false
        return .members(
            ("vote", count.id.vote.json), ("venue", count.id.venue.json), ("for", .number(count.hands.for)),
            ("against", .number(count.hands.against)), ("abstain", .number(count.hands.abstaining)), ("at", .int(count.at)),
            ("by", isStaff ? count.by.json : nil), ("corrected", .bool(count.isOfOperator && !isHall)))
    }
}
