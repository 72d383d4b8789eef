extension ConferenceState {
    /// Why nothing can move now, said precisely: before the opening, in a pause, after the end.
    var notRunning: Rejection {
        switch lifecycle.state {
        case .preparing: Rejection(.closed, .conferenceNotOpen)
        case .paused: Rejection(.closed, .conferencePaused)
        case .ended: Rejection(.closed, .conferenceEnded)
        case .sealed: Rejection(.closed, .conferenceSealed)
        case .live: Rejection(.conflict, .conferenceAlreadyOpen)
        }
    }
}
