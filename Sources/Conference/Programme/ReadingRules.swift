extension ConferenceState {
    func decide(_ command: SystemCommand, at: Milliseconds) throws(Rejection) -> [Event] {
        switch command {
        case .read(let opening, let digest): return try decideReading(opening, digest: digest)
        case .serverStarted(let lastSeen): return [.lifecycle(.serverStarted(at: at, lastSeen: lastSeen))]
        case .clockJumped(let by): return [.lifecycle(.clockJumped(at: at, by: by))]
        case .keepCut(let links):
            return links.map { .participant(.revoked($0.who, generation: max($0.generation, generation(of: $0.who)))) }
        }
    }

    /// Until the conference opens its files may be mended and read again, save for taking away what the morning has already leaned on.
    func decideReading(_ opening: Opening, digest: String) throws(Rejection) -> [Event] {
        if seq == 0 { return [.programme(.read(opening, digest: digest))] }
        guard lifecycle.state == .preparing else { throw Rejection(.closed, .conferenceAlreadyOpen) }
        let event = ProgrammeEvent.reread(opening, digest: digest)
        var next = self
        next.apply(event)
        try mustKeepVenuesInUse(next)
        try mustKeepWhoAsked(next)
        if let holder = controlLock.holder, next.participants[Principal(.mc, holder)] == nil { throw Self.inUse(holder.text) }
        for notice in notices.notices.rows { try mustKeep(notice.to, in: next) }
        if let gone = pinned(missingIn: next) { throw Self.inUse(gone.arguments.map(\.id).joined(separator: "/")) }
        return [.programme(event)]
    }

    private func mustKeep(_ addressee: Notices.Addressee, in next: ConferenceState) throws(Rejection) {
        switch addressee {
        case .all, .podium: return
        case .participant(let who): if next.participants[who] == nil { throw Self.inUse(who.person.text) }
        case .venue(let id): if next.venues[id] == nil { throw Self.inUse(id.text) }
        case .unit(let id):
            if !next.participants.rows.contains(where: { $0.units.contains(id) }) { throw Self.inUse(id.text) }
        }
    }

    static func inUse(_ what: String) -> Rejection { Rejection(.conflict, .programmeInUse, ("what", .text(what))) }
}
