/// What whoever leads an item may do beside the MCs (chủ trì điều hành): send the cue, as it stands.
///
/// A leader has one button and no desk: nothing but the next step, with the `if` that the cue gives it, and with the yes to what the cue asks. So nobody leads the
/// hall elsewhere than the MCs see. The last step of an item is the cue's own too: whoever leads it may close it. They take nothing back and need no control lock.
extension ConferenceState {
    /// Who leads the item that is on, beside the MCs; nil: nobody. A pause is whose it was to call it.
    public var leader: Agenda.Leader? { lifecycle.isRunning ? agenda.currentItem?.ledBy : nil }

    /// `seen`: the sender's `if`.
    func mustLead(_ command: Command, _ op: Op, by: Principal, seen: [String: Int]) throws(Rejection) {
        guard let leading = Agenda.Leader(by.role), !op.spec.roles.contains(by.role) else { return }
        guard op.spec.isLed, leading == leader else { throw Rejection(.forbidden, .agendaNotLed) }
        guard let step = nextStep, command == step.command(override: command.feature.override), isConfirmed(command, op),
            seen == Dictionary(uniqueKeysWithValues: conditions(of: step).map { ($0.key.text, $0.position) })
        else { throw Rejection(.forbidden, .agendaOtherStep) }
    }

    /// No cue asks for `force`, and a bare yes is no answer to a question that was read.
    private func isConfirmed(_ command: Command, _ op: Op) -> Bool {
        switch command.feature.override {
        case .nothing: true
        case .reasons: op.spec.override == .confirm
        case .single, .all: false
        }
    }
}
