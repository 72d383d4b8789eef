/// The state in the programme's words: to be printed, and to be held against the files.
extension ConferenceState {
    /// What files would have to say to give this conference: what the day decided about them is in it, what it did (states, times, reports) is not.
    public var asOpening: Opening {
        var list = queue.settings
        list.rule = queue.list.rule
        return Opening(
            about: lifecycle.about, people: people.rows, venues: venues.rows.map(\.asPlanned), participants: participants.rows,
            items: agenda.inOrder.map(\.asPlanned), guests: guests.rows.map(\.asPlanned), queue: list, awards: awards.asProgramme,
            units: units.rows.map(\.asPlanned), blocs: pledges.pledges.rows.map(\.asBloc), signingMinutes: pledges.signingMinutes)
    }

    /// What these files are compared with to find what was changed in them: the conference, wherever they say otherwise than the files that it was read
    /// from, else they themselves. So neither what people did since (an item inserted, a name corrected) nor what the files always said is a difference.
    public func asOpening(knowing files: Opening) -> Opening {
        let (base, state) = (programme.value, asOpening)
        func rows<Row: Planned>(_ path: KeyPath<Opening, [Row]>) -> [Row] {
            Compared(base[keyPath: path], state[keyPath: path], files[keyPath: path]).rows
        }
        var known = base
        known.venues = rows(\.venues)
        known.guests = rows(\.guests)
        known.participants = rows(\.participants)
        known.items = Compared(base.items, state.items, files.items).inOrder
        known.units = rows(\.units)
        known.blocs = rows(\.blocs)
        if (base.queue ?? .init()) == (files.queue ?? .init()) { known.queue = files.queue } else { known.queue = state.queue }
        known.awards = awards(known: base.awards ?? .none, state.awards ?? .none, files.awards ?? .none)
        return known
    }

    private func awards(known base: Awards.Programme, _ state: Awards.Programme, _ files: Awards.Programme) -> Awards.Programme {
        Awards.Programme(
            platformPeople: base.platformPeople, awards: Compared(base.awards, state.awards, files.awards).rows,
            rounds: Compared(base.rounds, state.rounds, files.rounds).inOrder,
            recipients: Compared(base.recipients, state.recipients, files.recipients).rows)
    }
}

extension Awards {
    /// Nil: nothing is conferred.
    var asProgramme: Programme? {
        guard awards.count > 0 || platformPeople != nil else { return nil }
        return Programme(
            platformPeople: platformPeople, awards: awards.rows.map(\.asPlanned), rounds: plan.order.compactMap { rounds[$0]?.asPlanned },
            recipients: recipients.rows.map(\.value.asPlanned))
    }
}

extension Awards.Programme {
    fileprivate static var none: Self { Self(awards: [], rounds: [], recipients: []) }
}

/// One collection three times: as the files were, as the conference has it, as the files are.
private struct Compared<Row: Planned> {
    private let base: Table<Row>
    private let state: Table<Row>
    private let files: Table<Row>

    init(_ base: [Row], _ state: [Row], _ files: [Row]) {
        self.base = Table(base)
        self.state = Table(state)
        self.files = Table(files)
    }

    /// In the files' order; what they no longer have at the end. What only the day brought is not theirs to know.
    var rows: [Row] {
        files.rows.compactMap { row in base[row.id].map { known(row, before: $0) } ?? state[row.id] }
            + base.rows.filter { files[$0.id] == nil }.map { state[$0.id] ?? $0 }
    }

    /// In the order of the conference where the files were put in another one, else in theirs.
    var inOrder: [Row] {
        let common = Set(base.rows.map(\.id)).intersection(files.rows.map(\.id))
        if base.rows.map(\.id).filter(common.contains) == files.rows.map(\.id).filter(common.contains) { return rows }
        let known = Table(rows)
        return state.rows.compactMap { known[$0.id] } + known.rows.filter { state[$0.id] == nil }
    }

    /// The row of the files with the fields that were changed in them as the conference has those.
    private func known(_ row: Row, before: Row) -> Row {
        var known = row
        for field in Row.planned where field.differs(before, row) { field.copy(state[row.id] ?? before, &known) }
        return known
    }
}
