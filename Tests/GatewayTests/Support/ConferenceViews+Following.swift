import Conference

@testable import Gateway

extension ConferenceViews {
    /// They are told of an entry that has become true; gives the state after it.
    mutating func follow(_ entry: LogEntry, on state: ConferenceState) -> ConferenceState {
        let transition = Transition(entry, appliedTo: Shared(state))
        advance(to: transition, from: state)
        return transition.conference
    }
}
