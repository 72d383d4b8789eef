extension ConferenceState {
    func decide(_ command: Notices.Command, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        switch command {
        case .send(let to, let text):
            try mustReach(to, from: by)
            return [.notices(.sent(NoticeID("n\(notices.sent + 1)"), to: to, text: text, by: by, at: at))]
        case .read(let id):
            guard let notice = notices.notices[id] else { throw Rejection(.notFound, .noticeUnknown, ("notice", .text(id.text))) }
            guard let participant = participants[by], notice.isFor(participant) else { throw Rejection(.forbidden, .noticeNotYours) }
            guard !notice.isRead(by: by) else { throw Rejection(.conflict, .noticeAlreadyRead) }
            return [.notices(.read(id, by: by, at: at))]
        }
    }

    /// A notice that nobody can receive is refused rather than lost; the chair speaks to the podium and its MCs only.
    private func mustReach(_ to: Notices.Addressee, from sender: Principal) throws(Rejection) {
        let (reached, name): (Bool, String) =
            switch to {
            case .all: (true, "all")
            case .podium: (true, "podium")
            case .venue(let id): (venues[id] != nil, id.text)
            case .unit(let id): (participants.rows.contains { $0.units.contains(id) }, id.text)
            case .participant(let who): (participants[who] != nil, who.person.text)
            }
        guard reached else { throw Rejection(.notFound, .noticeUnknownRecipient, ("to", .text(name))) }
        guard sender.role == .chair else { return }
        if case .podium = to { return }
        if case .participant(let who) = to, who.role == .mc { return }
        throw Rejection(.forbidden, .noticeNotYours)
    }
}
