/// The steps that can be taken back, and who last touched each field.
///
/// Undo puts back the fields that a step changed. It is refused, naming the later step, as soon as one of them was touched since: then the
/// hall has built on it, and taking the floor away under it would show what never was. Commands that are not themselves undoable
/// (a pause, resuming) count as touching too.
public struct Steps: Equatable, Sendable {
    /// The most that can be taken back; older ones are history.
    public static let mostKept = 20

    /// A class that never changes: every command copies the list, in which a step is one word.
    public final class Step: Entity {
        public let seq: Int
        public let op: String
        public let by: Principal
        public let at: Milliseconds
        /// The entity it was about, for the list: an item, a screen.
        public let about: EntityKey?
        let fields: [FieldName]
        /// Who had touched each of `fields` before, in the same order.
        let touchedBefore: [Touch?]
        let before: Restorable

        init(
            seq: Int, op: String, by: Principal, at: Milliseconds, about: EntityKey?, fields: [FieldName], touchedBefore: [Touch?],
            before: Restorable
        ) {
            self.seq = seq
            self.op = op
            self.by = by
            self.at = at
            self.about = about
            self.fields = fields
            self.touchedBefore = touchedBefore
            self.before = before
        }

        public var id: Int { seq }

        public static func == (left: Step, right: Step) -> Bool {
            left === right
                || (left.seq == right.seq && left.op == right.op && left.by == right.by && left.at == right.at && left.about == right.about
                    && left.fields == right.fields && left.touchedBefore == right.touchedBefore && left.before == right.before)
        }
    }

    struct Touch: Equatable, Sendable {
        let seq: Int
        let op: String
        let by: Principal
    }

    public internal(set) var steps = Table<Step>()
    var touches = SortedMap<FieldName, Touch>()

    public enum Command: Equatable, Sendable {
        case undo(seq: Int)
    }

    public enum Event: Equatable, Sendable {
        case undone(seq: Int)
    }

    /// The later step that stands in the way of taking this one back.
    func obstacle(to step: Step) -> Touch? {
        step.fields.lazy.compactMap { touches[$0] }.first { $0.seq != step.seq }
    }

    /// Forgets a step that was taken back; its fields are again the work of who touched them before.
    mutating func forget(_ step: Step) {
        steps[step.seq] = nil
        for (field, touch) in zip(step.fields, step.touchedBefore) { touches[field] = touch }
    }
}
