import Conference
import Fixtures
import Testing

extension Hall {
    static var withPapers: Hall { get throws { try withPapers() } }

    /// Before the session opens; every venue's device is connected.
    static func withPapers(_ settings: SpeakerQueue.Settings? = nil) throws -> Hall {
        var hall = Hall()
        try hall.when(.system(.read(.withPapers(settings), digest: "lao-cai")), by: .system)
        for venue in Opening.laoCai.venues { try hall.when(.venue(.connected(venue.id, since: hall.now)), by: .system) }
        return hall
    }

    /// Open, with this item of the eleven on, and the list of speakers open.
    static func discussing(at item: Int = 7, _ settings: SpeakerQueue.Settings? = nil) throws -> Hall {
        var hall = try withPapers(settings)
        try hall.when(.lifecycle(.open()))
        for number in 0..<item { try hall.when(.agenda(.advance(from: number == 0 ? nil : ItemID("i\(number)")))) }
        try hall.when(.queue(.open), by: .operatorOne)
        return hall
    }

    /// Asks for the floor and gives the name that the request got.
    mutating func asks(_ by: Principal, _ kind: SpeakerQueue.Kind = .speech, _ topic: String = "Ý kiến", after seconds: Int = 1) throws
        -> SpeakerID
    {
        let logEntry = try when(.queue(.request(SpeakerQueue.Request(kind: kind, topic: topic))), by: by, after: seconds)
        let created = try #require(logEntry.events.lazy.compactMap(\.created).first)
        return SpeakerID(created)
    }

    /// The same, let into the list at once.
    mutating func joins(_ by: Principal, _ kind: SpeakerQueue.Kind = .speech) throws -> SpeakerID {
        let id = try asks(by, kind)
        try when(.queue(.accept(id, seconds: nil, override: .nothing)))
        return id
    }

    /// The same, heard and done.
    mutating func isHeard(_ by: Principal, _ kind: SpeakerQueue.Kind = .speech, for seconds: Int = 60) throws {
        let id = try joins(by, kind)
        try when(.queue(.call(id, override: .nothing)))
        try when(.queue(.finish(id)), after: seconds)
    }

    func speaker(_ id: SpeakerID) throws -> SpeakerQueue.Speaker { try #require(conference.queue.speakers[id]) }
    func why(_ id: SpeakerID) throws -> SpeakerQueue.Why { try #require(conference.queue.places[id]).why }

    /// Those of the requests who wait, in their order.
    var line: [SpeakerID] { order.filter { $0.text.hasPrefix("s") } }
    var order: [SpeakerID] { conference.queue.places.rows.map(\.id) }
}
