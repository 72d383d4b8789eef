internal import Conference
internal import Journal
internal import StrictJSON
internal import Views
internal import Wire

/// Who is there right now, at this server or at another one of the conference: what is true only while sockets live, and so is in no journal. Those who follow by
/// the shared link are counted, never listed.
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
    /// Those of the order, whoever came first.
    private var listed: Set<String> = []
    private var viewers = 0
    /// The last reading that was worth telling; nil as long as the clocks agreed.
    private(set) var clock: ClockComparison.Reading?
    private var changed: Set<String> = []
    /// What each audience was last told of a key, so that a change that it does not see is no change for it.
    private var told: [Audience: [String: JSON]] = [:]
    private(set) var toldAt: Milliseconds = 0
    /// Who is there at other servers.
    private(set) var others = OtherServers()
    /// Until when all is known here that others have written; of no use where the journal is this server's alone.
    var knownUntil: Milliseconds = 0
    private(set) var storeClock = StoreClock()
    private var clocksWereApart = false
    private var tabs = RecentTabs()
    private var announced = Announced()
    /// What the screens tell of their pictures.
    var screens = ScreenWatch()
    /// What somebody has to see at once does not wait for the second to be over.
    private var isUrgent = false

    private static let viewersKey = "viewers"
    private static let journalKey = "journal"
    private static let filesKey = "files"
    private static let clockKey = "clock"
    private static let storeClockKey = "storeClock"
    /// Of files that a start has kept aside; nil where there never were any.
    private var files: JSON?

    /// `saidAt`: when it said hello, which may have had to wait.
    mutating func joined(_ session: Session, saidAt: Milliseconds, at now: Milliseconds) {
        guard let key = Self.key(of: session.who, session.venue) else {
            viewers += 1
            return change(Self.viewersKey)
        }
        list(key)
        if others.servers != nil { tabs.joined(session.tab, at: saidAt - others.apart) }
        var entry = entries[key] ?? Entry(since: now)
        if entry.sockets == 0 { entry.since = now }
        entry.sockets += 1
        entries[key] = entry
        change(key)
    }

    private mutating func list(_ key: String) { if listed.insert(key).inserted { order.append(key) } }

    /// Something else is true of this server's own: the other servers are to be told of it, too.
    private mutating func change(_ key: String) {
        changed.insert(key)
        announced.isDue = true
    }

    mutating func left(_ session: Session, at now: Milliseconds) {
        guard let key = Self.key(of: session.who, session.venue) else {
            viewers -= 1
            return change(Self.viewersKey)
        }
        guard var entry = entries[key] else { return }
        entry.sockets -= 1
        if entry.sockets == 0 {
            entry.since = now
            entry.roundTrip = nil
        }
        entries[key] = entry
        change(key)
    }

    /// Of a signatory's phone nobody asks how far away it is; a thousand of them would be told of all day.
    mutating func measured(_ session: Session) {
        guard session.who.role != .delegate, let key = Self.key(of: session.who, session.venue),
            entries[key]?.roundTrip != session.roundTrip
        else { return }
        let times = [entries[key]?.roundTrip, session.roundTrip].compactMap(\.self)
        entries[key]?.roundTrip = session.roundTrip
        changed.insert(key)
        if times.contains(where: { $0 >= JoinedClients.slowRoundTrip }) { announced.isDue = true }
    }

    /// Nil: it tells nothing of its picture.
    mutating func shows(_ who: Principal, verdict: ScreenWatch.Verdict?) {
        guard let key = Self.key(of: who, nil), entries[key] != nil, entries[key]?.shows != verdict else { return }
        entries[key]?.shows = verdict
        change(key)
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

    /// Since when a venue's device is there; nil while it is not.
    func connectedSince(_ venue: VenueID) -> Milliseconds? {
        entry("venue/" + venue.text).flatMap { $0.isConnected ? $0.since : nil }
    }

    /// Since when a venue's device is away; nil while it is there or if it never came.
    func awaySince(_ venue: VenueID) -> Milliseconds? {
        entry("venue/" + venue.text).flatMap { $0.isConnected ? nil : $0.since }
    }

    /// Whether somebody who is listed by a name is there, at whatever server.
    func isConnected(_ who: Principal) -> Bool { Self.key(of: who, nil).flatMap { entry($0)?.isConnected } ?? false }

    /// At how many servers somebody is joined who sends a command here.
    func serverCount(of participant: Participant) -> Int {
        1 + (Self.key(of: participant.who, participant.venue).map { others.count(joining: $0) } ?? 0)
    }

    /// What is true of a key at all servers together; nil where nobody has ever come under it.
    private func entry(_ key: String) -> Entry? {
        guard let there = others.devices[key] else {
            guard let away = others.awaySince[key], !(entries[key]?.isConnected ?? false) else { return entries[key] }
            return Entry(since: max(away, entries[key]?.since ?? away))
        }
        guard let here = entries[key], here.isConnected else {
            return Entry(sockets: 1, since: there.since, roundTrip: there.roundTrip, shows: there.shows)
        }
        let shows = [here.shows, there.shows].compactMap(\.self).max()
        return Entry(
            sockets: here.sockets + 1, since: min(here.since, there.since), roundTrip: here.roundTrip ?? there.roundTrip, shows: shows)
    }

    /// Everything, for somebody who has just come. What has changed since the others were told is told again to all: the newcomer may have been
    /// given a value that the others never saw, and that is gone by then.
    mutating func whole(for audience: Audience, _ journal: JournalStanding) -> Presence {
        for key in allKeys where changed.contains(key) { told[audience]?[key] = nil }
        return Presence(set: members(allKeys, for: audience, journal))
    }

    /// What has changed since it was last told, at most once a second; nil when there is nothing to tell.
    mutating func changes(_ journal: JournalStanding, at now: Milliseconds) -> [Audience: Presence]? {
        guard !changed.isEmpty, isUrgent || now - toldAt >= Milliseconds(WireLimits.presenceEveryMilliseconds) else { return nil }
        isUrgent = false
        let keys = allKeys.filter { changed.contains($0) }
        changed = []
        toldAt = now
        var news: [Audience: Presence] = [:]
        for audience in Audience.allCases {
            let set = members(keys, for: audience, journal).filter { told[audience]?[$0.key] != $0.value }
            for member in set { told[audience, default: [:]][member.key] = member.value }
            if !set.isEmpty { news[audience] = Presence(set: set) }
        }
        return news
    }

    private var allKeys: [String] { order + [Self.viewersKey, Self.journalKey, Self.filesKey, Self.clockKey, Self.storeClockKey] }

    private func members(_ keys: [String], for audience: Audience, _ journal: JournalStanding) -> [JSON.Member] {
        keys.compactMap { key in
            switch key {
            case Self.journalKey: return JSON.Member(key, journal.json)
            case Self.storeClockKey:
                return audience == .staff && clocksWereApart ? JSON.Member(key, ["apart": .int(clocksApart)]) : nil
            case Self.filesKey: return audience == .staff ? files.map { JSON.Member(key, $0) } : nil
            case Self.viewersKey: return audience == .staff ? JSON.Member(key, ["count": .int(Int64(viewers + others.viewers))]) : nil
            case Self.clockKey: return audience == .staff ? clock.map { JSON.Member(key, $0.json) } : nil
            default:
                guard audience == .staff || key.hasPrefix("venue/"), let entry = entry(key) else { return nil }
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

// MARK: - Several servers

extension PresenceTable {
    /// What was told last to the other servers.
    fileprivate struct Announced {
        /// Milliseconds after which the same is told again: one that was lost on its way would have a venue away that is there.
        static let again: Milliseconds = 5_000

        var isDue = true
        var body: [UInt8] = []
        var at: Milliseconds = 0
        /// How many recent tabs it named.
        var tabs = 0
    }

    /// What the store says of the other servers.
    mutating func heard(_ servers: ServersOnStore, apart: Milliseconds, at now: Milliseconds) {
        if others.isSilent { announced.at = 0 }
        let (viewersBefore, apartBefore) = (others.viewers, clocksApart)
        let keys = others.heard(servers, apart: apart, at: now)
        for key in keys { list(key) }
        changed.formUnion(keys)
        if others.viewers != viewersBefore { changed.insert(Self.viewersKey) }
        if storeClock.measured(apart) { announced.isDue = true }
        guard clocksApart != apartBefore else { return }
        clocksWereApart = true
        changed.insert(Self.storeClockKey)
    }

    /// By how much the worst clock of all servers is ahead of the store's.
    private var clocksApart: Milliseconds {
        abs(storeClock.told) >= abs(others.clocksApart) ? storeClock.told : others.clocksApart
    }

    mutating func storeIsSilent() { others.storeIsSilent() }

    /// The pages that have joined another server since they joined the one of this term.
    func tabsGone(from term: String, at now: Milliseconds) -> [SessionTable.Tab] {
        others.tabs.filter { tabs.isLater($0.tab, at: $0.term, than: term, storeTime: now - others.apart) }.map(\.tab.tab)
    }

    /// What the other servers are to be told now of this one; nil while they have been told.
    mutating func announcement(at now: Milliseconds) -> [UInt8]? {
        guard !others.isSilent else { return nil }
        let isOld = now - announced.at >= Announced.again
        let recent = tabs.told(at: now - others.apart)
        guard announced.isDue || isOld || recent.count != announced.tabs else { return nil }
        announced.isDue = false
        announced.tabs = recent.count
        var clients = JoinedClients(viewers: viewers, tabs: recent, apart: storeClock.told)
        for key in order {
            guard let entry = entries[key], entry.isConnected else { continue }
            let slow = entry.roundTrip.flatMap { $0 >= JoinedClients.slowRoundTrip ? $0 : nil }
            clients.devices.append((key, JoinedClients.Device(since: entry.since, roundTrip: slow, shows: entry.shows)))
        }
        let body = clients.encoded
        guard isOld || body != announced.body else { return nil }
        announced.body = body
        announced.at = now
        return body
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
