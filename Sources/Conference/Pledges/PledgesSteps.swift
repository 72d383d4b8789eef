extension Pledges {
    /// What the MC's key does in an item of signing.
    public enum Step: Equatable, Sendable {
        case present(PledgeID)
        case open(PledgeID)
        case close(PledgeID)

        public var pledge: PledgeID {
            switch self {
            case .present(let id), .open(let id), .close(let id): id
            }
        }

        var request: StepRequest {
            let step = self
            return StepRequest(command: step.command, argument: [("pledge", pledge.text)], seen: [.pledge(pledge)])
        }

        private func command(override: Override) -> Conference.Command {
            switch self {
            case .present(let id): .pledges(.present(id))
            case .open(let id): .pledges(.open(id))
            case .close(let id): .pledges(.close(id, until: nil, override: override))
            }
        }
    }
}
