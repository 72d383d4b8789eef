public import Conference

/// The day as it is printed: the whole of it, or what is still to come.
public struct PrintedDay: Sendable {
    let conference: ConferenceState
    /// When the rest was printed; nil: the whole day is.
    let now: Milliseconds?
    /// Of the key that will sign the record, in hex; nil: there is none yet.
    public var fingerprint: String?
    let clock: PaperClock
    let times: DayTimes
    /// What is spoken, step by step.
    let spoken: [SpokenStep]

    /// The whole day. One that has begun is played from its beginning once more, as its programme is now.
    public init(of conference: ConferenceState) {
        let opening = conference.asOpening
        let played = conference.lifecycle.state == .preparing ? conference : Self.state(reading: opening)
        self.init(conference, playing: played, from: nil, at: opening.about.startsAt)
    }

    /// Of a programme that no server has read yet.
    public init(of programme: Opening) { self.init(of: Self.state(reading: programme)) }

    /// What is still to come, as the day would go on from `now`, a time of the wall. Of a day that has not begun that is all of it, by its programme.
    public init(restOf conference: ConferenceState, at now: Milliseconds) {
        let hasBegun = conference.lifecycle.state != .preparing
        self.init(conference, playing: conference, from: hasBegun ? now : nil, at: now)
    }

    /// `playing`: from where the steps are played.
    private init(_ conference: ConferenceState, playing: ConferenceState, from now: Milliseconds?, at: Milliseconds) {
        self.conference = conference
        self.now = now
        clock = PaperClock(zone: conference.lifecycle.about.zone)
        times = DayTimes(of: conference, from: now)
        spoken = SpokenStep.all(of: playing, at: at)
    }

    private static func state(reading programme: Opening) -> ConferenceState {
        var state = ConferenceState()
        let at = programme.about.startsAt
        state.apply(LogEntry(seq: 1, at: at, by: .system, op: "", events: [.programme(.read(programme, digest: ""))]))
        return state
    }

}

extension PrintedDay: DayOnPaper {
    var heldAt: Milliseconds { about.startsAt }

    var lettersDate: Milliseconds { now ?? about.startsAt }

    /// So that the sheets of a rest are told from those of the morning.
    var pageRemark: String { now.map { "phần còn lại, in lúc \(clock.time($0))" } ?? "" }

    var titleRemark: String {
        now.map { "In lúc \(clock.time($0)) \(clock.dayInWords($0)): phần còn lại của chương trình, giờ là dự kiến." } ?? ""
    }
}
