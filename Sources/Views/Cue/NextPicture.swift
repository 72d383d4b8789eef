import Conference
internal import StrictJSON

/// What the hall's screen would be made of with the next step done: a desk draws the picture from it before anybody presses.
///
/// It is no key of a view, because whoever does not look at it should not be sent it with every step; and it is the step itself, done on a copy of the state,
/// because a second set of rules for what a step brings would differ from the first.
struct NextPicture {
    private let conference: ConferenceState
    /// When the step is imagined: after all that was done, for what is newest stands on the wall.
    private let now: Milliseconds

    init(of conference: ConferenceState, at now: Milliseconds) {
        self.conference = conference
        self.now = now
    }

    /// One row, of the screen: the keys of the public's view that the step changes, as they would be. None where nothing is left to do.
    var rows: JSON {
        guard let step = conference.cue.step, let next = conference.after(step, at: now) else { return .array([]) }
        let keys = Projection.keysTouched(by: next.entitiesChanged(since: conference), from: conference, to: next)
        let set = keys.compactMap { key in changed(key, in: next).map { JSON.Member(key.text, $0) } }
        return .array([.members(("id", .string(ScreenName.main.rawValue)), ("set", .object(set)))])
    }

    private func changed(_ key: ViewKey, in next: ConferenceState) -> JSON? {
        guard let bytes = Projection.bytes(of: key, in: next, for: .public) else { return nil }
        return bytes == Projection.bytes(of: key, in: conference, for: .public) ? nil : try? JSONReader.read(bytes)
    }
}
