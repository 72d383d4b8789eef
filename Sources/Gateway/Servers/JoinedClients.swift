internal import Conference
internal import StrictJSON
internal import Wire

/// Who is joined to one server, as it tells the others (`Action.announce`): the venues and people who are listed, the viewers counted, and the tabs that have joined it
/// of late.
///
/// A thousand venues are some 40 KB, and are told only when something in it is another than before. Servers of two releases read each other: what is not known is
/// passed over, what is missing is nothing.
struct JoinedClients: Equatable {
    /// One key of the presence, connected at that server.
    struct Device: Equatable {
        var since: Milliseconds
        /// Told where a line is slow; of the others it would change every second.
        var roundTrip: Milliseconds?
        var shows: ScreenWatch.Verdict?
    }

    /// A page that has joined that server.
    struct RecentTab: Equatable {
        let tab: SessionTable.Tab
        /// By the store's clock, which all servers share.
        let joinedAt: Milliseconds
    }

    /// Milliseconds of a round trip from which on a line's is told to the other servers: their pages call a line slow at twice as much.
    static let slowRoundTrip: Milliseconds = 500

    var devices: [(key: String, device: Device)] = []
    var viewers = 0
    var tabs: [RecentTab] = []
    /// By how much that server's clock is ahead of the store's; 0 where that is not worth a word.
    var apart: Milliseconds = 0

    static func == (left: JoinedClients, right: JoinedClients) -> Bool {
        left.viewers == right.viewers && left.tabs == right.tabs && left.apart == right.apart
            && left.devices.elementsEqual(right.devices) { $0.key == $1.key && $0.device == $1.device }
    }
}

extension JoinedClients {
    var encoded: [UInt8] {
        var writer = JSONWriter(capacity: 256 + devices.count * 48 + tabs.count * 80)
        writer.beginObject()
        writer.key("viewers")
        writer.int(viewers)
        writer.key("apart")
        writer.int(apart)
        writer.key("devices")
        writer.beginObject()
        for one in devices {
            writer.key(one.key)
            writer.value(one.device.json)
        }
        writer.endObject()
        writer.key("tabs")
        writer.value(.array(tabs.map(\.json)))
        writer.endObject()
        return writer.bytes
    }

    /// Nil for what no release of this program has written.
    init?(_ body: [UInt8]) {
        guard let json = try? JSONReader.read(body), case .object = json else { return nil }
        viewers = Int(json["viewers"]?.integer ?? 0)
        apart = json["apart"]?.integer ?? 0
        if case .object(let members)? = json["devices"] {
            devices = members.compactMap { member in Device(member.value).map { (member.key, $0) } }
        }
        if case .array(let rows)? = json["tabs"] { tabs = rows.compactMap(RecentTab.init) }
    }
}

extension JoinedClients.Device {
    /// Since when, and what else there is to say.
    fileprivate var json: JSON {
        if roundTrip == nil, shows == nil { return .int(since) }
        return [.int(since), roundTrip.map { .int($0) } ?? .null, shows.map { .string($0.rawValue) } ?? .null]
    }

    fileprivate init?(_ json: JSON) {
        if let since = json.integer {
            self.init(since: since)
        } else if case .array(let fields) = json, let since = fields.first?.integer {
            let shows: ScreenWatch.Verdict? =
                if fields.count > 2, case .string(let name) = fields[2] { ScreenWatch.Verdict(rawValue: name) } else { nil }
            self.init(since: since, roundTrip: fields.count > 1 ? fields[1].integer : nil, shows: shows)
        } else {
            return nil
        }
    }
}

extension JoinedClients.RecentTab {
    fileprivate var json: JSON {
        [.string(tab.who.role.rawValue), .string(tab.who.person.text), .string(tab.client), .int(joinedAt)]
    }

    fileprivate init?(_ json: JSON) {
        guard case .array(let fields) = json, fields.count >= 4, case .string(let name) = fields[0], let role = Role(rawValue: name),
            case .string(let person) = fields[1], case .string(let client) = fields[2], let joinedAt = fields[3].integer
        else { return nil }
        self.init(tab: SessionTable.Tab(who: Principal(role, PersonID(person)), client: client), joinedAt: joinedAt)
    }
}

extension JSON {
    fileprivate var integer: Milliseconds? { if case .int(let number) = self { number } else { nil } }
}
