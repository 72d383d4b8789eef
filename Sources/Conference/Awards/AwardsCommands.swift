extension Awards {
    public enum Command: Equatable, Sendable {
        /// A step of the rite; `override`: in spite of a reason.
        case rite(Round.Step, RoundID, override: Override = .nothing)
        case recall(RoundID)
        /// Who receives at this moment; nil: nobody in particular.
        case point(RoundID, RecipientID?)
        /// Those behind this recipient become a round of their own.
        case split(RoundID, after: RecipientID)
        /// Nil: first of all.
        case move(RoundID, after: RoundID?)
        case add(RoundID, [RecipientID])
        case gather(AwardID, NewRound)
        case conferrers(RoundID, at: VenueID?, [Conferrer], override: Override = .nothing)
        case place([RecipientID], at: VenueID)
        case report(RoundID, Round.Word)
        case addAward(NewAward)
        case addRecipient(NewRecipient)
        case correct(RecipientID, name: String)
        case absent(RecipientID, reason: String?)
        case present(RecipientID)
        case `defer`(RecipientID, reason: String?)
        case withdraw(RecipientID, reason: String?)
        /// Nil: they receive in person.
        case proxy(RecipientID, Recipient.Proxy?)
        case certificate(RecipientID, Recipient.Certificate, with: RecipientID?)
    }

    /// Who is to confer: somebody of the programme, or whoever was written in.
    public enum Conferrer: Equatable, Sendable {
        case person(PersonID)
        case named(String, salutation: BilingualText? = nil, title: BilingualText?)
    }

    /// A round that the day brings: recipients of one award who stand in no round, or in one that is still planned.
    public struct NewRound: Equatable, Sendable {
        public var recipients: [RecipientID]
        /// Behind which it goes up; nil: behind the last of its award.
        public var after: RoundID?
        public var minutes: Int
        /// The number of one; nil: those that the recipients name, else the award's first.
        public var decision: String?

        public init(recipients: [RecipientID], after: RoundID? = nil, minutes: Int = 5, decision: String? = nil) {
            self.recipients = recipients
            self.after = after
            self.minutes = minutes
            self.decision = decision
        }
    }

    public struct NewAward: Equatable, Sendable {
        public var name: BilingualText
        public var kind: Award.Kind
        public var rank: Int
        public var rankReason: BilingualText?
        public var decidedBy: BilingualText
        public var authority: BilingualText?
        public var order: Award.Order
        public var decision: Decision
        public var total: Award.Total?
        /// Nil: the awards item that is on, else the next one.
        public var item: ItemID?

        public init(
            name: BilingualText, kind: Award.Kind, rank: Int, decidedBy: BilingualText, order: Award.Order, decision: Decision
        ) {
            self.name = name
            self.kind = kind
            self.rank = rank
            self.decidedBy = decidedBy
            self.order = order
            self.decision = decision
        }
    }

    public struct NewRecipient: Equatable, Sendable {
        public var award: AwardID
        public var kind: Recipient.Kind
        public var name: String
        public var decidedName: String?
        public var salutation: String?
        public var title: String?
        public var unit: UnitID?
        public var representative: String?
        public var representativeSalutation: String?
        public var representativeTitle: String?
        public var people = 1
        public var isPosthumous = false
        /// The number of the decision that honours them; nil: those of their round.
        public var decision: String?
        /// Nil: the hall.
        public var venue: VenueID?
        /// Nil: none yet.
        public var round: RoundID?

        public init(award: AwardID, kind: Recipient.Kind, name: String) {
            self.award = award
            self.kind = kind
            self.name = name
        }
    }

    public enum Event: Equatable, Sendable {
        case read(RoundID, at: Milliseconds, despite: [Reason])
        case called(RoundID, [RecipientID], at: Milliseconds, despite: [Reason])
        case onstage(RoundID, at: Milliseconds, despite: [Reason])
        case conferred(RoundID, [RecipientID], at: Milliseconds, despite: [Reason])
        /// The platform is free; those not conferred wait again.
        case cleared(RoundID, waiting: [RecipientID], at: Milliseconds)
        case recalled(RoundID, waiting: [RecipientID])
        /// Nil: nobody in particular.
        case pointed(RoundID, RecipientID?, at: Milliseconds)
        /// A round that was not there before, put behind another.
        case formed(Round, after: RoundID?)
        case moved(RoundID, after: RoundID?)
        /// Planned rounds as they stand now, and where their recipients stand.
        case seated([Round], [Seat])
        case conferrersNamed(RoundID, VenueID, [Agenda.Speaker], despite: [Reason] = [])
        case reported(RoundID, VenueID, Round.Word, at: Milliseconds)
        /// With the decisions that it brings.
        case awardAdded(Award, [Decision])
        case recipientAdded(Recipient)
        case corrected(RecipientID, name: String)
        /// Absent, deferred, withdrawn, or waiting again.
        case marked(RecipientID, Recipient.State, reason: String?)
        case represented(RecipientID, by: Recipient.Proxy?)
        case certified([RecipientID], Recipient.Certificate)
    }

    /// Where one recipient stands.
    public struct Seat: Equatable, Sendable {
        public let recipient: RecipientID
        public let round: RoundID?
        public let venue: VenueID
    }
}
