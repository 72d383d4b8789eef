/// An event of one feature as the history writes it: under a name that is never given to another, with named fields.
protocol RecordedEvent: Sendable {
    /// The names of the feature's events, for ever. A new event is a new name; an event that would say something else under its name is a new format.
    associatedtype Kind: RawRepresentable<String>, CaseIterable, Sendable

    var kind: Kind { get }
    func record(into object: inout RecordedObject)
    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault)
}

extension RecordedEvent {
    var object: RecordedObject {
        var object = RecordedObject()
        object.set(Event.kindField, kind.rawValue)
        record(into: &object)
        return object
    }
}

extension Event {
    /// The field that holds the name of what happened.
    public static let kindField = "event"
}
