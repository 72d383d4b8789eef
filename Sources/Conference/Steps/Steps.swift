/// The steps that can be taken back, and who last touched each field.
///
/// Undo puts back the fields that a step changed. It is refused, naming the later step, as soon as one of them was touched since: then the
/// hall has built on it, and taking the floor away under it would show what never was. Commands that are not themselves undoable
/// (a pause, resuming) count as touching too.
public struct Steps: Equatable, Sendable {
    /// The most that can be taken back; older ones are history.
    public static let mostKept = 20

    public struct Step: Entity {
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

        public var id: Int { seq }
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

    /// Remembers what a position changed: as a step if it can be taken back, as touches in any case.
    mutating func record(_ logEntry: LogEntry, from old: ConferenceState, to new: ConferenceState) {
        var fields: [FieldName] = []
        let before = Restorable(from: old, to: new, fields: &fields)
        guard !fields.isEmpty else { return }
        let previous = fields.map { touches[$0] }
        for field in fields { touches[field] = Touch(seq: logEntry.seq, op: logEntry.op, by: logEntry.by) }
        guard logEntry.isUndoable else { return }
        let step = Step(
            seq: logEntry.seq, op: logEntry.op, by: logEntry.by, at: logEntry.at, about: logEntry.about, fields: fields,
            touchedBefore: previous, before: before)
        steps[step.seq] = step
        if steps.count > Self.mostKept, let oldest = steps.rows.first { steps[oldest.seq] = nil }
    }

    /// Forgets a step that was taken back; its fields are again the work of who touched them before.
    mutating func forget(_ step: Step) {
        steps[step.seq] = nil
        for (field, touch) in zip(step.fields, step.touchedBefore) { touches[field] = touch }
    }
}

extension ConferenceState {
    func decide(_ command: Steps.Command) throws(Rejection) -> [Event] {
        switch command {
        case .undo(let seq):
            guard let step = steps.steps[seq] else { throw Rejection(.notFound, .stepsUnknown, ("seq", .number(seq))) }
            if let later = steps.obstacle(to: step) {
                throw Rejection(
                    .conflict, .stepsLater, ("op", .text(later.op)), ("seq", .number(later.seq)), ("by", .text(later.by.person.text)))
            }
            try mustKeepAnswers(toUndo: step)
            try mustBeOpen(toUndo: step)
            try mustLeavePlatform(toUndo: step)
            try mustKeepAwards(toUndo: step)
            return [.steps(.undone(seq: seq))]
        }
    }

    /// Taking back a step of the agenda or of a clock is one itself: what a pause or the end has closed is closed for undo too, the end itself
    /// excepted. The screens and the lists of signatures stay in hand, and so does what was done since.
    private func mustBeOpen(toUndo step: Steps.Step) throws(Rejection) {
        if step.before.isOfSession || step.before.goesOnInPause || step.seq > positions[.conference] ?? 0 { return }
        if lifecycle.state == .paused || lifecycle.state == .ended { throw notRunning }
    }

    /// Taking the agenda back from under a round on the platform would leave people standing there in another item.
    private func mustLeavePlatform(toUndo step: Steps.Step) throws(Rejection) {
        let restoresPlatform = step.fields.contains(FieldName(.awards, "platform"))
        if step.fields.contains(FieldName(.agenda, "current")), !restoresPlatform { try mustHaveFreePlatform(confirm: false) }
    }

    /// An award in which somebody stands is not taken away under them.
    private func mustKeepAwards(toUndo step: Steps.Step) throws(Rejection) {
        for id in step.before.awardsBrought where awards.recipients.rows.contains(where: { $0.value.award == id }) {
            throw Rejection(.conflict, .awardInUse, ("award", .text(id.text)))
        }
    }

    mutating func apply(_ event: Steps.Event) {
        switch event {
        case .undone(let seq):
            guard let step = steps.steps[seq] else { preconditionFailure("undo of step \(seq), which decide let through, is not there") }
            step.before.restore(in: &self, fields: Set(step.fields))
            stage.align(with: agenda.items, awards.rounds, following: scene(following: agenda.currentItem))
            steps.forget(step)
        }
    }
}
