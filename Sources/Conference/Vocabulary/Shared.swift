/// A row that all copies of the state share until one of them changes it.
///
/// Every command copies the state and compares it with what was before. Rows of a long list (3,131 recipients) are then one word each: copied without
/// touching a string, and equal at a glance where nobody has written to them.
public struct Shared<Value: Equatable & Sendable>: Sendable {
    private final class Box: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    private var box: Box

    public init(_ value: Value) { box = Box(value) }

    public var value: Value {
        // Borrowed, not copied: whoever walks the list for one field of each row touches no other.
        _read { yield box.value }
        set { box = Box(newValue) }
    }
}

extension Shared: Equatable {
    public static func == (left: Shared, right: Shared) -> Bool { left.box === right.box || left.box.value == right.box.value }
}

extension Shared: Entity where Value: Entity {
    public var id: Value.ID { box.value.id }
}

extension Shared: Undoable where Value: Undoable {
    static var lenses: [Lens<Shared>] { Value.lenses.map { Lens(within: $0) } }
    var entity: EntityKey { value.entity }
}

extension Lens {
    /// The same field of a row that is shared.
    fileprivate init<Value>(within lens: Lens<Value>) where Row == Shared<Value> {
        name = lens.name
        differs = { lens.differs($0.value, $1.value) }
        copy = { lens.copy($0.value, &$1.value) }
    }
}
