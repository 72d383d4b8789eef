/// The award ceremony (trao thưởng): what is conferred, in which rounds, on whom, and who stands on the platform.
///
/// Departures from protocol (order of rank, individuals before collectives, a step out of the rite's order) are warnings with their reason, never locks:
/// the conference may mean them. What cannot be is refused: two rounds on one platform, a decision read twice.
public struct Awards: Equatable, Sendable {
    /// The order of the rounds and the place in it: one entity.
    public struct Plan: Entity {
        public internal(set) var order: [RoundID] = []
        /// The round that is called, on stage or conferred: it holds the platform until it is cleared.
        public internal(set) var platform: RoundID?

        public var id: EntityKey { .awards }
    }

    /// What the programme says of the awards: a part of the opening.
    public struct Programme: Equatable, Sendable {
        /// How many people the hall's platform holds at once; nil when nobody says.
        public var platformPeople: Int?
        public var awards: [Award]
        /// Those that awards name; others are of no use to anybody.
        public var decisions: [Decision]
        /// In the order in which they are conferred.
        public var rounds: [Round]
        /// In the order of the decision, which is the order of ceremony; never the alphabet's.
        public var recipients: [Recipient]

        public init(
            platformPeople: Int? = nil, awards: [Award], decisions: [Decision], rounds: [Round], recipients: [Recipient]
        ) {
            self.platformPeople = platformPeople
            self.awards = awards
            self.decisions = decisions
            self.rounds = rounds
            self.recipients = recipients
        }
    }

    public internal(set) var platformPeople: Int?
    public internal(set) var awards = Table<Award>()
    /// In the order in which awards name them.
    public internal(set) var decisions = Table<Decision>()
    public internal(set) var rounds = Table<Round>()
    public internal(set) var recipients = Table<Shared<Recipient>>()
    public internal(set) var plan = Plan()
    /// Whom somebody has pointed at last; shown is `receiving`.
    var pointed: Receiving?
    /// What is near the platform; follows from the rest.
    public internal(set) var window = Window()
    /// What has been conferred of each award; follows from the recipients.
    var tallies = SortedMap<AwardID, Award.Total>()

    init(_ programme: Programme? = nil) {
        guard let programme else { return }
        platformPeople = programme.platformPeople
        awards = Table(programme.awards)
        decisions = Table(Decision.named(by: programme.awards, of: programme.decisions))
        rounds = Table(programme.rounds)
        recipients = Table(programme.recipients.map(Shared.init))
        plan.order = programme.rounds.map(\.id)
        lookAround(since: nil)
    }

    public func recipient(_ id: RecipientID) -> Recipient? { recipients[id]?.value }

    /// The recipients of a list of names, in its order.
    public func recipients(_ ids: [RecipientID]) -> [Recipient] { ids.compactMap { recipients[$0]?.value } }

    /// The round that holds the platform.
    public var onPlatform: Round? { plan.platform.flatMap { rounds[$0] } }

    public func decisions(of round: Round) -> [Decision] { round.decisions.compactMap { decisions[DecisionID(number: $0)] } }

    public func unreadDecisions(of round: Round) -> [Decision] { decisions(of: round).filter { $0.readAt == nil } }

    public func isRead(_ round: Round) -> Bool { unreadDecisions(of: round).isEmpty }

    /// The awards that fall under any of these decisions, the one of the round first.
    public func awards(under decisions: [Decision], of round: Round) -> [Award] {
        let ids = Set(decisions.map(\.id))
        let all = awards.rows.filter { award in award.decisions.contains { ids.contains(DecisionID(number: $0)) } }
        return all.filter { $0.id == round.award } + all.filter { $0.id != round.award }
    }

    /// The step that the rite has next for a round; nil once it is over. With nobody left to receive, the platform is cleared.
    public func stepDue(of round: Round) -> Round.Step? {
        let isEmpty = { recipients(round.recipients).allSatisfy { $0.state != .called } }
        switch round.state {
        case .planned: return isRead(round) || awards[round.award]?.order == .callRead ? .call : .read
        case .called: return isEmpty() ? .clear : .onstage
        case .onstage: return isEmpty() ? .clear : isRead(round) ? .confer : .read
        case .conferred: return .clear
        case .cleared: return nil
        }
    }
}

extension Awards.Plan: Undoable {
    static let lenses: [Lens<Awards.Plan>] = [Lens("order", \.order), Lens("platform", \.platform)]
    var entity: EntityKey { .awards }
}
