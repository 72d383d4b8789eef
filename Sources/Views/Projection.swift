public import Conference
public import StrictJSON

/// What one audience may see of the conference, key by key, as bytes: an allow-list, a function of the state alone. A field that no feature writes is seen by nobody.
///
/// Each feature shows its part (`FeatureProjection`); here they are asked together, as `ProjectionRegistry` lists them.
public enum Projection {
    /// The bytes of one key in a view; nil where this audience has no such key.
    public static func bytes(of key: ViewKey, in conference: ConferenceState, for audience: Audience) -> [UInt8]? {
        ProjectionRegistry.visit(key, SharedBytes(audience: audience), of: conference) ?? nil
    }

    /// The same for every audience at once.
    public static func bytes(of key: ViewKey, in conference: ConferenceState) -> [(audience: Audience, bytes: [UInt8]?)] {
        ProjectionRegistry.visit(key, BytesForAll(), of: conference) ?? []
    }

    /// Every key that the view has now, in a fixed order.
    public static func keys(in conference: ConferenceState, for audience: Audience) -> [ViewKey] {
        ProjectionRegistry.all.flatMap { $0.viewKeys(in: conference, for: audience) }
    }

    /// The keys of any view that may differ after these entities changed: themselves, and what the features make of them. Not after a reading of the files, which
    /// may change what nothing else does: names, links, orders.
    public static func keysTouched(by changed: [EntityKey], from old: ConferenceState, to new: ConferenceState) -> [ViewKey] {
        once(changed.map { .entity($0) } + ProjectionRegistry.all.flatMap { $0.viewKeysTouched(by: changed, from: old, to: new) })
    }

    /// The rows of a list, each with its `id`, in the collection's order; nil where this audience has no such list.
    public static func list(_ name: String, in conference: ConferenceState, for audience: Audience, at now: Milliseconds) -> JSON? {
        ProjectionRegistry.all.lazy.compactMap { $0.list(name, in: conference, for: audience, at: now) }.first
    }
}

/// A principal's own overlay: what is for it alone.
extension Projection {
    /// Every key of this participant's overlay, in a fixed order.
    public static func ownKeys(of participant: Participant, in conference: ConferenceState) -> [ViewKey] {
        ProjectionRegistry.all.flatMap { $0.ownViewKeys(of: participant, in: conference) }
    }

    public static func ownBytes(of key: ViewKey, for participant: Participant, in conference: ConferenceState) -> [UInt8]? {
        (ProjectionRegistry.visit(key, OwnJSON(participant: participant), of: conference) ?? nil).map(JSONWriter.write)
    }

    /// Those in whose overlay a key can stand after a step, or stood before it.
    public static func owners(of key: ViewKey, from old: ConferenceState, to new: ConferenceState) -> [Participant] {
        let before = ProjectionRegistry.visit(key, OwnersOfKey(), of: old) ?? .nobody
        let now = ProjectionRegistry.visit(key, OwnersOfKey(), of: new) ?? .nobody
        switch (before, now) {
        case (.anybody, _), (_, .anybody): return new.participants.rows
        case (.nobody, .nobody): return []
        case (.nobody, .these(let these)), (.these(let these), .nobody): return these.compactMap { new.participants[$0] }
        case (.these(let before), .these(let now)):
            return (before == now ? now : before + now).compactMap { new.participants[$0] }
        }
    }
}

private struct SharedBytes: FeatureVisitor {
    typealias Output = [UInt8]?

    let audience: Audience

    func visit<Feature: FeatureProjection>(_ feature: Feature.Type, _ key: Feature.Key, of conference: ConferenceState) -> [UInt8]? {
        Feature(conference).bytes(of: key, for: audience)
    }
}

private struct BytesForAll: FeatureVisitor {
    typealias Output = [(audience: Audience, bytes: [UInt8]?)]

    func visit<Feature: FeatureProjection>(_ feature: Feature.Type, _ key: Feature.Key, of conference: ConferenceState) -> Output {
        let projection = Feature(conference)
        return Audience.allCases.map { ($0, projection.bytes(of: key, for: $0)) }
    }
}

private struct OwnJSON: FeatureVisitor {
    typealias Output = JSON?

    let participant: Participant

    func visit<Feature: FeatureProjection>(_ feature: Feature.Type, _ key: Feature.Key, of conference: ConferenceState) -> JSON? {
        Feature(conference).ownJSON(of: key, for: participant)
    }
}

private struct OwnersOfKey: FeatureVisitor {
    typealias Output = Owners

    func visit<Feature: FeatureProjection>(_ feature: Feature.Type, _ key: Feature.Key, of conference: ConferenceState) -> Owners {
        Feature.owners(of: key, in: conference)
    }
}
