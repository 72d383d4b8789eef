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

    /// The steps that can be taken back, as an older release stored them, in today's form.
    static func upcast(steps: RecordedObject) throws(RecordFault) -> RecordedObject

    // MARK: The programme, for features of which the files say something

    /// What the files say becomes its part of the state; what the day has decided meanwhile stays.
    static func read(_ opening: Opening, into state: inout ConferenceState)
    /// Its part in the words of files.
    static func describe(_ state: ConferenceState, in opening: inout Opening)
    /// Its part of what `files` are compared with (`ConferenceState.asOpening(knowing:)`).
    static func compare(base: Opening, state: Opening, files: Opening, into known: inout Opening)

    // MARK: The moves of the hall, for features that have a part in them

    /// What its part of the state becomes after any step, where it follows from the rest.
    static func follow(_ state: inout ConferenceState, since old: ConferenceState)
    /// What the agenda ends of it when it leaves the item that is on for another, or for none.
    static func leaving(_ state: ConferenceState, for next: Agenda.Item?, at: Milliseconds) -> [Event]
    /// What of it speaks against leaving the item that is on.
    static func objectionsToLeaving(_ state: ConferenceState) -> [Objection]
    /// What of it speaks against ending the conference.
    static func objectionsToEnding(_ state: ConferenceState) -> [Objection]
    /// What of it would be lost if the record were sealed now.
    static func objectionsToSealing(_ state: ConferenceState, at: Milliseconds) -> [Objection]
    /// - Throws: what of it forbids that a step is taken back.
    static func mustAllowUndo(of step: Steps.Step, on state: ConferenceState) throws(Rejection)
    /// What of it belongs to an item of the agenda, by name: the item is not taken away from under it.
    static func belonging(to item: ItemID, in state: ConferenceState) -> [String]
    /// What of it is happening before the hall while this item is on: the scene of screens that follow.
    static func scene(_ state: ConferenceState, during item: Agenda.Item) -> Stage.Scene?
    /// What of it stays before the hall in this item while nothing is happening and nobody speaks.
    static func lastingScene(_ state: ConferenceState, during item: Agenda.Item) -> Stage.LastingScene?
    /// What of it is to be done next in the item that is on, before the agenda goes on.
    static func nextStep(_ state: ConferenceState) -> Cue.Step?
    /// What the MC should know before this step; nil: before nothing.
    static func warnings(_ state: ConferenceState, about step: Cue.Step?) -> [Cue.Warning]
}

extension Feature {
    static func upcast(steps: RecordedObject) throws(RecordFault) -> RecordedObject { steps }
    static func read(_ opening: Opening, into state: inout ConferenceState) {}
    static func describe(_ state: ConferenceState, in opening: inout Opening) {}
    static func compare(base: Opening, state: Opening, files: Opening, into known: inout Opening) {}
    static var scenes: [SceneSpec] { [] }
    static func follow(_ state: inout ConferenceState, since old: ConferenceState) {}
    static func leaving(_ state: ConferenceState, for next: Agenda.Item?, at: Milliseconds) -> [Event] { [] }
    static func objectionsToLeaving(_ state: ConferenceState) -> [Objection] { [] }
    static func objectionsToEnding(_ state: ConferenceState) -> [Objection] { [] }
    static func objectionsToSealing(_ state: ConferenceState, at: Milliseconds) -> [Objection] { [] }
    static func mustAllowUndo(of step: Steps.Step, on state: ConferenceState) throws(Rejection) {}
    static func belonging(to item: ItemID, in state: ConferenceState) -> [String] { [] }
    static func scene(_ state: ConferenceState, during item: Agenda.Item) -> Stage.Scene? { nil }
    static func lastingScene(_ state: ConferenceState, during item: Agenda.Item) -> Stage.LastingScene? { nil }
    static func nextStep(_ state: ConferenceState) -> Cue.Step? { nil }
    static func warnings(_ state: ConferenceState, about step: Cue.Step?) -> [Cue.Warning] { [] }
}
