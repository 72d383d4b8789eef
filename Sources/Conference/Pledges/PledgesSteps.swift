extension Pledges {
    /// What the MC's key does in an item of signing.
    public enum Step: Equatable, Sendable {
        case present(PledgeID)
        case open(PledgeID)
        /// `until`: up to when late answers are taken, where some have not answered.
        case close(PledgeID, until: Milliseconds? = nil)

        public var pledge: PledgeID {
            switch self {
            case .present(let id), .open(let id), .close(let id, _): id
            }
        }

        var request: StepRequest {
            let step = self
            return StepRequest(command: step.command, argument: argument, seen: [.pledge(pledge)])
        }

        private var argument: [(name: String, value: StepArgument)] {
            let pledge: [(name: String, value: StepArgument)] = [("pledge", .id(pledge.text))]
            guard case .close(_, let until?) = self else { return pledge }
            return pledge + [("until", .instant(until))]
        }

        private func command(override: Override) -> Conference.Command {
            switch self {
            case .present(let id): .pledges(.present(id))
            case .open(let id): .pledges(.open(id))
            case .close(let id, let until): .pledges(.close(id, until: until, override: override))
            }
        }
    }
}
