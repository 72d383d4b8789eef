extension Votes {
    /// What the MC's key does for a vote.
    public enum Step: Equatable, Sendable {
        case open(VoteID)
        case close(VoteID)

        public var vote: VoteID {
            switch self {
            case .open(let id), .close(let id): id
            }
        }

        var request: StepRequest {
            let step = self
            return StepRequest(command: step.command, argument: [("vote", .id(vote.text))], seen: [.vote(vote)])
        }

        private func command(override: Override) -> Conference.Command {
            switch self {
            case .open(let id): .votes(.open(id, override: override))
            case .close(let id): .votes(.close(id))
            }
        }
    }
}
