import Conference
internal import StrictJSON

/// The whole of a collection of which a view carries a part: `GET /api/v1/<conference>/lists/<name>`.
struct ListDocument<Feature: FeatureProjection>: Sendable {
    /// No two features have a list of one name.
    let name: String
    /// The rows, each with its `id`, in the collection's order, as they are now; nil where this audience has no such list.
    let rows: @Sendable (Feature, Audience, _ now: Milliseconds) -> JSON?

    /// Rows that are made for this document alone.
    init(_ name: String, isStaffOnly: Bool = false, rows: @escaping @Sendable (Feature, Milliseconds) -> JSON) {
        self.name = name
        self.rows = { feature, audience, now in isStaffOnly && audience != .staff ? nil : rows(feature, now) }
    }

    init<Row: Entity, Thing>(
        _ name: String, isStaffOnly: Bool = false, of all: @escaping @Sendable (Feature, Audience) -> [Row],
        row: @escaping @Sendable (Feature, Row, Audience) -> JSON
    ) where Row.ID == Identifier<Thing> {
        self.name = name
        rows = { feature, audience, _ in
            if isStaffOnly && audience != .staff { return nil }
            return .array(
                all(feature, audience).map { entry in
                    guard case .object(let members) = row(feature, entry, audience) else {
                        preconditionFailure("a row of a list is an object")
                    }
                    return .object([JSON.Member("id", entry.id.json)] + members)
                })
        }
    }
}
