internal import Conference
internal import StrictJSON
internal import Wire

/// Where the gateway asks what a state looks like, and nowhere else.
enum Projecting {
    static func bytes(of key: ViewKey, in state: ConferenceState, for audience: Audience) -> [UInt8]? {
        Projection.bytes(of: key, in: state, for: audience)
    }

    static func keys(in state: ConferenceState, for audience: Audience) -> [ViewKey] { Projection.keys(in: state, for: audience) }

    static func keysTouched(by step: Transition, from old: ConferenceState) -> [ViewKey] {
        Projection.keysTouched(by: step.changed, from: old, to: step.conference)
    }

    static func ownBytes(of key: ViewKey, for participant: Participant, in state: ConferenceState) -> [UInt8]? {
        Projection.mineBytes(of: key, for: participant, in: state)
    }

    static func ownKeys(of participant: Participant, in state: ConferenceState) -> [ViewKey] {
        Projection.mineKeys(of: participant, in: state)
    }

    /// Those in whose overlay the key may stand before or after; nil: in no overlay at all.
    static func readers(of key: ViewKey, from old: ConferenceState, to new: ConferenceState) -> [Participant]? {
        guard Projection.isOwn(key) else { return nil }
        guard let before = Projection.owners(of: key, in: old), let after = Projection.owners(of: key, in: new) else {
            return new.participants.rows
        }
        return (before + after).compactMap { new.participants[$0] }
    }

    static func list(_ name: String, in state: ConferenceState, for audience: Audience) -> JSON? {
        Projection.list(name, in: state, for: audience)
    }
}
