import Conference
import Fixtures
import Testing

/// A conference under test with its journal and a clock that only moves when something is done.
///
/// Everything happens one second apart unless said otherwise, so that two steps never share an instant by accident.
struct Hall {
    private(set) var conference = ConferenceState()
    private(set) var journal: [LogEntry] = []
    /// Server time of the last step.
    private(set) var now = Opening.startOfLaoCai - 600 * Milliseconds.perSecond

    /// The Lào Cai conference as its programme has it, before the session opens; every venue's device is connected.
    static var laoCai: Hall {
        get throws {
            var hall = Hall()
            try hall.when(.system(.read(.laoCai, digest: "lao-cai")), by: .system)
            for venue in Opening.laoCai.venues { try hall.when(.venue(.connected(venue.id, since: hall.now)), by: .system) }
            return hall
        }
    }

    /// The same, open, and with this item of the eleven on; nil: none yet.
    static func laoCai(at item: Int?) throws -> Hall {
        var hall = try laoCai
        try hall.when(.lifecycle(.open()))
        for number in 0..<(item ?? 0) { try hall.when(.agenda(.advance(from: number == 0 ? nil : ItemID("i\(number)")))) }
        return hall
    }

    /// Does what the core decides, and gives the position that it became.
    @discardableResult
    mutating func when(
        _ command: Command, by: Principal = .mc, after seconds: Int = 1, connected: [UnitID] = [], seen: [String: Int] = [:]
    ) throws -> LogEntry {
        let at = now + Milliseconds(seconds) * .perSecond
        var facts = Self.facts(for: command, connected: connected)
        facts.seen = seen
        let events = try conference.decide(command, by: by, at: at, facts: facts)
        let logEntry = LogEntry(seq: conference.seq + 1, at: at, by: by, op: command.opName, events: events)
        conference.apply(logEntry)
        journal.append(logEntry)
        now = at
        return logEntry
    }

    /// Takes the newest step back.
    mutating func undoNewest(by: Principal = .mc) throws {
        let newest = try #require(conference.steps.steps.rows.last)
        try when(.steps(.undo(seq: newest.seq)), by: by)
    }

    /// Inserts an item and gives the name that it got.
    mutating func inserts(_ item: Agenda.NewItem, after: ItemID?) throws -> ItemID {
        let logEntry = try when(.agenda(.insert(after: after, item)))
        let created = try #require(logEntry.events.lazy.compactMap(\.created).first)
        return ItemID(created)
    }

    /// Expects that the command is refused so; with `args`, that the sentence's blanks are exactly these.
    func refuses(
        _ command: Command, _ kind: Rejection.Kind, _ reason: Reason, by: Principal = .mc, args: [String: Rejection.Value]? = nil,
        after seconds: Int = 1, connected: [UnitID] = [], seen: [String: Int] = [:], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var facts = Self.facts(for: command, connected: connected)
        facts.seen = seen
        do throws(Rejection) {
            let events = try conference.decide(command, by: by, at: now + Milliseconds(seconds) * .perSecond, facts: facts)
            Issue.record("\(command.opName) was accepted: \(events)", sourceLocation: sourceLocation)
        } catch {
            #expect(error.kind == kind, sourceLocation: sourceLocation)
            #expect(error.reason == reason, sourceLocation: sourceLocation)
            guard let args else { return }
            #expect(Dictionary(uniqueKeysWithValues: error.args.map { ($0.name, $0.value) }) == args, sourceLocation: sourceLocation)
        }
    }

    func item(_ id: ItemID) throws -> Agenda.Item { try #require(conference.agenda.items[id]) }
    func clock(_ name: Timers.Name) throws -> Timers.Clock { try #require(conference.timers.clocks[name]) }
    func screen(_ name: Stage.Name) throws -> Stage.Screen { try #require(conference.stage.screens[name]) }

    /// What is on a screen.
    func scene(_ name: Stage.Name) throws -> Stage.Scene { try screen(name).scene(following: conference.followedScene) }
    func venue(_ id: VenueID) throws -> Venue { try #require(conference.venues[id]) }
    func guest(_ id: GuestID) throws -> Guest { try #require(conference.guests[id]) }
    func note(_ id: NoteID) throws -> Notes.Note { try #require(conference.notes.notes[id]) }
    func notice(_ id: NoticeID) throws -> Notices.Notice { try #require(conference.notices.notices[id]) }
    func participant(_ who: Principal) throws -> Participant { try #require(conference.participants[who]) }
    var current: ItemID? { conference.agenda.course.current }
    var state: Lifecycle.State { conference.lifecycle.state }
    func position(of key: EntityKey) -> Int? { conference.positions[key] }
}

extension Hall {
    /// The whole ceremony read, with papers, awards and pledges; every venue's device is connected.
    static var withEverything: Hall {
        get throws {
            var opening = Opening.laoCaiAwards
            opening.items = Opening.withPapers().items
            var hall = Hall()
            try hall.when(.system(.read(opening, digest: "lao-cai")), by: .system)
            for venue in opening.venues { try hall.when(.venue(.connected(venue.id, since: hall.now)), by: .system) }
            return hall
        }
    }
}
