/// The rows that a step changed, as they were before it.
struct Restorable: Equatable, Sendable {
    let lifecycle: [Before<Lifecycle>]
    let course: [Before<Agenda.Course>]
    let items: [Before<Agenda.Item>]
    let clocks: [Before<Timers.Clock>]
    let screens: [Before<Stage.Screen>]
    let rolls: [Before<RollCall>]
    let queue: [Before<SpeakerQueue.List>]
    let speakers: [Before<SpeakerQueue.Speaker>]
    let pledges: [Before<Pledge>]
    let plan: [Before<Awards.Plan>]
    let awards: [Before<Award>]
    let rounds: [Before<Round>]
    let recipients: [Before<Shared<Recipient>>]

    init(from old: ConferenceState, to new: ConferenceState, fields: inout [FieldName]) {
        lifecycle = Self.before(new.lifecycle, old.lifecycle, &fields)
        course = Self.before(new.agenda.course, old.agenda.course, &fields)
        items = new.agenda.items.before(from: old.agenda.items, fields: &fields)
        clocks = new.timers.clocks.before(from: old.timers.clocks, fields: &fields)
        screens = new.stage.screens.before(from: old.stage.screens, fields: &fields)
        rolls = Self.before(new.rollCall, old.rollCall, &fields)
        queue = Self.before(new.queue.list, old.queue.list, &fields)
        speakers = new.queue.speakers.before(from: old.queue.speakers, fields: &fields)
        pledges = new.pledges.pledges.before(from: old.pledges.pledges, fields: &fields)
        plan = Self.before(new.awards.plan, old.awards.plan, &fields)
        awards = new.awards.awards.before(from: old.awards.awards, fields: &fields)
        rounds = new.awards.rounds.before(from: old.awards.rounds, fields: &fields)
        recipients = new.awards.recipients.before(from: old.awards.recipients, fields: &fields)
    }

    /// The end of the conference is the one step of the session that can be taken back.
    var isOfSession: Bool { !lifecycle.isEmpty }

    /// The pledges that the step moved, as they were.
    var pledgesBefore: [Pledge] { pledges.compactMap(\.row) }

    /// Whether nothing was changed but what goes on in a pause and after the end: the screens and the lists of signatures.
    var goesOnInPause: Bool {
        lifecycle.isEmpty && course.isEmpty && items.isEmpty && clocks.isEmpty && rolls.isEmpty && queue.isEmpty && speakers.isEmpty
            && isNotOfAwards
    }

    private var isNotOfAwards: Bool { plan.isEmpty && awards.isEmpty && rounds.isEmpty && recipients.isEmpty }

    /// Awards that the step brought and that undo would take away.
    var awardsBrought: [AwardID] { awards.filter { $0.row == nil }.map(\.id) }

    func restore(in conference: inout ConferenceState, fields: Set<FieldName>) {
        conference.lifecycle = restored(conference.lifecycle, lifecycle, fields)
        conference.agenda.course = restored(conference.agenda.course, course, fields)
        conference.agenda.items.restore(items, fields: fields)
        conference.timers.clocks.restore(clocks, fields: fields)
        conference.stage.screens.restore(screens, fields: fields)
        conference.rollCall = restored(conference.rollCall, rolls, fields)
        conference.queue.list = restored(conference.queue.list, queue, fields)
        conference.queue.speakers.restore(speakers, fields: fields)
        conference.pledges.pledges.restore(pledges, fields: fields)
        conference.awards.plan = restored(conference.awards.plan, plan, fields)
        conference.awards.awards.restore(awards, fields: fields)
        conference.awards.rounds.restore(rounds, fields: fields)
        conference.awards.recipients.restore(recipients, fields: fields)
    }

    /// A thing of which there is one is a table of one row; most steps leave it as it was, and no table is built for that.
    private static func before<Row: Undoable>(_ new: Row, _ old: Row, _ fields: inout [FieldName]) -> [Before<Row>] {
        new == old ? [] : Table([new]).before(from: Table([old]), fields: &fields)
    }

    /// The same for putting it back.
    private func restored<Row: Undoable>(_ row: Row, _ before: [Before<Row>], _ fields: Set<FieldName>) -> Row {
        var table = Table([row])
        table.restore(before, fields: fields)
        return table.rows[0]
    }
}
