/// One recipient at a time (đang nhận): who of the round on the platform has it handed over at this moment, so that the hall and the broadcast see one name.
///
/// It moves no rite: nothing is conferred by it, nothing is taken back, and whoever was about to press something has missed nothing. So it is an entity of its own and
/// touches neither the round nor its recipients.
extension Awards {
    public struct Receiving: Equatable, Sendable {
        public let round: RoundID
        public let recipient: RecipientID
        public let at: Milliseconds
    }

    /// Whom the hall sees receive: while the round that was pointed into stands on the platform and they in it. A pointer outlives the clearing of its round, so that
    /// taking the clearing back brings it back too, and the cue does not begin with the first name again.
    public var receiving: Receiving? {
        guard let pointed, plan.platform == pointed.round, let round = rounds[pointed.round], Self.mayPoint(in: round.state),
            round.recipients.contains(pointed.recipient)
        else { return nil }
        return pointed
    }

    static func mayPoint(in state: Round.State) -> Bool {
        switch state {
        case .onstage, .conferred: true
        case .planned, .called, .cleared: false
        }
    }

    /// Who of this round is named next; nil once all were, or where its award does not ask for it.
    func nextToReceive(in round: Round) -> RecipientID? {
        guard round.state == .conferred, awards[round.award]?.isOneByOne == true else { return nil }
        let present = round.recipients.filter { recipient($0)?.state == .conferred }
        guard let now = receiving.flatMap({ present.firstIndex(of: $0.recipient) }) else { return present.first }
        return present.dropFirst(now + 1).first
    }

    mutating func point(at recipient: RecipientID?, in round: RoundID, at: Milliseconds) {
        pointed = recipient.map { Receiving(round: round, recipient: $0, at: at) }
    }
}
