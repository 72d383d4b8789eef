public import Conference
public import StrictJSON

/// The whole of a collection of which a view carries a part, for those who look at it: `GET /api/v1/<conference>/lists/<name>`.
extension Projection {
    /// The rows of a list, each with its `id`, in the collection's order; nil where this audience has no such list.
    public static func list(_ name: String, in conference: ConferenceState, for audience: Audience) -> JSON? {
        let isStaff = audience == .staff
        switch name {
        case "agenda": return rows(conference.agenda.inOrder) { conference.itemJSON($0, withWords: isStaff) }
        case "recipients":
            return rows(conference.awards.recipients.rows.map(\.value).filter { isStaff || $0.state != .withdrawn }) { $0.json(isStaff) }
        case "units": return rows(conference.units.rows) { conference.unitJSON($0, isStaff) }
        case "venues": return rows(conference.venues.rows) { conference.venueJSON($0, isStaff, cut: false) }
        case "guests" where isStaff: return rows(conference.guests.rows) { conference.guestJSON($0) }
        case "notes" where isStaff: return rows(conference.notes.notes.rows) { $0.json }
        default: return nil
        }
    }

    private static func rows<Row: Entity, Thing>(_ rows: [Row], _ json: (Row) -> JSON) -> JSON where Row.ID == Identifier<Thing> {
        .array(
            rows.map { row in
                guard case .object(let members) = json(row) else { preconditionFailure("a row of a list is an object") }
                return .object([JSON.Member("id", row.id.json)] + members)
            })
    }
}
