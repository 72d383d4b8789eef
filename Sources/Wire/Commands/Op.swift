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

    case roundRead = "round.read"
    case roundCall = "round.call"
    case roundOnstage = "round.onstage"
    case roundConfer = "round.confer"
    case roundClear = "round.clear"
    case roundRecall = "round.recall"
    case roundSplit = "round.split"
    case roundMove = "round.move"
    case roundAdd = "round.add"
    case roundConferrers = "round.conferrers"
    case roundPlace = "round.place"
    case roundReport = "round.report"
    case awardAdd = "award.add"
    case recipientAdd = "recipient.add"
    case recipientCorrect = "recipient.correct"
    case recipientAbsent = "recipient.absent"
    case recipientPresent = "recipient.present"
    case recipientProxy = "recipient.proxy"
    case recipientDefer = "recipient.defer"
    case recipientWithdraw = "recipient.withdraw"
    case recipientCertificate = "recipient.certificate"

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

    case accessRevoke = "access.revoke"
}
