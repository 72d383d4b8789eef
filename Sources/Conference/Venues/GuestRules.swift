extension ConferenceState {
    /// Any state may follow any other: a guest given up arrives after all, and a name told wrong is told again.
    func decide(_ command: Guest.Command, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        let (id, state, substitute): (GuestID, Guest.State, Guest.Substitute?) =
            switch command {
            case .arrive(let id): (id, .present, nil)
            case .absent(let id): (id, .absent, nil)
            case .substitute(let id, let substitute): (id, .substituted, substitute)
            }
        guard let guest = guests[id] else { throw Rejection(.notFound, .guestUnknown, ("guest", .text(id.text))) }
        guard by.role != .venue || participants[by]?.venue == guest.venue else {
            throw Rejection(.forbidden, .guestNotYours, ("guest", .text(id.text)))
        }
        if guest.state == state, guest.substitute == substitute {
            throw Rejection(.conflict, .guestAsRecorded, ("guest", .text(id.text)), ("state", .text(state.rawValue)))
        }
        return [.guest(.became(id, state, substitute, at: at))]
    }
}
