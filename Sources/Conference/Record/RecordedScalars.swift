extension Bool: Recordable {
    public var recorded: RecordedValue { .flag(self) }

    public init(recorded: RecordedValue) throws(RecordFault) {
        guard case .flag(let flag) = recorded else { throw RecordFault(.isNo("flag")) }
        self = flag
    }
}

extension Int64: Recordable {
    public var recorded: RecordedValue { .number(self) }

    public init(recorded: RecordedValue) throws(RecordFault) {
        guard case .number(let number) = recorded else { throw RecordFault(.isNo("number")) }
        self = number
    }
}

extension Int: Recordable {
    public var recorded: RecordedValue { .number(Int64(self)) }

    public init(recorded: RecordedValue) throws(RecordFault) {
        guard case .number(let number) = recorded, let whole = Int(exactly: number) else { throw RecordFault(.isNo("number")) }
        self = whole
    }
}

extension String: Erasable {
    public static let erased = "(đã xóa)"

    public var recorded: RecordedValue { .text(self) }

    public init(recorded: RecordedValue) throws(RecordFault) {
        guard case .text(let text) = recorded else { throw RecordFault(.isNo("text")) }
        self = text
    }
}

extension Array: RecordReadable where Element: RecordReadable {
    public init(recorded: RecordedValue) throws(RecordFault) {
        guard case .list(let values) = recorded else { throw RecordFault(.isNo("list")) }
        self = []
        reserveCapacity(values.count)
        for (place, value) in values.enumerated() {
            do throws(RecordFault) {
                append(try Element(recorded: value))
            } catch {
                throw error.within(String(place))
            }
        }
    }
}

extension Array: Recordable where Element: Recordable {
    public var recorded: RecordedValue { .list(map(\.recorded)) }
}

extension Identifier: Recordable {
    public var recorded: RecordedValue { .text(text) }
    public init(recorded: RecordedValue) throws(RecordFault) { self.init(try String(recorded: recorded)) }
}

extension EntityKey: Recordable {
    public var recorded: RecordedValue { .text(text) }
    public init(recorded: RecordedValue) throws(RecordFault) {
        guard let key = EntityKey(try String(recorded: recorded)) else { throw RecordFault(.isNo("name of an entity")) }
        self = key
    }
}

/// A closed list of words, by the word: states, kinds, reasons, roles.
extension Recordable where Self: RawRepresentable<String> {
    public var recorded: RecordedValue { .text(rawValue) }

    public init(recorded: RecordedValue) throws(RecordFault) {
        guard let value = Self(rawValue: try String(recorded: recorded)) else { throw RecordFault(.isNo("\(Self.self)")) }
        self = value
    }
}

extension Role: Recordable {}
extension Reason: Recordable {}

extension Principal: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("role", role)
        object.set("person", person)
    }

    public init(from object: RecordedObject) throws(RecordFault) { self.init(try object.get("role"), try object.get("person")) }
}

extension BilingualText: RecordableObject, Erasable {
    public static let erased = BilingualText("(đã xóa)", en: "(erased)")

    public func record(into object: inout RecordedObject) {
        object.set("vi", vi)
        object.set("en", en)
    }

    public init(from object: RecordedObject) throws(RecordFault) { self.init(try object.get("vi"), en: try object.find("en")) }
}
