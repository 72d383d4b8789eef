extension ConferenceState {
    /// Nil: nobody is lifted any more.
    func decidePoint(_ id: RoundID, at recipient: RecipientID?, now: Milliseconds) throws(Rejection) -> [Event] {
        let round = try known(id)
        guard awards.plan.platform == id, Awards.mayPoint(in: round.state) else { throw wrongState(round) }
        if let recipient {
            let known = try known(recipient)
            guard round.recipients.contains(recipient) else { throw wrongState(known) }
        }
        return awards.receiving?.recipient == recipient ? [] : [.awards(.pointed(id, recipient, at: now))]
    }
}
