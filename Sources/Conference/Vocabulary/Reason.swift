/// The closed list of reasons for which the chair refuses or warns; every one has its sentence in `public/words/`.
public enum Reason: String, CaseIterable, Codable, Sendable {
    case agendaMovedOn = "agenda.moved-on"
    case agendaUnknownItem = "agenda.unknown-item"
    case agendaNothingLeft = "agenda.nothing-left"
    case agendaSameItem = "agenda.same-item"
    case agendaNotPlanned = "agenda.not-planned"
    case agendaBadPlace = "agenda.bad-place"
    case agendaTooMany = "agenda.too-many"
    case agendaBadLength = "agenda.bad-length"
    case agendaNoCurrent = "agenda.no-current"
    case agendaStillRunning = "agenda.still-running"
    case agendaUnfinished = "agenda.unfinished"

    case conferenceNotOpen = "conference.not-open"
    case conferenceAlreadyOpen = "conference.already-open"
    case conferencePaused = "conference.paused"
    case conferenceNotPaused = "conference.not-paused"
    case conferenceEnded = "conference.ended"
    case conferenceNotEnded = "conference.not-ended"
    case conferenceSealed = "conference.sealed"

    case entityChanged = "entity.changed"
    case stepsUnknown = "steps.unknown"
    case stepsLater = "steps.later"

    case timerBadLength = "timer.bad-length"
    case timerNone = "timer.none"
    case timerNotRunning = "timer.not-running"
    case timerRunning = "timer.running"

    case stageUnknownScreen = "stage.unknown-screen"
    case stageNotHeld = "stage.not-held"
    case stageAlreadyHeld = "stage.already-held"
    case stageBadScene = "stage.bad-scene"
    case stageNoMessage = "stage.no-message"

    case noticeUnknown = "notice.unknown"
    case noticeNotYours = "notice.not-yours"
    case noticeAlreadyRead = "notice.already-read"
    case noticeUnknownRecipient = "notice.unknown-recipient"

    case deskHeld = "desk.held"
    case deskNotYours = "desk.not-yours"
    case deskFree = "desk.free"
    case deskUnknownPerson = "desk.unknown-person"

    case accessUnknown = "access.unknown"
    case accessNotYours = "access.not-yours"

    case programmeInUse = "programme.in-use"

    case venueNotConnected = "venue.not-connected"
    case venueUnknown = "venue.unknown"
}
