import Conference
internal import StrictJSON

/// The clocks. Nobody is timed before the whole hall: the speaker's own is for the staff, for the lectern and for the venue from which somebody speaks, unless the
/// item that is on has a public clock.
struct TimersProjection: JSONProjection {
    private let clocks: Table<Timers.Clock>
    private let isSpeakingPublic: Bool
    /// Those of whom the lectern's show the speaking clock.
    private let devices: Table<Stage.Device>
    /// From where somebody speaks: its pages show it too.
    private let speakersVenue: VenueID?

    init(_ conference: __shared ConferenceState) {
        clocks = conference.timers.clocks
        isSpeakingPublic = conference.hasPublicClock
        devices = conference.stage.devices
        speakersVenue = conference.speakersVenue
    }

    static func viewKey(_ name: ClockName) -> ViewKey { .entity(.timer(name)) }

    func keys(for audience: Audience) -> [ClockName] { clocks.rows.map(\.id).filter { isShown($0, to: audience) } }

    func json(of name: ClockName, for audience: Audience) -> JSON? { isShown(name, to: audience) ? json(of: name) : nil }

    private func isShown(_ name: ClockName, to audience: Audience) -> Bool {
        switch name {
        case .item: true
        case .speaking: audience == .staff || isSpeakingPublic
        }
    }

    private func json(of name: ClockName) -> JSON? {
        guard let clock = clocks[name] else { return nil }
        return .members(
            ("startedAt", .int(clock.startedAt)), ("endsAt", .int(clock.endsAt)), ("pausedLeft", clock.pausedLeft.map(JSON.int)))
    }

    /// Beside its own row the speaking clock is made of who may see it.
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [ClockName] {
        isSpeakingPublic == old.isSpeakingPublic && devices == old.devices && speakersVenue == old.speakersVenue ? [] : [.speaking]
    }
}

extension TimersProjection {
    func ownKeys(of participant: Participant) -> [ClockName] {
        clocks[.speaking] != nil && isSpeakers(participant) ? [.speaking] : []
    }

    func ownJSON(of name: ClockName, for participant: Participant) -> JSON? {
        name == .speaking && isSpeakers(participant) ? json(of: name) : nil
    }

    private func isSpeakers(_ participant: Participant) -> Bool {
        switch participant.who.role {
        case .screen: devices[participant.who.person]?.shows == .timer
        case .venue: participant.venue != nil && participant.venue == speakersVenue
        case .mc, .operator, .chair, .delegate, .viewer, .system: false
        }
    }

    static func owners(of name: ClockName, in conference: ConferenceState) -> Owners {
        switch name {
        case .item: return .nobody
        case .speaking:
            let venue = conference.speakersVenue
            let pages = conference.participants.rows.filter { $0.who.role == .venue && $0.venue == venue }
            return .these(conference.stage.devicesShowing(.timer) + pages.map(\.who))
        }
    }
}

extension ConferenceState {
    fileprivate var speakersVenue: VenueID? { queue.speaking?.venue ?? item(\.venue) ?? nil }
    fileprivate var hasPublicClock: Bool { item(\.hasPublicClock) ?? false }

    /// One field of the item that is on: an item is long, and need not be copied for it.
    private func item<Field>(_ field: KeyPath<Agenda.Item, Field>) -> Field? {
        agenda.course.current.flatMap { agenda.items.place(of: $0) }.map { agenda.items.rows[$0][keyPath: field] }
    }
}
