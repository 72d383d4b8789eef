extension Awards {
    /// How many of an award's recipients have received; with `round`, also those who stand in it.
    ///
    /// Kept while they receive, because every step of the rite shows it and three thousand recipients are not walked for each.
    public func conferred(of award: AwardID, orIn round: RoundID? = nil) -> Award.Total {
        var total = tallies[award] ?? Award.Total(collectives: 0, individuals: 0)
        for recipient in recipients(round.flatMap { rounds[$0]?.recipients } ?? []) {
            if recipient.award == award, recipient.state != .conferred { total.count(recipient.kind, by: 1) }
        }
        return total
    }

    /// From what `old` had counted, by what has changed of the recipients since.
    mutating func tally(_ changed: [RecipientID], since old: Awards) {
        tallies = old.tallies
        for id in changed {
            count(old.recipients[id]?.value, by: -1)
            count(recipients[id]?.value, by: 1)
        }
    }

    private mutating func count(_ recipient: Recipient?, by step: Int) {
        guard let recipient, recipient.state == .conferred else { return }
        let nobody = Award.Total(collectives: 0, individuals: 0)
        var total = tallies[recipient.award] ?? nobody
        total.count(recipient.kind, by: step)
        // What was taken back is as if it had never been.
        tallies[recipient.award] = total == nobody ? nil : total
    }
}
