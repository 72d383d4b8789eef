/// Who signs for a unit, and the code with which it may sign elsewhere than on their phone.
extension ConferenceState {
    func decideSignatory(of unit: UnitID, _ person: PersonID) throws(Rejection) -> [Event] {
        guard let known = units[unit] else { throw Rejection(.notFound, .unitUnknown, ("unit", .text(unit.text))) }
        guard let delegate = participants[Principal(.delegate, person)] else {
            throw Rejection(.notFound, .signatoryUnknown, ("person", .text(person.text)))
        }
        guard known.signatory != person else {
            throw Rejection(.conflict, .signatorySame, ("unit", .text(unit.text)), ("person", .text(person.text)))
        }
        return [.pledges(.signatorySet(unit, person, venue: delegate.venue))]
    }

    /// A new code takes the place of the one before, also of one that was lost on its way.
    func decideCode(_ id: Answer.ID, mark: String, at: Milliseconds) throws(Rejection) -> [Event] {
        let pledge = try pledge(answeredBy: id)
        _ = try stateOfSignature(id, pledge, at: at)
        return [.pledges(.codeIssued(id, mark: mark, expiresAt: at + Pledges.codeLife))]
    }

    mutating func apply(_ event: Pledges.Event) {
        pledges.apply(event)
        if case .signatorySet(let unit, let person, let venue) = event { setSignatory(of: unit, person, venue: venue) }
    }

    /// The unit and the links of both signatories say the same.
    private mutating func setSignatory(of unit: UnitID, _ person: PersonID, venue: VenueID?) {
        if let before = units[unit]?.signatory {
            participants.update(Principal(.delegate, before)) { $0.units.removeAll { $0 == unit } }
        }
        participants.update(Principal(.delegate, person)) { $0.units.append(unit) }
        units.update(unit) {
            $0.signatory = person
            $0.venue = venue ?? $0.venue
        }
    }

    /// The programme's units and pledges. What the morning has changed stays where the files say what they said before: a signatory who was
    /// replaced, a text that was revised.
    mutating func readPledges(of opening: Opening) {
        let before = (units: units, pledges: pledges.pledges)
        units = Table(opening.units)
        pledges = Pledges(opening, keeping: before.pledges)
        for unit in opening.units {
            guard let old = before.units[unit.id], old.programmeSignatory == unit.signatory, let person = old.signatory,
                person != unit.signatory, let delegate = participants[Principal(.delegate, person)]
            else { continue }
            setSignatory(of: unit.id, person, venue: delegate.venue)
        }
    }
}

extension Pledges {
    fileprivate init(_ opening: Opening, keeping old: Table<Pledge>) {
        signingMinutes = opening.signingMinutes
        pledges = Table(opening.blocs.map { Pledge($0, keeping: old[PledgeID($0.id.text)]) })
        let members = Dictionary(grouping: opening.units) { $0.bloc }
        answers = Table(pledges.rows.flatMap { pledge in (members[pledge.bloc.id] ?? []).map { Answer(id: Answer.ID(pledge.id, $0.id)) } })
    }
}
