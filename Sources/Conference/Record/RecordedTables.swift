extension Table: RecordReadable where Row: RecordReadable {
    public init(recorded: RecordedValue) throws(RecordFault) { self.init(try [Row](recorded: recorded)) }
}

/// Its rows, in their order.
extension Table: Recordable where Row: Recordable {
    public var recorded: RecordedValue { rows.recorded }
}

extension Shared: RecordReadable where Value: RecordReadable {
    public init(recorded: RecordedValue) throws(RecordFault) { self.init(try Value(recorded: recorded)) }
}

extension Shared: Recordable where Value: Recordable {
    public var recorded: RecordedValue { value.recorded }
}

extension SortedMap: RecordReadable where Value: RecordReadable {
    public init(recorded: RecordedValue) throws(RecordFault) {
        self.init()
        for field in try recorded.object.fields {
            do throws(RecordFault) {
                guard let key = Key(field.name) else { throw RecordFault(.isNo("key")) }
                self[key] = try Value(recorded: field.value)
            } catch {
                throw error.within(field.name)
            }
        }
    }
}

/// An object with a field for every key, in their order.
extension SortedMap: Recordable where Value: Recordable {
    public var recorded: RecordedValue {
        .object(RecordedObject(sorted.map { RecordedObject.Field($0.key.text, $0.value.recorded) }))
    }
}
