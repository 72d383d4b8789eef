internal import Conference
internal import StrictJSON
internal import Views
internal import Wire

/// What every audience sees of the state, and what is some principal's own beside it, kept key by key.
struct ConferenceViews {
    private(set) var shared: [Audience: ViewStore]
    private(set) var own: [Principal: ViewStore]
    /// Whose own has changed since it was last asked.
    private var ownChanged: Set<Principal> = []

    /// Of a state in which nothing has happened.
    init() {
        self.init(shared: Dictionary(uniqueKeysWithValues: Audience.allCases.map { ($0, ViewStore(.view)) }), own: [:])
    }

    /// As they were stored.
    init(shared: [Audience: ViewStore], own: [Principal: ViewStore]) {
        self.shared = shared
        self.own = own
    }

    /// Compares after every single position, never per batch: a key that comes into the working set later must not be missed.
    mutating func advance(to step: Transition, from old: ConferenceState) {
        if step.logEntry.isProgramme { return lookAtEverything(in: step.conference, from: old) }
        for key in Projection.keysTouched(by: step.changed, from: old, to: step.conference) {
            for (audience, bytes) in Projection.bytes(of: key, in: step.conference) {
                shared[audience]!.set(key, bytes, at: step.conference.seq)
            }
            for participant in Projection.owners(of: key, from: old, to: step.conference) {
                setOwn(key, of: participant, in: step.conference)
            }
        }
    }

    /// A reading of the files may change whatever anything is made of, a salutation in a round, a name in a request; it comes once or twice a morning. So
    /// every key is compared, those that stand in a view and those that the state now gives, and nobody has to know what follows from what.
    private mutating func lookAtEverything(in state: ConferenceState, from old: ConferenceState) {
        for audience in Audience.allCases {
            for key in shared[audience]!.sortedKeys + Projection.keys(in: state, for: audience) { set(key, for: audience, in: state) }
        }
        // Whoever is no longer named has no overlay; should they be named again, it begins empty.
        for gone in old.participants.rows where state.participants[gone.who] == nil {
            own[gone.who]?.clear(at: state.seq)
            ownChanged.insert(gone.who)
        }
        for participant in state.participants.rows {
            let keys = (own[participant.who]?.sortedKeys ?? []) + Projection.ownKeys(of: participant, in: state)
            for key in keys { setOwn(key, of: participant, in: state) }
        }
    }

    private mutating func set(_ key: ViewKey, for audience: Audience, in state: ConferenceState) {
        shared[audience]!.set(key, Projection.bytes(of: key, in: state, for: audience), at: state.seq)
    }

    private mutating func setOwn(_ key: ViewKey, of participant: Participant, in state: ConferenceState) {
        let bytes = Projection.ownBytes(of: key, for: participant, in: state)
        if bytes != nil || own[participant.who] != nil {
            own[participant.who, default: ViewStore(.mine)].set(key, bytes, at: state.seq)
            ownChanged.insert(participant.who)
        }
    }
}

// MARK: - For whoever reads them

extension ConferenceViews {
    /// The last positions that changed them.
    var heads: [Audience: Int] { shared.mapValues(\.head) }

    func head(of audience: Audience) -> Int { shared[audience]!.head }

    /// Nil where there is nothing of this principal's own.
    func ownHead(of who: Principal) -> Int? { own[who]?.head }

    /// Those whose own may have changed since this was asked last, in a fixed order.
    mutating func takeOwnChanged() -> [Principal] {
        defer { ownChanged.removeAll(keepingCapacity: true) }
        return ownChanged.sorted { EntityKey.participant($0) < .participant($1) }
    }

    /// What brings a reader from `since` to the head; nil when it is there already.
    mutating func frame(of audience: Audience, since: Int, in terms: Terms) -> [UInt8]? {
        shared[audience]!.frame(since: since, in: terms)
    }

    mutating func ownFrame(of who: Principal, since: Int, in terms: Terms) -> [UInt8]? { own[who]?.frame(since: since, in: terms) }

    /// Every key with its value, as an object.
    func write(_ audience: Audience, to writer: inout JSONWriter) {
        writer.beginObject()
        for entry in shared[audience]!.set {
            writer.key(entry.key)
            writer.encoded(entry.bytes)
        }
        writer.endObject()
    }
}
