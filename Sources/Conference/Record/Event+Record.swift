extension Event {
    /// All names that an event is written under, by feature.
    public static let kinds: [String] = namedReaders.map(\.name)

    public var recorded: RecordedObject { feature.object }

    /// - Throws: `RecordFault` for an event that this release does not know, and for one that lacks what it needs.
    public init(recorded object: RecordedObject) throws(RecordFault) {
        let name: String = try object.get(Self.kindField)
        guard let reader = Self.readers[name] else {
            throw RecordFault(.isNo("event that this release knows (\(name))"), at: Self.kindField)
        }
        self = try reader.read(object)
    }

    private static let namedReaders: [EventReader] = Features.all.flatMap { $0.events }

    /// By name. Two features that gave the same one stop the first test that reads anything.
    private static let readers = Dictionary(uniqueKeysWithValues: namedReaders.map { ($0.name, $0) })
}
