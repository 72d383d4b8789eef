extension Awards {
    /// The awards, rounds and recipients near the platform: what every screen holds, however long the lists are.
    ///
    /// It follows from the rest of the state and is computed once a step, because the views ask for it again with every row.
    public struct Window: Equatable, Sendable {
        public internal(set) var awards: [AwardID] = []
        /// In the order in which they go up.
        public internal(set) var rounds: [RoundID] = []
        public internal(set) var recipients: [RecipientID] = []
        /// Recipients in no round who are still to be honoured: the absent, the deferred, latecomers.
        public internal(set) var loose: [RecipientID] = []
        /// The first planned round in which somebody waits.
        public internal(set) var next: RoundID?
        /// What is still to come at each venue; looked up only, never walked.
        public internal(set) var turns: [VenueID: [TurnOfVenue]] = [:]
    }

    /// A share of the 64 KiB of a view. Recipients: beyond those of the round at the platform, of the next, and the loose, which stand there whatever
    /// their number.
    static let (awardsShown, roundsShown, recipientsShown, looseShown) = (8, 6, 24, 12)

    /// Recipients of one round that are named. The hall's screen pages through those of the round on the platform.
    public static let recipientsOfRound = 60

    /// Of the round that goes up next: it is read name by name once it is called.
    private static let recipientsOfNext = 30

    /// Rounds before the one at the platform that stay in sight.
    private static let roundsBehind = 2

    /// After a step: what it changed of the recipients is counted, and the window moves with it. `old`: the awards before; nil where all is new.
    mutating func lookAround(since old: Awards?) {
        let before = old ?? Awards()
        let changed = recipients.idsChanged(since: before.recipients)
        tally(changed, since: before)
        var window = Window()
        window.next = plan.order.first(where: isAwaited)
        let anchor = (plan.platform ?? window.next ?? plan.order.last).flatMap { plan.order.firstIndex(of: $0) } ?? 0
        window.rounds = Self.slice(plan.order, from: anchor - Self.roundsBehind, Self.roundsShown)
        let award = plan.order.indices.contains(anchor) ? rounds[plan.order[anchor]]?.award : nil
        let place = awards.rows.firstIndex { $0.id == award } ?? 0
        window.awards = Self.slice(awards.rows.map(\.id), from: place - 1, Self.awardsShown)
        let areTurnsSame = old.map { $0.rounds == rounds && $0.plan.order == plan.order && $0.awards == awards } ?? false
        window.turns = areTurnsSame ? self.window.turns : turnsAtVenues()
        window.loose = concernsLoose(changed) ? firstLoose : self.window.loose
        window.recipients = nearest(anchor, window)
        self.window = window
    }

    /// Whether the loose may be others than they were: in nearly every step nobody falls out of a round, and the list need not be walked for it.
    private func concernsLoose(_ changed: [RecipientID]) -> Bool {
        changed.contains { window.loose.contains($0) || recipients[$0]?.value.isLoose == true }
    }

    private var firstLoose: [RecipientID] {
        Array(recipients.rows.lazy.filter(\.value.isLoose).map(\.id).prefix(Self.looseShown))
    }

    /// A planned round in which somebody waits to be called.
    func isAwaited(_ round: RoundID) -> Bool {
        guard let place = rounds.place(of: round), rounds.rows[place].state == .planned else { return false }
        return rounds.rows[place].parts.contains { $0.recipients.contains { recipients[$0]?.value.state == .waiting } }
    }

    /// All while they fit; else those at the platform, in the next round and in none, then round by round ahead, then the rounds before.
    private func nearest(_ anchor: Int, _ window: Window) -> [RecipientID] {
        if recipients.count <= Self.recipientsShown { return recipients.rows.map(\.id) }
        let lifted = receiving.map { [$0.recipient] } ?? []
        let first = [plan.platform, window.next].compactMap(\.self)
        let named = [(plan.platform, Self.recipientsOfRound), (window.next, Self.recipientsOfNext)].flatMap { id, most in
            id.flatMap { rounds[$0] }?.shares(of: most).joined().map(\.self) ?? []
        }
        var near = named + lifted.filter { !named.contains($0) } + window.loose
        let ahead = plan.order[min(anchor, plan.order.count)...].prefix(Self.roundsShown)
        for id in ahead + window.rounds.filter({ !ahead.contains($0) }).reversed() where !first.contains(id) {
            guard near.count < Self.recipientsShown else { break }
            near += (rounds[id]?.recipients ?? []).prefix(Self.recipientsShown - near.count)
        }
        return near
    }

    private static func slice<ID>(_ all: [ID], from wanted: Int, _ most: Int) -> [ID] {
        let start = max(0, min(wanted, all.count - most))
        return Array(all[start..<min(all.count, start + most)])
    }
}
