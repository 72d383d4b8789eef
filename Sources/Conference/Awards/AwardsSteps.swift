/// What the MC's key asks for a round.
extension Awards {
    static func request(for step: Round.Step, of round: RoundID) -> StepRequest {
        StepRequest(command: { .awards(.rite(step, round, override: $0)) }, argument: [("round", .id(round.text))], seen: [.round(round)])
    }

    /// Without an `if`: who lifts the same name twice has done no harm, and a name is no step of the rite.
    static func request(for recipient: RecipientID, of round: RoundID) -> StepRequest {
        StepRequest(
            command: { _ in .awards(.point(round, recipient)) },
            argument: [("round", .id(round.text)), ("recipient", .id(recipient.text))], seen: [])
    }
}
