/// Answers: who may give one, to which text, and until when. An answer given before is named first, so that nobody who has signed is told that they have not.
extension ConferenceState {
    func decideSign(
        _ id: Answer.ID, _ signing: Pledges.Signing, by: Principal, at: Milliseconds, facts: Facts
    ) throws(Rejection) -> [Event] {
        let pledge = try pledge(answeredBy: id)
        try mustSign(for: id.unit, by)
        let state = try stateOfSignature(id, pledge, at: at)
        try mustBeText(of: pledge, signing.digest)
        try mustBePlausible(signing.signedAt, pledge, at: at)
        var given = given(.own, pledge, by: by, at: at)
        (given.signedAt, given.drawingDigest) = (signing.signedAt, facts.drawingDigest)
        given.device = try facts.device?.accepted()
        return [.pledges(.answered(id, state, given, drawing: signing.drawing))]
    }

    func decideDecline(_ id: Answer.ID, reason: String, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        let pledge = try pledge(answeredBy: id)
        try mustSign(for: id.unit, by)
        _ = try stateOfSignature(id, pledge, at: at)
        var given = given(.own, pledge, by: by, at: at)
        given.reason = reason
        return [.pledges(.answered(id, .declined, given, drawing: nil))]
    }

    /// The signatory stands at the venue's device with a code that the operator has read to them, because their own phone is dead.
    func decideSignHere(_ id: Answer.ID, digest: String, mark: String, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        let pledge = try pledge(answeredBy: id)
        guard let venue = participants[by]?.venue, units[id.unit]?.venue == venue else {
            throw Rejection(.forbidden, .signatureNotYourVenue, ("unit", .text(id.unit.text)))
        }
        let state = try stateOfSignature(id, pledge, at: at)
        try mustBeText(of: pledge, digest)
        guard let code = pledges.answers[id]?.code else { throw Rejection(.conflict, .signatureNoCode, ("unit", .text(id.unit.text))) }
        guard code.mark == mark else { throw Rejection(.forbidden, .signatureWrongCode) }
        guard at < code.expiresAt else { throw Rejection(.conflict, .signatureCodeExpired, ("unit", .text(id.unit.text))) }
        return [.pledges(.answered(id, state, given(.venue, pledge, by: by, at: at), drawing: nil))]
    }

    func decidePaper(_ id: Answer.ID, name: String, reason: String, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        let pledge = try pledge(answeredBy: id)
        let state = try stateOfSignature(id, pledge, at: at)
        var given = given(.paper, pledge, by: by, at: at)
        (given.name, given.reason) = (name, reason)
        return [.pledges(.answered(id, state, given, drawing: nil))]
    }

    func decideVoid(_ id: Answer.ID, reason: String, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        _ = try pledge(answeredBy: id)
        guard let answer = pledges.answers[id], answer.state.stands else {
            throw Rejection(.conflict, .signatureNone, ("unit", .text(id.unit.text)))
        }
        return [.pledges(.voided(id, at: at, by: by, reason: reason))]
    }

    func pledge(answeredBy id: Answer.ID) throws(Rejection) -> Pledge {
        let pledge = try knownPledge(id.pledge)
        guard pledges.answers[id] != nil else {
            throw Rejection(.notFound, .pledgeUnknownUnit, ("pledge", .text(id.pledge.text)), ("unit", .text(id.unit.text)))
        }
        return pledge
    }

    private func mustSign(for unit: UnitID, _ by: Principal) throws(Rejection) {
        guard by.role == .delegate, units[unit]?.signatory == by.person else {
            throw Rejection(.forbidden, .signatureNotSignatory, ("unit", .text(unit.text)))
        }
    }

    /// What a signature of this moment counts as; refused when the unit has answered, and when the list is not open or no longer.
    func stateOfSignature(_ id: Answer.ID, _ pledge: Pledge, at: Milliseconds) throws(Rejection) -> Answer.State {
        if let answer = pledges.answers[id], answer.state.stands {
            throw Rejection(.conflict, .signatureAlready, ("unit", .text(id.unit.text)), ("state", .text(answer.state.rawValue)))
        }
        let name: (String, Rejection.Value) = ("pledge", .text(pledge.id.text))
        switch pledge.state {
        case .draft, .presented: throw Rejection(.closed, .pledgeNotOpen, name)
        case .open: return .signed
        case .closed:
            if let until = pledge.closing?.until, at <= until { return .late }
            throw Rejection(.closed, .pledgeClosed, name)
        }
    }

    private func mustBeText(of pledge: Pledge, _ digest: String) throws(Rejection) {
        guard digest == pledge.digest else {
            throw Rejection(.conflict, .pledgeTextChanged, ("pledge", .text(pledge.id.text)), ("version", .number(pledge.version)))
        }
    }

    /// A signature may be sent again long after it was given, but nobody signed before the list was open or in time to come.
    private func mustBePlausible(_ signedAt: Milliseconds, _ pledge: Pledge, at: Milliseconds) throws(Rejection) {
        let opened = pledge.openedAt ?? at
        guard signedAt >= opened - Pledges.clockTolerance, signedAt <= at + Pledges.clockTolerance else {
            throw Rejection(.badRequest, .signatureBadTime, ("seconds", .number(Int((signedAt - at) / .perSecond))))
        }
    }

    /// The position follows this state, whatever it will hold beside this answer.
    private func given(_ how: Answer.How, _ pledge: Pledge, by: Principal, at: Milliseconds) -> Answer.Given {
        Answer.Given(how: how, version: pledge.version, digest: pledge.digest, at: at, seq: seq + 1, by: by)
    }
}
