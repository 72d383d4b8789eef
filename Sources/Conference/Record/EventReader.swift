/// How an event of one name is read.
struct EventReader: Sendable {
    let name: String
    let read: @Sendable (RecordedObject) throws(RecordFault) -> Event

    /// One for every name of a feature's events.
    static func all<Feature: RecordedEvent>(_ event: @escaping @Sendable (Feature) -> Event) -> [EventReader] {
        Feature.Kind.allCases.map { kind in
            EventReader(name: kind.rawValue) { object throws(RecordFault) in event(try Feature(kind, from: object)) }
        }
    }
}
