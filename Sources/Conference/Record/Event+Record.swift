extension Event {
    /// The field that holds the name of what happened.
    public static let kindField = "event"

    /// All names that an event is written under, by feature.
    public static let kinds: [String] = namedReaders.map(\.name)

    public var recorded: RecordedObject {
        switch self {
        case .programme(let event): event.object
        case .lifecycle(let event): event.object
        case .agenda(let event): event.object
        case .awards(let event): event.object
        case .timers(let event): event.object
        case .stage(let event): event.object
        case .notices(let event): event.object
        case .controlLock(let event): event.object
        case .venue(let event): event.object
        case .rollCall(let event): event.object
        case .guest(let event): event.object
        case .notes(let event): event.object
        case .participant(let event): event.object
        case .queue(let event): event.object
        case .pledges(let event): event.object
        case .steps(let event): event.object
        case .clock(let event): event.object
        }
    }

    /// - Throws: `RecordFault` for an event that this release does not know, and for one that lacks what it needs.
    public init(recorded object: RecordedObject) throws(RecordFault) {
        let name: String = try object.get(Self.kindField)
        guard let read = Self.readers[name] else { throw RecordFault(.isNo("event that this release knows (\(name))"), at: Self.kindField) }
        self = try read(object)
    }
}

extension Event {
    private typealias Reader = @Sendable (RecordedObject) throws(RecordFault) -> Event

    /// By name. Two features that gave the same one stop the first test that reads anything.
    private static let readers = Dictionary(uniqueKeysWithValues: namedReaders.map { ($0.name, $0.read) })

    private static let namedReaders: [(name: String, read: Reader)] =
        named(Event.programme) + named(Event.lifecycle) + named(Event.agenda) + named(Event.awards) + named(Event.timers)
        + named(Event.stage) + named(Event.notices) + named(Event.controlLock) + named(Event.venue) + named(Event.rollCall)
        + named(Event.guest) + named(Event.notes) + named(Event.participant) + named(Event.queue) + named(Event.pledges)
        + named(Event.steps) + named(Event.clock)

    private static func named<Feature: RecordedEvent>(_ event: @escaping @Sendable (Feature) -> Event) -> [(name: String, read: Reader)] {
        Feature.Kind.allCases.map { kind in
            (kind.rawValue, { object throws(RecordFault) in event(try Feature(kind, from: object)) })
        }
    }
}
