internal import Conference
internal import StrictJSON

extension ControlLock {
    var json: JSON { .members(("holder", holder?.json ?? .null), ("since", since.map(JSON.int))) }
}
