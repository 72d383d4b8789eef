/// Fields under their names, in the order in which they were set; those that tell of a person apart from the others.
///
/// A nil is not written: a field that is not there reads as nil, so that a field may be added later without making what was written before unreadable.
public struct RecordedObject: Equatable, Sendable {
    public struct Field: Equatable, Sendable {
        public let name: String
        public let value: RecordedValue

        public init(_ name: String, _ value: RecordedValue) {
            self.name = name
            self.value = value
        }
    }

    /// What an object says of a person, in their own words or by their name: kept apart by the journal, so that it can be erased while the record stands.
    public struct Personal: Equatable, Sendable {
        /// Whom it is about: the entity that carries the text.
        public let subject: EntityKey
        /// Nil once it was erased.
        public var fields: [Field]?

        public init(of subject: EntityKey, _ fields: [Field]?) {
            self.subject = subject
            self.fields = fields
        }
    }

    public private(set) var fields: [Field]
    public private(set) var personal: Personal?

    public init(_ fields: [Field] = [], personal: Personal? = nil) {
        self.fields = fields
        self.personal = personal
    }

    public mutating func set(_ name: String, _ value: some Recordable) { fields.append(Field(name, value.recorded)) }

    public mutating func set(_ name: String, _ value: (some Recordable)?) {
        if let value { set(name, value) }
    }

    /// A personal text. All of one object are of the same subject: what is about two people is two objects.
    public mutating func set(_ name: String, _ value: some Erasable, of subject: EntityKey) {
        precondition(personal.map { $0.subject == subject } ?? true, "\(name) is of \(subject.text), and the object is of another")
        personal = Personal(of: subject, (personal?.fields ?? []) + [Field(name, value.recorded)])
    }

    public mutating func set(_ name: String, _ value: (some Erasable)?, of subject: EntityKey) {
        if let value { set(name, value, of: subject) }
    }
}

/// Reading. Personal fields are read like the others, so that a field may become personal, or cease to be, in a later format.
extension RecordedObject {
    /// - Throws: `RecordFault` where the field is not there or is something else.
    public func get<Value: RecordReadable>(_ name: String) throws(RecordFault) -> Value {
        guard let value: Value = try find(name) else { throw RecordFault(.isMissing, at: name) }
        return value
    }

    /// Nil where there is no such field.
    public func find<Value: RecordReadable>(_ name: String) throws(RecordFault) -> Value? {
        guard let value = self[name] else { return nil }
        do throws(RecordFault) {
            return try Value(recorded: value)
        } catch {
            throw error.within(name)
        }
    }

    /// A personal text; what stands in its place where it was erased.
    public func get<Value: Erasable>(personal name: String) throws(RecordFault) -> Value { isErased ? .erased : try get(name) }

    /// Whether what it said of a person was erased.
    public var isErased: Bool { personal.map { $0.fields == nil } ?? false }

    private subscript(name: String) -> RecordedValue? {
        fields.first { $0.name == name }?.value ?? personal?.fields?.first { $0.name == name }?.value
    }
}
