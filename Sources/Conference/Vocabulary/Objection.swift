/// Something that speaks against a step and may be overridden: whoever sends the step again in spite of it means it. What can never be done is a `Rejection` alone.
public struct Objection: Equatable, Sendable {
    public let reason: Reason
    public let args: [(name: String, value: Rejection.Value)]

    init(_ reason: Reason, _ args: (name: String, value: Rejection.Value)...) {
        self.reason = reason
        self.args = args
    }

    public static func == (left: Objection, right: Objection) -> Bool {
        left.reason == right.reason && left.args.elementsEqual(right.args, by: ==)
    }
}

extension Rejection {
    /// What stands in the way and nobody may override here.
    init(_ objection: Objection) { self.init(.conflict, objection.reason, args: objection.args) }
}
