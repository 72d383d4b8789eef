import Conference
import Fixtures

extension ConferenceState {
    /// The Lào Cai conference in the morning: its files have been read, and nothing else has happened.
    static var morning: ConferenceState {
        var state = ConferenceState()
        state.apply(LogEntry(seq: 1, at: 0, by: .system, op: "programme.read", events: [.programme(.read(.laoCai, digest: "d1"))]))
        return state
    }

    /// The same with one more thing that has happened.
    func after(_ op: String, _ events: Event...) -> ConferenceState {
        var next = self
        next.apply(LogEntry(seq: seq + 1, at: Opening.startOfLaoCai, by: .system, op: op, events: events))
        return next
    }
}
