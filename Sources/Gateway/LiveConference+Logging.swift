internal import Conference
internal import Journal
internal import StrictJSON
internal import Wire

/// What the operator's log is told of commands.
extension LiveConference {
    func noteRefusal(of command: WaitingCommand, _ refusal: Refusal, at now: Milliseconds) {
        switch command.origin {
        case .own(let own): logRefusal(of: own, refusal)
        case .sent(let sent): noteRefusal(of: command.op, by: command.by, from: sent.address, refusal, at: now)
        }
    }

    /// What somebody tried who may not, or too fast, is for the operator's log; what merely came too late is everyday.
    func noteRefusal(of op: String, by who: Principal, from address: String, _ refusal: Refusal, at now: Milliseconds) {
        guard [.forbidden, .unauthorized, .rate].contains(refusal.err) else { return }
        let fields = [
            "op": CommandAdmission.name(of: op), "role": who.role.rawValue, "person": who.person.text, "address": address,
            "err": refusal.err.rawValue, "reason": refusal.reason,
        ]
        if let line = audit.line("command refused", conference: id, fields, at: now) { act(.log(line)) }
    }

    /// The server has nobody to tell but the log: what it wanted, why it was not done, and how it can be had.
    private func logRefusal(of own: OwnCommand, _ refusal: Refusal) {
        let what = String(decoding: JSONWriter.write(.object(refusal.args)), as: UTF8.self)
        log(
            .warning,
            """
            \(own.name) was refused (\(refusal.reason) \(what)): the conference goes on as before. Put that back into the files, or start over with \
            diemcau archive.
            """)
    }

    /// A day long before or after the programme's is a trial: nobody is asked, but it is said.
    func logTrial(_ transition: Transition, from old: ConferenceState) {
        guard old.lifecycle.state == .preparing, transition.conference.lifecycle.state == .live,
            let days = transition.conference.daysFromProgramme(at: transition.logEntry.at), abs(days) > ConferenceState.daysOfDoubt
        else { return }
        let direction = days > 0 ? "past" : "ahead"
        log(
            .info,
            "opened as a trial: the programme's day is \(abs(days)) days \(direction); diemcau archive starts over with the same links")
    }
}
