import Conference
internal import StrictJSON

struct ControlLockProjection: JSONProjection {
    enum Key { case controlLock }

    private let lock: ControlLock

    init(_ conference: __shared ConferenceState) { lock = conference.controlLock }

    static func viewKey(_ key: Key) -> ViewKey { .entity(.controlLock) }

    func keys(for audience: Audience) -> [Key] { audience == .staff ? [.controlLock] : [] }

    func json(of key: Key, for audience: Audience) -> JSON? {
        guard audience == .staff else { return nil }
        return .members(("holder", lock.holder?.json ?? .null), ("since", lock.since.map(JSON.int)))
    }
}
