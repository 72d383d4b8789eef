import Conference
import Script
internal import StrictJSON

/// The one next step of the MC with what is spoken with it, for the staff.
struct CueProjection: JSONProjection {
    enum Key { case cue }

    /// What is missing before a step may be anything, so it is made of the whole state.
    private let conference: ConferenceState

    init(_ conference: __shared ConferenceState) { self.conference = conference }

    /// The position names the state.
    static func == (left: Self, right: Self) -> Bool { left.conference.seq == right.conference.seq }

    static func viewKey(_ key: Key) -> ViewKey { .cue }

    func keys(for audience: Audience) -> [Key] { audience == .staff ? [.cue] : [] }

    static let lists = [
        ListDocument<Self>("next-picture", isStaffOnly: true) { NextPicture(of: $0.conference, at: $1).rows },
        ListDocument<Self>("script", isStaffOnly: true) { DayScript(of: $0.conference, at: $1).rows },
    ]

    func json(of key: Key, for audience: Audience) -> JSON? {
        guard audience == .staff else { return nil }
        let cue = conference.cue
        let script = StepScript(of: cue.step, in: conference)
        return .members(
            ("op", cue.step.map { .string($0.op.name) } ?? .null), ("arg", cue.step?.argumentJSON ?? [:]),
            ("if", .object(cue.conditions.map { JSON.Member($0.key.text, .number($0.position)) })), ("label", script.label.json),
            ("script", script.text.json), ("warnings", .array(cue.warnings.map(\.json))),
            ("override", cue.step?.overrideJSON(cue.objections)), ("venues", venues(of: cue)),
            ("ledBy", conference.leader.map { .string($0.rawValue) }))
    }

    /// Venues that a cue names; of more of them it is as with a step that takes place everywhere.
    private static let mostVenues = 60

    private func venues(of cue: Cue) -> JSON? {
        guard let venues = cue.venues, venues.count <= Self.mostVenues else { return nil }
        return .array(venues.map(\.json))
    }

    /// What the MC does next follows from all but what the screens show, what was written to whom, and what can be taken back.
    private static let apart: Set<EntityKey.Kind> = [.stage, .device, .notice, .note, .controlLock, .steps, .clock]

    static func keysTouched(from old: ConferenceState, to new: ConferenceState, by changed: [EntityKey]) -> [Key] {
        changed.allSatisfy { apart.contains($0.kind) } ? [] : [.cue]
    }
}

extension Cue.Warning {
    var json: JSON { .reason(reason, args) }
}
