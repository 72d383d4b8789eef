internal import Conference

extension Conference {
    /// The state in the programme's words, to be compared with the files or to be printed.
    var asOpening: Opening {
        Opening(
            about: session.about, people: people.rows, venues: venues.rows, participants: participants.rows, items: agenda.inOrder,
            units: units.rows, blocs: pledges.pledges.rows.map(\.asBloc), signingMinutes: pledges.signingMinutes)
    }
}
