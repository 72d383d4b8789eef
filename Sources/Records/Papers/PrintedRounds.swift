internal import Conference

/// The rounds that are printed, in the order in which they go up.
struct PrintedRounds {
    struct Turn {
        let round: Round
        let award: Award
        /// Its place among all rounds of the day, from 1.
        let number: Int
        let at: Milliseconds
    }

    let turns: [Turn]
    /// How many rounds the whole day has.
    let count: Int
    private let day: PrintedDay

    init(_ day: PrintedDay) {
        self.day = day
        let awards = day.conference.awards
        count = awards.plan.order.count
        let times = Dictionary(
            uniqueKeysWithValues: day.times.items.flatMap { day.times.rounds(in: $0.item) }.map { ($0.round.id, $0.at) })
        turns = awards.plan.order.enumerated().compactMap { place, id in
            guard let round = awards.rounds[id], let award = awards.awards[round.award], let at = times[id] else { return nil }
            return Turn(round: round, award: award, number: place + 1, at: at)
        }
    }

    /// Who goes up; of a rest only those who have not received yet.
    func recipients(of part: Round.Part) -> [Recipient] {
        day.conference.awards.recipients(part.recipients).filter { day.now == nil || $0.state == .waiting || $0.state == .called }
    }

    /// Who stands in no round and is still to be honoured.
    var loose: [Recipient] {
        day.conference.awards.recipients.rows.map(\.value).filter { recipient in
            switch recipient.state {
            case .waiting, .called, .absent, .deferred: recipient.round == nil
            case .conferred, .withdrawn: false
            }
        }
    }
}
