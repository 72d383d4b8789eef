internal import Conference
internal import Views
internal import Wire

/// What one audience sees, key by key with the position at which each last changed: snapshot, resume, catch-up and broadcast in one.
///
/// A key's position is that of its bytes in *this* view. Keys that vanished leave a tombstone; below the floor, whence tombstones were dropped,
/// the answer is the snapshot. A gap of any length therefore costs the state, never the history.
struct ViewStore {
    /// The most tombstones that are kept; a day removes a few hundred keys.
    static let mostTombstones = 4_096
    /// Frames kept encoded for the present head: a hall that returns at once comes from few positions, and each may be a whole view long.
    static let mostFrames = 64

    private struct Value {
        var bytes: [UInt8]
        var rev: Int
    }

    let chain: Chain
    /// The last position that changed this view.
    private(set) var head = 0
    private(set) var floor = 0
    private var values: [ViewKey: Value] = [:]
    /// Keys that vanished, in the order of their positions.
    private var tombstones: [Tombstone] = []
    /// Their keys: most that appear were never there before.
    private var buried: Set<ViewKey> = []
    private var size = 0
    /// Frames already encoded for the present head, by what they start from.
    private var frames: [Int: [UInt8]] = [:]

    struct Tombstone: Equatable {
        let key: ViewKey
        let rev: Int
    }

    init(_ chain: Chain) { self.chain = chain }

    /// Takes the bytes that a key has after position `seq`, or that it has none. Only a difference counts.
    mutating func set(_ key: ViewKey, _ bytes: [UInt8]?, at seq: Int) {
        switch (values.index(forKey: key), bytes) {
        case (nil, nil): return
        case (let place?, let bytes?):
            let old = values.values[place].bytes
            guard old != bytes else { return }
            size += bytes.count - old.count
            values.values[place] = Value(bytes: bytes, rev: seq)
        case (nil, let bytes?):
            if buried.remove(key) != nil { tombstones.removeAll { $0.key == key } }
            size += cost(of: key, bytes)
            values[key] = Value(bytes: bytes, rev: seq)
        case (let place?, nil):
            size -= cost(of: key, values.remove(at: place).value.bytes)
            bury(key, at: seq)
        }
        head = seq
        frames.removeAll(keepingCapacity: true)
    }

    /// Every key that it has, in their order.
    var sortedKeys: [ViewKey] { values.keys.sorted() }

    /// Everything vanishes.
    mutating func clear(at seq: Int) {
        for key in sortedKeys { set(key, nil, at: seq) }
    }

    /// Readers from before this position get the snapshot.
    mutating func raiseFloor(to seq: Int) { floor = max(floor, seq) }

    private mutating func bury(_ key: ViewKey, at seq: Int) {
        tombstones.append(Tombstone(key: key, rev: seq))
        buried.insert(key)
        guard tombstones.count > Self.mostTombstones else { return }
        let oldest = tombstones.removeFirst()
        buried.remove(oldest.key)
        floor = oldest.rev
    }

    /// The bytes that a key with its value takes in a frame.
    private func cost(of key: ViewKey, _ bytes: [UInt8]) -> Int { bytes.count + overhead(of: key) }

    private func overhead(of key: ViewKey) -> Int { key.text.utf8.count + 4 }

    /// The frame that brings a reader from `since` (0: from nothing) to the head; nil when it is there already.
    mutating func frame(since: Int, in terms: Terms) -> [UInt8]? {
        if since == head && since > 0 { return nil }
        if let ready = frames[since] { return ready }
        let bytes = encoded(since: since, in: terms)
        if frames.count >= Self.mostFrames { frames.removeAll(keepingCapacity: true) }
        frames[since] = bytes
        return bytes
    }

    /// A reader who was told of `since` was told its term; the frame names the new one where that is another.
    private func encoded(since: Int, in terms: Terms) -> [UInt8] {
        let term = terms.isOneTerm(since: since, upTo: head) ? nil : terms.term(at: head)
        return (isKnown(since) ? delta(since: since, term) : snapshot(term)).encode()
    }

    /// Whether a reader at this position can be brought on by a change; a position that never was a head of this view serves as well as one that was.
    private func isKnown(_ since: Int) -> Bool { since > 0 && since >= floor && since <= head }

    private func delta(since: Int, _ term: String?) -> StateFrame {
        let changed = values.filter { $0.value.rev > since }
        let gone = tombstones.filter { $0.rev > since }
        let cost = changed.reduce(0) { $0 + self.cost(of: $1.key, $1.value.bytes) } + gone.reduce(0) { $0 + $1.key.text.utf8.count + 3 }
        if cost > size { return snapshot(term) }
        return StateFrame(
            chain, prev: since, seq: head, set: entries(of: changed), del: gone.map(\.key.text).sorted(), epoch: term)
    }

    private func snapshot(_ term: String?) -> StateFrame {
        StateFrame(chain, prev: 0, seq: head, set: entries(of: values), epoch: term)
    }

    /// In the order of the keys' texts, so that the same state gives the same bytes in every process.
    private func entries(of values: [ViewKey: Value]) -> [StateFrame.Entry] {
        values.map { StateFrame.Entry($0.key.text, $0.value.bytes) }.sorted { $0.key < $1.key }
    }

    /// The `set` of a whole state, for the HTTP answer.
    var set: [StateFrame.Entry] { entries(of: values) }
}

extension ViewStore {
    /// What a restart needs to resume clients by deltas: the positions, not the bytes, which the state gives again.
    struct Stored: Equatable {
        let head: Int
        let floor: Int
        let revs: [Tombstone]
        let tombstones: [Tombstone]
    }

    var stored: Stored {
        let revs = values.sorted { $0.key < $1.key }.map { Tombstone(key: $0.key, rev: $0.value.rev) }
        return Stored(head: head, floor: floor, revs: revs, tombstones: tombstones)
    }

    /// The store as it was, its bytes projected anew; nil when the state now gives other keys than were stored.
    init?(_ chain: Chain, _ stored: Stored, bytes: (ViewKey) -> [UInt8]?) {
        self.init(chain)
        for entry in stored.revs {
            guard let bytes = bytes(entry.key) else { return nil }
            values[entry.key] = Value(bytes: bytes, rev: entry.rev)
            size += cost(of: entry.key, bytes)
        }
        head = stored.head
        floor = stored.floor
        tombstones = stored.tombstones
        buried = Set(tombstones.map(\.key))
    }
}
