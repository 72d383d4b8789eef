internal import Conference
internal import StrictJSON

extension Desk {
    var json: JSON { .members(("holder", holder?.json ?? .null), ("since", since.map(JSON.int))) }
}
