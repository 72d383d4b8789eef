import Conference
import Views

/// The keys of entities, as the tests name them.
extension ViewKey {
    static let conference = ViewKey.entity(.conference)
    static let queue = ViewKey.entity(.queue)
    static func item(_ id: ItemID) -> ViewKey { .entity(.item(id)) }
    static func speaker(_ id: SpeakerID) -> ViewKey { .entity(.speaker(id)) }
    static func unit(_ id: UnitID) -> ViewKey { .entity(.unit(id)) }
    static func pledge(_ id: PledgeID) -> ViewKey { .entity(.pledge(id)) }
    static func answer(_ id: AnswerID) -> ViewKey { .entity(.answer(id)) }
    static func venue(_ id: VenueID) -> ViewKey { .entity(.venue(id)) }
}
