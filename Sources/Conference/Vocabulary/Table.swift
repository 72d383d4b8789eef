/// Something that stands in a table under a name of its own.
public protocol Entity: Equatable, Sendable {
    associatedtype ID: Hashable & Sendable
    var id: ID { get }
}

/// Entities in the order in which the programme or the day brought them, found by name.
///
/// The order is part of the state, so that whatever walks a table walks it alike on every machine; a Dictionary would not.
/// Two tables that share storage compare in constant time, which is what makes "what did this step change?" cheap.
public struct Table<Row: Entity>: Sendable {
    public private(set) var rows: [Row] = []
    private var places: [Row.ID: Int] = [:]

    public init(_ rows: [Row] = []) {
        for row in rows { self[row.id] = row }
    }

    public var count: Int { rows.count }

    /// Where the row of this name stands, from 0.
    public func place(of id: Row.ID) -> Int? { places[id] }

    /// Setting a row of a new name appends it; setting nil removes the row.
    public subscript(id: Row.ID) -> Row? {
        get { places[id].map { rows[$0] } }
        set {
            switch (places[id], newValue) {
            case (let place?, let row?): rows[place] = row
            case (let place?, nil): remove(at: place, id)
            case (nil, let row?):
                places[id] = rows.count
                rows.append(row)
            case (nil, nil): break
            }
        }
    }

    private mutating func remove(at place: Int, _ id: Row.ID) {
        rows.remove(at: place)
        places[id] = nil
        for later in place..<rows.count { places[rows[later].id] = later }
    }

    /// Changes the row of this name in place; a name that is not here is left alone.
    public mutating func update(_ id: Row.ID, _ change: (inout Row) -> Void) {
        if let place = places[id] { change(&rows[place]) }
    }

    /// Whether nobody has written to either since one was copied from the other.
    private func sharesStorage(with other: Table) -> Bool {
        rows.count == other.rows.count
            && rows.withUnsafeBufferPointer { mine in other.rows.withUnsafeBufferPointer { mine.baseAddress == $0.baseAddress } }
    }

    /// The names whose rows were added, changed or removed since `old`: first those that stand here, in order, then those that are gone.
    /// Where the place of a row is shown (`orMoved`), a row that stands elsewhere has changed too.
    public func idsChanged(since old: Table, orMoved: Bool = false) -> [Row.ID] {
        if sharesStorage(with: old) { return [] }
        var changed: [Row.ID] = []
        var added = 0
        for place in rows.indices {
            // Most rows stand where they stood and are as they were; a name is looked up only where one does not, and none is copied for it.
            if place < old.rows.count, old.rows[place] == rows[place] { continue }
            let id = rows[place].id
            let before = old.places[id]
            if before == nil { added += 1 }
            if before.map({ old.rows[$0] != rows[place] }) ?? true || (orMoved && before != place) { changed.append(id) }
        }
        if old.rows.count + added == rows.count { return changed }
        for (place, row) in old.rows.enumerated() {
            if place < rows.count, rows[place].id == row.id { continue }
            if places[row.id] == nil { changed.append(row.id) }
        }
        return changed
    }
}

extension Table: Equatable {
    public static func == (left: Table, right: Table) -> Bool { left.rows == right.rows }
}
