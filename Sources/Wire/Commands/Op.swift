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

    case deskTake = "desk.take"
    case deskHand = "desk.hand"
    case deskOpen = "desk.open"

    case speakerRequest = "speaker.request"
    case speakerWithdraw = "speaker.withdraw"
    case speakerAccept = "speaker.accept"
    case speakerDecline = "speaker.decline"
    case speakerMove = "speaker.move"
    case speakerCall = "speaker.call"
    case speakerFinish = "speaker.finish"
    case speakerInWriting = "speaker.inWriting"
    case queueOpen = "queue.open"
    case queueClose = "queue.close"
    case queueRule = "queue.rule"

    case accessRevoke = "access.revoke"
}
