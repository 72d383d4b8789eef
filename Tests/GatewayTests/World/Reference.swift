import Conference
import Journal
import Wire
import World

/// What every page ought to show, computed from scratch: the plain reducer that the gateway is held against.
struct Reference {
    private(set) var conference = Conference()
    /// Values read before: most of a view is as it was.
    private var values: [[UInt8]: JSON] = [:]

    mutating func take(_ entry: Entry) { conference.apply(entry.position) }

    /// The whole view, key by key.
    mutating func view(_ audience: Audience) -> [String: JSON] {
        var view: [String: JSON] = [:]
        for key in Projection.keys(in: conference, for: audience) {
            view[key.text] = read(Projection.bytes(of: key, in: conference, for: audience))
        }
        return view
    }

    mutating func mine(_ who: Principal) -> [String: JSON] {
        guard let participant = conference.participants[who] else { return [:] }
        var mine: [String: JSON] = [:]
        for key in Projection.mineKeys(of: participant, in: conference) {
            mine[key.text] = read(Projection.mineBytes(of: key, for: participant, in: conference))
        }
        return mine
    }

    /// A key that is listed has bytes: none is a fault of the projection, and shows as null.
    private mutating func read(_ bytes: [UInt8]?) -> JSON {
        guard let bytes else { return .null }
        if let known = values[bytes] { return known }
        let value = (try? JSONReader.read(bytes)) ?? .null
        values[bytes] = value
        return value
    }
}
