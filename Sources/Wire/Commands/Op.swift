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

    case accessRevoke = "access.revoke"

    case venueReady = "venue.ready"
    case venueAttendance = "venue.attendance"
    case venueHelp = "venue.help"
    case venueCheck = "venue.check"
    case venueOut = "venue.out"
    case venueBack = "venue.back"
    case helpTake = "help.take"
    case helpClose = "help.close"
    case rollCallOpen = "rollcall.open"
    case rollCallClose = "rollcall.close"
    case guestArrive = "guest.arrive"
    case guestAbsent = "guest.absent"
    case guestSubstitute = "guest.substitute"
    case noteAdd = "note.add"
    case noteEdit = "note.edit"
}
