/// What the MC's key asks for a round.
extension Awards {
    static func request(for step: Round.Step, of round: RoundID) -> StepRequest {
        StepRequest(command: { .awards(.rite(step, round, override: $0)) }, argument: [("round", .id(round.text))], seen: [.round(round)])
    }
}
