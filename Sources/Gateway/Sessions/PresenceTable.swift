internal import Conference
internal import StrictJSON
internal import Views
internal import Wire

/// Who is there right now: what is true only while sockets live, and so is in no journal. Those who follow by the shared link are counted,
/// never listed.
struct PresenceTable {
    struct Entry: Equatable {
        var sockets = 0
        /// Since when it is connected, or away.
        var since: Milliseconds
        var roundTrip: Milliseconds?
        /// Of a screen: whether it shows what it should.
        var shows: ScreenWatch.Verdict?

        var isConnected: Bool { sockets > 0 }
    }

    /// By key, and in the order in which they first came.
    private var entries: [String: Entry] = [:]
    private var order: [String] = []
    private var viewers = 0
    /// The last reading that was worth telling; nil as long as the clocks agreed.
    private(set) var clock: ClockComparison.Reading?
    private var changed: Set<String> = []
    /// What each audience was last told of a key, so that a change that it does not see is no change for it.
    private var told: [Audience: [String: JSON]] = [:]
    private(set) var toldAt: Milliseconds = 0
    /// Who is there at other servers.
    var others = OtherServers()
    /// What the screens tell of their pictures.
    var screens = ScreenWatch()
    /// What somebody has to see at once does not wait for the second to be over.
    private var isUrgent = false

    private static let viewersKey = "viewers"
    private static let journalKey = "journal"
    private static let filesKey = "files"
    private static let clockKey = "clock"
    /// Of files that a start has kept aside; nil where there never were any.
    private var files: JSON?

    mutating func joined(_ session: Session, at now: Milliseconds) {
        guard let key = Self.key(of: session.who, session.venue) else {
            viewers += 1
            changed.insert(Self.viewersKey)
            return
        }
        if entries[key] == nil { order.append(key) }
        var entry = entries[key] ?? Entry(since: now)
        if entry.sockets == 0 { entry.since = now }
        entry.sockets += 1
        entries[key] = entry
        changed.insert(key)
    }

    mutating func left(_ session: Session, at now: Milliseconds) {
        guard let key = Self.key(of: session.who, session.venue) else {
            viewers -= 1
            changed.insert(Self.viewersKey)
            return
        }
        guard var entry = entries[key] else { return }
        entry.sockets -= 1
        if entry.sockets == 0 {
            entry.since = now
            entry.roundTrip = nil
        }
        entries[key] = entry
        changed.insert(key)
    }

    /// Of a signatory's phone nobody asks how far away it is; a thousand of them would be told of all day.
    mutating func measured(_ session: Session) {
        guard session.who.role != .delegate, let key = Self.key(of: session.who, session.venue),
            entries[key]?.roundTrip != session.roundTrip
        else { return }
        entries[key]?.roundTrip = session.roundTrip
        changed.insert(key)
    }

    /// Nil: it tells nothing of its picture.
    mutating func shows(_ who: Principal, verdict: ScreenWatch.Verdict?) {
        guard let key = Self.key(of: who, nil), entries[key] != nil, entries[key]?.shows != verdict else { return }
        entries[key]?.shows = verdict
        changed.insert(key)
        isUrgent = true
    }

    mutating func filesChanged(_ list: JSON) {
        files = list
        changed.insert(Self.filesKey)
    }

    mutating func measured(_ reading: ClockComparison.Reading) {
        clock = reading
        changed.insert(Self.clockKey)
    }

    mutating func writableChanged() { changed.insert(Self.journalKey) }

    func isConnected(_ venue: VenueID) -> Bool { entries["venue/" + venue.text]?.isConnected ?? false }

    /// Since when a venue's device is there; nil while it is not.
    func connectedSince(_ venue: VenueID) -> Milliseconds? {
        entries["venue/" + venue.text].flatMap { $0.isConnected ? $0.since : nil }
    }

    /// Since when a venue's device is away; nil while it is there or if it never came.
    func awaySince(_ venue: VenueID) -> Milliseconds? {
        entries["venue/" + venue.text].flatMap { $0.isConnected ? nil : $0.since }
    }

    /// Everything, for somebody who has just come. What has changed since the others were told is told again to all: the newcomer may have been
    /// given a value that the others never saw, and that is gone by then.
    mutating func whole(for audience: Audience, writable: Bool) -> Presence {
        for key in allKeys where changed.contains(key) { told[audience]?[key] = nil }
        return Presence(set: members(allKeys, for: audience, writable: writable))
    }

    /// What has changed since it was last told, at most once a second; nil when there is nothing to tell.
    mutating func changes(writable: Bool, at now: Milliseconds) -> [Audience: Presence]? {
        guard !changed.isEmpty, isUrgent || now - toldAt >= Milliseconds(WireLimits.presenceEveryMilliseconds) else { return nil }
        isUrgent = false
        let keys = allKeys.filter { changed.contains($0) }
        changed = []
        toldAt = now
        var news: [Audience: Presence] = [:]
        for audience in Audience.allCases {
            let set = members(keys, for: audience, writable: writable).filter { told[audience]?[$0.key] != $0.value }
            for member in set { told[audience, default: [:]][member.key] = member.value }
            if !set.isEmpty { news[audience] = Presence(set: set) }
        }
        return news
    }

    private var allKeys: [String] { order + [Self.viewersKey, Self.journalKey, Self.filesKey, Self.clockKey] }

    private func members(_ keys: [String], for audience: Audience, writable: Bool) -> [JSON.Member] {
        keys.compactMap { key in
            switch key {
            case Self.journalKey: return JSON.Member(key, ["writable": .bool(writable)])
            case Self.filesKey: return audience == .staff ? files.map { JSON.Member(key, $0) } : nil
            case Self.viewersKey: return audience == .staff ? JSON.Member(key, ["count": .int(Int64(viewers))]) : nil
            case Self.clockKey: return audience == .staff ? clock.map { JSON.Member(key, $0.json) } : nil
            default:
                guard audience == .staff || key.hasPrefix("venue/"), let entry = entries[key] else { return nil }
                var value = [JSON.Member("connected", .bool(entry.isConnected)), JSON.Member("since", .int(entry.since))]
                if audience == .staff, let rtt = entry.roundTrip { value.append(JSON.Member("rtt", .int(rtt))) }
                if audience == .staff, let shows = entry.shows { value.append(JSON.Member("shows", .string(shows.rawValue))) }
                return JSON.Member(key, .object(value))
            }
        }
    }

    /// The key under which somebody is listed; viewers are only counted.
    private static func key(of who: Principal, _ venue: VenueID?) -> String? {
        switch who.role {
        case .venue: venue.map { "venue/" + $0.text }
        case .mc, .operator, .chair, .screen, .delegate: who.role.rawValue + "/" + who.person.text
        case .viewer, .system: nil
        }
    }
}

extension ClockComparison.Reading {
    fileprivate var json: JSON {
        [
            "wall": .int(wall), "now": .int(now), "apart": .int(apart),
            "starts": .array(starts.map { ["seq": .int(Int64($0.seq)), "at": .int($0.at)] }),
        ]
    }
}
