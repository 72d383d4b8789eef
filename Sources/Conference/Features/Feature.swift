/// What a feature of the conference is, beside its state and its rules: whoever has to do with all features walks `Features.all`.
protocol Feature: SendableMetatype {
    static var ops: [Op] { get }
    static var events: [EventReader] { get }
    /// In the order in which they are named as changed.
    static var entities: [EntityTable] { get }

    /// The kinds of scenes that it puts before the hall.
    static var scenes: [SceneSpec] { get }

    /// Its part of the stored state, under names of its own.
    static func record(_ state: ConferenceState, into object: inout RecordedObject)
    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault)

    // MARK: The moves of the hall, for features that have a part in them

    /// What its part of the state becomes after any step, where it follows from the rest.
    static func follow(_ state: inout ConferenceState, since old: ConferenceState)
    /// What the agenda ends of it when it leaves the item that is on for another, or for none.
    static func leaving(_ state: ConferenceState, for next: Agenda.Item?, at: Milliseconds) -> [Event]
    /// What it puts before the hall while this item is on, on screens that follow.
    static func scene(_ state: ConferenceState, during item: Agenda.Item) -> Stage.Scene?
}

extension Feature {
    static var scenes: [SceneSpec] { [] }
    static func follow(_ state: inout ConferenceState, since old: ConferenceState) {}
    static func leaving(_ state: ConferenceState, for next: Agenda.Item?, at: Milliseconds) -> [Event] { [] }
    static func scene(_ state: ConferenceState, during item: Agenda.Item) -> Stage.Scene? { nil }
}
