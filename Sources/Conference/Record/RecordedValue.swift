/// A value as the history writes it down: what every encoding has, and nothing that one of them might round or reorder.
///
/// The record is written by hand and read by name, because data outlives code: a type may be renamed, split or laid out anew, what stands in a journal
/// keeps the names that it was written with.
public enum RecordedValue: Equatable, Sendable {
    case flag(Bool)
    case number(Int64)
    case text(String)
    case list([RecordedValue])
    case object(RecordedObject)
}

/// What can be read from a record by somebody who knows its type.
public protocol RecordReadable {
    init(recorded: RecordedValue) throws(RecordFault)
}

/// What can be written into a record and read back as it was.
public protocol Recordable: RecordReadable {
    var recorded: RecordedValue { get }
}

/// What a record says in place of a personal text that was erased.
public protocol Erasable: Recordable {
    static var erased: Self { get }
}

/// What is written as an object of named fields.
public protocol RecordableObject: Recordable {
    func record(into object: inout RecordedObject)
    init(from object: RecordedObject) throws(RecordFault)
}

/// What is written as an object of named fields and says something of a person without a name of its own: the subject is who carries it.
public protocol CarriedObject: RecordReadable {
    func record(into object: inout RecordedObject, of carrier: EntityKey)
    init(from object: RecordedObject) throws(RecordFault)
}

extension RecordableObject {
    public var recorded: RecordedValue {
        var object = RecordedObject()
        record(into: &object)
        return .object(object)
    }

    public init(recorded: RecordedValue) throws(RecordFault) { try self.init(from: try recorded.object) }
}

extension CarriedObject {
    public init(recorded: RecordedValue) throws(RecordFault) { try self.init(from: try recorded.object) }

    fileprivate func recorded(of carrier: EntityKey) -> RecordedValue {
        var object = RecordedObject()
        record(into: &object, of: carrier)
        return .object(object)
    }
}

extension RecordedObject {
    mutating func set(_ name: String, _ value: (some CarriedObject)?, of carrier: EntityKey) {
        if let value { set(name, value.recorded(of: carrier)) }
    }

    mutating func set(_ name: String, _ values: [some CarriedObject], of carrier: EntityKey) {
        set(name, RecordedValue.list(values.map { $0.recorded(of: carrier) }))
    }
}

extension RecordedValue: Recordable {
    public var recorded: RecordedValue { self }
    public init(recorded: RecordedValue) { self = recorded }

    var object: RecordedObject {
        get throws(RecordFault) {
            guard case .object(let object) = self else { throw RecordFault(.isNo("object")) }
            return object
        }
    }
}
