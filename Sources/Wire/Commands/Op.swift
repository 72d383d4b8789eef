/// The commands by their names on the wire: a closed list, one case each.
public enum Op: String, CaseIterable, Sendable {
    case conferenceOpen = "conference.open"
    case conferencePause = "conference.pause"
    case conferenceResume = "conference.resume"
    case conferenceEnd = "conference.end"
    case conferenceSeal = "conference.seal"

    case agendaAdvance = "agenda.advance"
    case agendaJump = "agenda.jump"
    case agendaSkip = "agenda.skip"
    case agendaInsert = "agenda.insert"
    case agendaEdit = "agenda.edit"
    case agendaMove = "agenda.move"
    case agendaExtend = "agenda.extend"

    case undo

    case timerStart = "timer.start"
    case timerPause = "timer.pause"
    case timerResume = "timer.resume"
    case timerExtend = "timer.extend"

    case stageShow = "stage.show"
    case stageFollow = "stage.follow"
    case stageHold = "stage.hold"
    case stageRelease = "stage.release"
    case stageMessage = "stage.message"
    case stageClear = "stage.clear"
    case screenIdentify = "screen.identify"
    case screenReload = "screen.reload"
    case screenAssign = "screen.assign"

    case noticeSend = "notice.send"
    case noticeRead = "notice.read"

    case pledgePresent = "pledge.present"
    case pledgeOpen = "pledge.open"
    case pledgeClose = "pledge.close"
    case pledgeCancel = "pledge.cancel"
    case pledgeRevise = "pledge.revise"
    case pledgeSign = "pledge.sign"
    case pledgeDecline = "pledge.decline"
    case pledgeSignHere = "pledge.signHere"
    case pledgePaper = "pledge.paper"
    case signatorySet = "signatory.set"
    case signatoryCode = "signatory.code"
    case signatureVoid = "signature.void"

    case deskTake = "desk.take"
    case deskHand = "desk.hand"
    case deskOpen = "desk.open"

    case accessRevoke = "access.revoke"
}
