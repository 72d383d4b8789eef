import Conference
internal import StrictJSON

/// What one feature shows to whom, key by key.
///
/// It holds the parts of the state that it is made of and nothing else: what is not handed in by `init` cannot be shown. Two that are equal show the same, so
/// that after a step only the features are looked at of whose parts one has changed.
protocol FeatureProjection: Equatable, Sendable {
    /// The keys that the feature has, those included that stand in overlays alone.
    associatedtype Key: Hashable, Sendable

    /// `__shared`: an initialiser would otherwise be handed a copy of the whole state, for every key.
    init(_ conference: __shared ConferenceState)

    static func viewKey(_ key: Key) -> ViewKey

    /// The keys of the shared view that it has now, in a fixed order.
    func keys(for audience: Audience) -> [Key]

    /// Nil where this audience has no such key now.
    func bytes(of key: Key, for audience: Audience) -> [UInt8]?

    /// The keys of any view that may differ from what `old` showed, beside the entities that changed, which are looked at in any case: what is made of them, what
    /// came into a working set, and what was pushed out of it. Asked only where the two are not equal, and never after a reading of the files, after which
    /// everything is looked at. Whoever does not say it: every key of the shared views.
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [Key]

    /// The keys of a participant's own overlay, in a fixed order.
    func ownKeys(of participant: Participant) -> [Key]

    func ownJSON(of key: Key, for participant: Participant) -> JSON?

    /// In whose overlays a key can stand.
    static func owners(of key: Key, in conference: ConferenceState) -> Owners

    /// `keysTouched(since:by:)` of the two states, empty where they show the same. Who holds the whole state says it without holding it twice.
    static func keysTouched(from old: ConferenceState, to new: ConferenceState, by changed: [EntityKey]) -> [Key]

    /// The texts of the state that have to stand on the hall's screen while it shows this scene; nil where the scene is none of this feature's, or has nothing of its own to
    /// show now.
    static func texts(of scene: Stage.Scene, in hall: PictureHall) -> PictureTexts?

    /// The lists that stand whole in documents of their own, for those who look at them.
    static var lists: [ListDocument<Self>] { get }

    // The same by the keys of views, for whoever asks all features alike. No feature writes these; they stand here because what the protocol asks for is compiled
    // for each feature, and what only an extension has is called through the runtime, for every feature at every step.

    static func viewKeys(in conference: ConferenceState, for audience: Audience) -> [ViewKey]
    static func viewKeysTouched(by changed: [EntityKey], from old: ConferenceState, to new: ConferenceState) -> [ViewKey]
    static func ownViewKeys(of participant: Participant, in conference: ConferenceState) -> [ViewKey]
    static func list(_ name: String, in conference: ConferenceState, for audience: Audience, at now: Milliseconds) -> JSON?
}

/// In whose overlays a key can stand. A thousand signatories need not be looked at for one answer.
enum Owners {
    case nobody
    case anybody
    case these([Principal])
}

/// What this feature shows as JSON.
protocol JSONProjection: FeatureProjection {
    func json(of key: Key, for audience: Audience) -> JSON?
}

extension JSONProjection {
    func bytes(of key: Key, for audience: Audience) -> [UInt8]? { json(of: key, for: audience).map(JSONWriter.write) }
}

extension FeatureProjection {
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [Key] {
        Audience.allCases.flatMap { old.keys(for: $0) + keys(for: $0) }
    }

    func ownKeys(of participant: Participant) -> [Key] { [] }
    func ownJSON(of key: Key, for participant: Participant) -> JSON? { nil }
    static func owners(of key: Key, in conference: ConferenceState) -> Owners { .nobody }

    static func keysTouched(from old: ConferenceState, to new: ConferenceState, by changed: [EntityKey]) -> [Key] {
        let (then, now) = (Self(old), Self(new))
        return then == now ? [] : now.keysTouched(since: then, by: changed)
    }

    static func texts(of scene: Stage.Scene, in hall: PictureHall) -> PictureTexts? { nil }

    static var lists: [ListDocument<Self>] { [] }

    static func viewKeys(in conference: ConferenceState, for audience: Audience) -> [ViewKey] {
        Self(conference).keys(for: audience).map(viewKey)
    }

    static func viewKeysTouched(by changed: [EntityKey], from old: ConferenceState, to new: ConferenceState) -> [ViewKey] {
        keysTouched(from: old, to: new, by: changed).map(viewKey)
    }

    static func ownViewKeys(of participant: Participant, in conference: ConferenceState) -> [ViewKey] {
        Self(conference).ownKeys(of: participant).map(viewKey)
    }

    static func list(_ name: String, in conference: ConferenceState, for audience: Audience, at now: Milliseconds) -> JSON? {
        lists.first { $0.name == name }.flatMap { $0.rows(Self(conference), audience, now) }
    }
}
