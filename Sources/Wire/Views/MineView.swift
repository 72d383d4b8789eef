public import Conference
internal import StrictJSON

/// A principal's own overlay: the notices that are for it, its requests to speak; for a screen, which picture it shows; for a venue, itself,
/// its call for help and its guests; for a signatory, what is to be signed.
extension Projection {
    /// Every key of this participant's overlay, in a fixed order.
    public static func mineKeys(of participant: Participant, in conference: ConferenceState) -> [ViewKey] {
        var keys: [EntityKey] =
            conference.ownNotices(of: participant).map { .notice($0.id) } + conference.ownSpeakers(of: participant).map { .speaker($0) }
        if participant.who.role == .screen { keys.append(.device(participant.who.person)) }
        return keys.map { .entity($0) } + conference.venueKeys(of: participant) + conference.signingKeys(of: participant)
    }

    public static func mineBytes(of key: ViewKey, for participant: Participant, in conference: ConferenceState) -> [UInt8]? {
        let json: JSON? =
            switch key {
            case .entity(.notice(let id)):
                conference.ownNotice(id, of: participant).map { $0.json(("read", .bool($0.isRead(by: participant.who)))) }
            case .entity(.device(let person)):
                participant.who == Principal(.screen, person) ? conference.stage.devices[person]?.json : nil
            case .entity(.speaker(let id)): conference.ownSpeakerJSON(id, of: participant)
            case .signing(let id): conference.signingJSON(id, for: participant)
            case .entity, .cue, .venueTotals, .ownHelp, .ownReadiness: conference.venueJSON(of: key, own: participant)
            }
        return json.map(JSONWriter.write)
    }

    /// Whether a key can stand in anybody's overlay: the others need not be looked at for a thousand participants.
    public static func isOwn(_ key: ViewKey) -> Bool {
        switch key {
        case .entity(let key): [.notice, .device, .speaker, .venue, .guest].contains(key.kind)
        case .ownHelp, .ownReadiness, .signing: true
        case .cue, .venueTotals: false
        }
    }

    /// Whose overlay a key can stand in, where that is known without asking everybody: a thousand signatories need not be looked at for one answer.
    /// Nil: anybody's.
    public static func owners(of key: ViewKey, in conference: ConferenceState) -> [Principal]? {
        switch key {
        case .entity(.speaker(let id)): conference.queue.speakers[id].map { [$0.by ?? .system] } ?? []
        case .signing(let id): conference.signatory(for: id).map { [$0] } ?? []
        case .entity(.venue(let id)): conference.devices { $0 == id }
        case .entity(.guest(let id)): conference.guests[id].map { guest in conference.devices { $0 == guest.venue } } ?? []
        case .ownHelp, .ownReadiness: conference.devices { _ in true }
        case .entity, .cue, .venueTotals: nil
        }
    }
}

extension ConferenceState {
    fileprivate func ownNotices(of participant: Participant) -> [Notices.Notice] {
        noticesShown.filter { $0.isFor(participant) }
    }

    fileprivate func ownNotice(_ id: NoticeID, of participant: Participant) -> Notices.Notice? {
        guard let notice = notices.notices[id], notice.isFor(participant) else { return nil }
        return noticesShown.contains { $0.id == id } ? notice : nil
    }
}
