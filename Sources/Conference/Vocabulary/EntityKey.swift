/// The name of one entity of the state: `agenda`, `agenda/i7`, `stage/main`.
///
/// The same words serve as keys of the views, in `if`, and in the record of positions, so that what a sender saw and what the core compares is one thing.
public struct EntityKey: TextKey {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(_ feature: String, _ id: String) { text = feature + "/" + id }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    public static let conference = EntityKey("conference")
    public static let agenda = EntityKey("agenda")
    public static let clock = EntityKey("clock")
    public static let controlLock = EntityKey("desk")
    public static let awards = EntityKey("awards")
    public static let steps = EntityKey("steps")
    public static let rollCall = EntityKey("rollcall")
    public static let queue = EntityKey("queue")

    public static func item(_ id: ItemID) -> EntityKey { EntityKey("agenda", id.text) }
    public static func award(_ id: AwardID) -> EntityKey { EntityKey("award", id.text) }
    public static func round(_ id: RoundID) -> EntityKey { EntityKey("round", id.text) }
    public static func recipient(_ id: RecipientID) -> EntityKey { EntityKey("recipient", id.text) }
    public static func timer(_ name: Timers.Name) -> EntityKey { EntityKey("timer", name.rawValue) }
    public static func stage(_ name: Stage.Name) -> EntityKey { EntityKey("stage", name.rawValue) }
    public static func device(_ person: PersonID) -> EntityKey { EntityKey("screen", person.text) }
    public static func venue(_ id: VenueID) -> EntityKey { EntityKey("venue", id.text) }
    public static func guest(_ id: GuestID) -> EntityKey { EntityKey("guest", id.text) }
    public static func note(_ id: NoteID) -> EntityKey { EntityKey("note", id.text) }
    public static func notice(_ id: NoticeID) -> EntityKey { EntityKey("notice", id.text) }
    public static func speaker(_ id: SpeakerID) -> EntityKey { EntityKey("speaker", id.text) }
    public static func unit(_ id: UnitID) -> EntityKey { EntityKey("unit", id.text) }
    public static func pledge(_ id: PledgeID) -> EntityKey { EntityKey("pledge", id.text) }
    public static func answer(_ id: Answer.ID) -> EntityKey { EntityKey("answer/" + id.pledge.text, id.unit.text) }
    /// A person of the programme, whoever names them. No view has it; what was said of somebody is kept under it.
    public static func person(_ id: PersonID) -> EntityKey { EntityKey("person", id.text) }
    public static func participant(_ who: Principal) -> EntityKey {
        EntityKey("participant/" + who.role.rawValue, who.person.text)
    }
}

extension EntityKey: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}
