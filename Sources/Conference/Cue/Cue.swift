/// The one next step of the MC (bước tiếp theo), computed from the state: console, clicker and stream deck send it unchanged. What is spoken with it stands in
/// the target `Script`.
public struct Cue: Equatable, Sendable {
    public struct Warning: Equatable, Sendable {
        public let reason: Reason
        public let args: [(name: String, value: Rejection.Value)]

        public static func == (left: Warning, right: Warning) -> Bool {
            left.reason == right.reason && left.args.elementsEqual(right.args, by: ==)
        }
    }

    /// Nil when nothing is left to do.
    public let step: Step?
    public let warnings: [Warning]
    /// What the server will ask before it takes the step: all that speaks against it and may be overridden, as a refusal lists it.
    public let objections: [Objection]
    /// Where the step takes place; nil: everywhere. A state knows of a cut venue half a minute late, and whoever sees who is connected need not wait for it.
    public let venues: [VenueID]?
    /// What the step must not have missed: the entity with the position that the sender has seen.
    public let conditions: [(key: EntityKey, position: Int)]

    public static func == (left: Cue, right: Cue) -> Bool {
        left.step == right.step && left.warnings == right.warnings && left.objections == right.objections
            && left.venues == right.venues
            && left.conditions.elementsEqual(right.conditions, by: ==)
    }
}

extension Cue.Warning {
    /// What will speak against the step, said before anybody presses.
    init(_ objection: Objection) { self.init(reason: objection.reason, args: objection.args) }
}
