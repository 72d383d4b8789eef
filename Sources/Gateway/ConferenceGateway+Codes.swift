internal import Conference
internal import StrictJSON
internal import Views
internal import Wire

/// Signing on a phone that belongs to nobody of the conference, with a unit's one-time code alone.
extension ConferenceGateway {
    /// What the unit is asked to sign, as its signatory would see it: `{now, expiresAt, signing}`.
    func signingAsked(_ request: Request) {
        guard let (live, answer) = opened(request) else { return }
        let conference = live.conference
        guard let person = conference.units[answer.id.unit]?.signatory,
            let signatory = conference.participants[Principal(.delegate, person)],
            let signing = Projection.ownBytes(of: .signing(answer.id), for: signatory, in: conference)
        else { return refuse(request.exchange, .notFound, "signature.no-code") }
        var writer = JSONWriter(capacity: 16 * 1024)
        writer.beginObject()
        writer.key("now")
        writer.int(request.at)
        writer.key("expiresAt")
        writer.int(answer.codeExpiresAt ?? request.at)
        writer.key("signing")
        writer.encoded(signing)
        writer.endObject()
        act(.answer(request.exchange, status: 200, body: writer.bytes))
    }

    /// The signature itself: taken as if the device of the unit's venue had sent it, and nothing else is.
    func postedWithCode(_ request: Request, _ body: [UInt8]) {
        guard let (live, answer) = opened(request) else { return }
        guard let venue = live.conference.device(of: answer.id.unit) else {
            return refuse(request.exchange, .forbidden, "signature.not-your-venue")
        }
        do {
            let frame = try CommandFrame.read(body: body)
            if let command = try? CommandAdmission.command(in: frame, by: venue.who.role), !command.signs(answer.id) {
                return refuse(request.exchange, .forbidden, "signature.wrong-code")
            }
            live.submit(frame, by: venue, .exchange(request.exchange), from: request.address, at: request.at)
        } catch {
            live.answer(.exchange(request.exchange), error.result, at: request.at)
        }
    }

    /// The QR code that a venue's device shows. The code is proved by the command with which that device would sign itself: whatever would be refused then is refused now.
    func codeQRAsked(_ request: Request, _ body: [UInt8], base: String) {
        guard let (live, participant) = admit(request) else { return }
        do throws(Refusal) {
            let proved = try live.prove(body, by: participant, at: request.at)
            guard let answer = live.conference.pledges.answers[proved], let link = codeLink(in: live).text(for: answer) else {
                throw Refusal(.conflict, "signature.no-code", [JSON.Member("unit", .string(proved.unit.text))])
            }
            act(.answerQR(request.exchange, text: "\(base)/\(live.id)/sign#t=\(link)", expiresAt: answer.codeExpiresAt ?? request.at))
        } catch {
            live.answer(.exchange(request.exchange), ResultFrame(id: nil, error.outcome), at: request.at)
        }
    }

    private func codeLink(in live: LiveConference) -> CodeLink { CodeLink(secret: secret, conference: live.id) }

    /// The answer that the request's code opens; who has none that is good is told so.
    private func opened(_ request: Request) -> (LiveConference, Answer)? {
        guard let live = served(request) else { return nil }
        guard let answer = codeLink(in: live).answer(openedBy: request.token ?? "", in: live.conference, at: request.at) else {
            audit.countHello("unauthorized")
            refuse(request.exchange, .unauthorized, "access.unauthorized")
            return nil
        }
        return (live, answer)
    }
}

extension LiveConference {
    /// Which answer this command of the venue's device would sign with its code.
    fileprivate func prove(_ body: [UInt8], by participant: Participant, at now: Milliseconds) throws(Refusal) -> Answer.ID {
        try admitsRate(of: participant, at: now)
        let command: Command
        do {
            command = try CommandAdmission.command(in: try CommandFrame.read(body: body), by: participant.who.role)
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal(.badRequest, "field.bad-value", [JSON.Member("field", "arg")])
        }
        guard case .pledges(.signHere(let id, _, _)) = command else {
            throw Refusal(.badRequest, "field.bad-value", [JSON.Member("field", "op")])
        }
        do throws(Rejection) {
            _ = try conference.decide(command, by: participant.who, at: now, facts: facts(for: command))
        } catch {
            throw Refusal(error)
        }
        return id
    }
}

extension Command {
    fileprivate func signs(_ answer: Answer.ID) -> Bool {
        if case .pledges(.signHere(answer, _, _)) = self { true } else { false }
    }
}

extension ConferenceState {
    /// The device of the venue at which a unit signs.
    fileprivate func device(of unit: UnitID) -> Participant? {
        units[unit]?.venue.flatMap { venue in participants.rows.first { $0.who.role == .venue && $0.venue == venue } }
    }
}
